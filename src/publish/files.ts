import type { Content } from '../content/read.ts'
import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import { digest } from '../disk/digest.ts'
import type { Bytes } from '../disk/file.ts'
import type { Feed, OutputFile } from '../model.ts'
import { withoutLocation } from '../picture/location.ts'
import type { PublishedFile } from '../render/published-picture.ts'
import type { Rendering } from '../worker/render-all.ts'

/**
 * The files of articles that are published: those of feeds with full text, and of all feeds the lead pictures, sounds and
 * films.
 */
export function filesOf(
  feeds: readonly Feed[],
  renderings: ReadonlyMap<string, Rendering>,
  content: Content,
): OutputFile[] {
  const full = new Set(
    feeds.flatMap(({ section, articles }) => (section.content === 'full' ? articles.map(({ path }) => path) : [])),
  )
  return [...renderings].flatMap(([source, { article, files }]) =>
    files
      .filter(({ url, kind }) => full.has(source) || kind === 'media' || url === article?.lead)
      .map((file) => outputOf(file, content)),
  )
}

/** Files without those of the same path: two articles may name one picture. */
export const unique = (...files: (readonly OutputFile[])[]): OutputFile[] => [
  ...new Map(files.flat().map((file) => [file.path, file])).values(),
]

function outputOf({ kind, path, file, source, digest: own }: PublishedFile, content: Content): OutputFile {
  if (kind !== 'picture') return { path, digest: own, pieces: () => content.pieces(file, own) }
  const read = () => {
    const bytes = unchanged(file, content.picture(file), source)
    return source === own ? bytes : withoutLocation(bytes)
  }
  return { path, digest: own, isPacked: path.endsWith('.svg') ? undefined : true, read }
}

/**
 * The file name of a picture contains its fingerprint, so a picture that has changed since then must not be published.
 */
function unchanged(file: string, read: Bytes, wanted: string): Buffer {
  if ('bytes' in read && digest(read.bytes) === wanted) return read.bytes
  throw changedMeanwhile(`The picture "${file}" changed while it was published`)
}
