import type { Content } from '../content/read.ts'
import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import { digest } from '../disk/digest.ts'
import type { Bytes } from '../disk/file.ts'
import type { Feed, OutputFile } from '../model.ts'
import { withoutLocation } from '../picture/location.ts'
import type { Rendering } from '../worker/render-all.ts'

/** The pictures that are published: those in feeds with full text, and the lead pictures of all feeds. */
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
      .map(({ path, file, source, digest: own }) => ({
        path,
        digest: own,
        read: () => {
          const bytes = unchanged(file, picture(file), source)
          return source === own ? bytes : withoutLocation(bytes)
        },
      })),
  )
}

/**
 * The file name of a picture contains its fingerprint, so a picture that has changed since then must not be published.
 */
function unchanged(file: string, read: Bytes, wanted: string): Buffer {
  if ('bytes' in read && digest(read.bytes) === wanted) return read.bytes
  throw changedMeanwhile(`The picture "${file}" changed while it was published`)
}
