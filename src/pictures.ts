import type { Bytes } from './content/file.ts'
import type { Content } from './content/read.ts'
import { digest } from './fingerprint.ts'
import type { Entry, OutputFile, Section } from './model.ts'
import type { Rendered } from './rendering.ts'

/** The pictures that some document names: of a summary only the lead picture. */
export function picturesOf(
  selected: ReadonlyMap<Section, readonly Entry[]>,
  rendered: ReadonlyMap<Entry, Rendered>,
  { picture }: Content,
): OutputFile[] {
  const full = new Set([...selected].flatMap(([{ content }, shown]) => (content === 'full' ? shown : [])))
  return [...rendered].flatMap(([source, { ready, pictures }]) =>
    pictures
      .filter(({ url }) => full.has(source) || url === ready?.lead)
      .map(({ path, file, digest: own }) => ({ path, digest: own, read: () => unchanged(file, picture(file), own) })),
  )
}

/** A picture's name carries a part of its digest, so it is published as it was measured or not at all. */
function unchanged(file: string, read: Bytes, wanted: string): Uint8Array {
  if ('bytes' in read && digest(read.bytes) === wanted) return read.bytes
  throw new Error(`The picture "${file}" changed while it was published; build again.`)
}
