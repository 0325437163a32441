import type { Bytes } from './content/file.ts'
import type { Content } from './content/read.ts'
import { fingerprint } from './fingerprint.ts'
import type { Entry, OutputFile, Section } from './model.ts'
import type { Rendered } from './rendering.ts'

/** The pictures that some document names: of a summary only the lead picture. */
export function picturesOf(
  selected: ReadonlyMap<Section, readonly Entry[]>,
  rendered: ReadonlyMap<Entry, Rendered>,
  { picture }: Content,
): OutputFile[] {
  const full = new Set([...selected].flatMap(([{ content }, shown]) => (content === 'full' ? shown : [])))
  return [...rendered].flatMap(([source, { article, pictures }]) =>
    pictures
      .filter(({ url }) => full.has(source) || url === article?.picture?.url)
      .map(({ path, file, fingerprint: wanted }) => ({ path, read: () => unchanged(file, picture(file), wanted) })),
  )
}

/** A picture's name carries its fingerprint, so it is published as it was measured or not at all. */
function unchanged(file: string, read: Bytes, wanted: string): Uint8Array {
  if ('bytes' in read && fingerprint(read.bytes) === wanted) return read.bytes
  throw new Error(`The picture "${file}" changed while it was published; build again.`)
}
