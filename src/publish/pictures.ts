import type { Content } from '../content/read.ts'
import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import { digest } from '../disk/digest.ts'
import type { Bytes } from '../disk/file.ts'
import type { ArticleHead, Feed, OutputFile } from '../model.ts'
import type { Rendered } from '../rendering.ts'

/** The pictures that some document names: of a summary only the lead picture. */
export function picturesOf(
  feeds: readonly Feed[],
  rendered: ReadonlyMap<ArticleHead, Rendered>,
  { picture }: Content,
): OutputFile[] {
  const full = new Set<ArticleHead>()
  for (const { section, articles } of feeds) if (section.content === 'full') for (const head of articles) full.add(head)
  return [...rendered].flatMap(([source, { ready, pictures }]) =>
    pictures
      .filter(({ url }) => full.has(source) || url === ready?.lead)
      .map(({ path, file, digest: own }) => ({ path, digest: own, read: () => unchanged(file, picture(file), own) })),
  )
}

/** A picture's name carries a part of its digest, so it is published as it was measured or not at all. */
function unchanged(file: string, read: Bytes, wanted: string): Uint8Array {
  if ('bytes' in read && digest(read.bytes) === wanted) return read.bytes
  throw changedMeanwhile(`The picture "${file}" changed while it was published`)
}
