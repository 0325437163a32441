import type { Content } from '../content/read.ts'
import type { PublishedFile } from '../render/published-picture.ts'
import { type Known, nothingKnown } from '../store/known.ts'

/** A path below content/ that has changed, and whether it was created or removed. */
export type Changed = { path: string; isNew: boolean }

/** What one build knows for the next; `content` is undefined when files were created or removed since it was read. */
export type Remembered = { content: Content | undefined; known: Known }

/** What is still known after changes. This is found before a build, since files may change during one. */
export function without(changes: readonly Changed[], { content, known }: Remembered): Remembered {
  const paths = new Set(changes.map(({ path }) => path))
  const isOther = [...paths].some((path) => !/\.(?:md|ya?ml)$/.test(path))
  const isSource = new Set(content?.settings.map(({ path }) => path)) // a page may have values for others
  const isSettings = [...paths].some(
    (path) =>
      /\.(?:ya?ml|json|toml)$/.test(path) ||
      path.startsWith('../') ||
      isSource.has(path) ||
      /(?:^|\/)_index\./.test(path),
  )
  const articles = new Set(content?.articles)
  const mayBeArticle = (path: string) => isText.test(path) && !articles.has(path) // it may be one now
  const isListOld = isSettings || changes.some(({ path, isNew }) => isNew || mayBeArticle(path))
  return {
    content: isListOld ? undefined : content,
    known: isSettings
      ? nothingKnown
      : {
          ...known,
          files: kept(known.files, (path) => !paths.has(path)),
          renderings: kept(
            known.renderings,
            (path, { files }) => !paths.has(path) && !(isOther && files.some((one) => !isAsItWas(one, content))),
          ),
        },
  }
}

/** Files that are articles with us or with another tool. */
const isText = /\.(?:md|mdx|markdown|mkd\w*|mkdown|mdwn|mdte?xt|html|njk|liquid)$/

/** Whether it is the same file: its path may lead through links, so it does not tell which file has changed. */
function isAsItWas({ file, stat }: PublishedFile, content: Content | undefined): boolean {
  const now = content?.fileStat(file)
  return now?.size === stat.size && now.time === stat.time
}

const kept = <T>(map: ReadonlyMap<string, T>, isKept: (path: string, value: T) => boolean): Map<string, T> =>
  new Map([...map].filter(([path, value]) => isKept(path, value)))
