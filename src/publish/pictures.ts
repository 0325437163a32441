import type { Content } from '../content/read.ts'
import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import { digest } from '../disk/digest.ts'
import type { Bytes } from '../disk/file.ts'
import type { Feed, OutputFile } from '../model.ts'
import type { Rendering } from '../worker/render-all.ts'

/** The pictures that a document names; a document of summaries names only the lead picture. */
export function picturesOf(
  feeds: readonly Feed[],
  renderings: ReadonlyMap<string, Rendering>,
  { picture }: Content,
): OutputFile[] {
  const full = new Set(
    feeds.flatMap(({ section, articles }) => (section.content === 'full' ? articles.map(({ path }) => path) : [])),
  )
  return [...renderings].flatMap(([source, { article, pictures }]) =>
    pictures
      .filter(({ url }) => full.has(source) || url === article?.lead)
      .map(({ path, file, digest: own }) => ({ path, digest: own, read: () => unchanged(file, picture(file), own) })),
  )
}

/** The name of a picture has a part of its digest, so it is published as it was measured or not at all. */
function unchanged(file: string, read: Bytes, wanted: string): Uint8Array {
  if ('bytes' in read && digest(read.bytes) === wanted) return read.bytes
  throw changedMeanwhile(`The picture "${file}" changed while it was published`)
}
