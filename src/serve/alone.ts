import type { Content } from '../content/read.ts'
import { feedFolder } from '../content/section-of.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { SetAside } from '../disk/temporary-file.ts'
import { hasText } from '../feed/has-text.ts'
import { names, pathOf } from '../feed/names.ts'
import type { ArticleHead, Feed, OutputFile } from '../model.ts'
import { filesOf } from '../publish/files.ts'
import type { OpenHooks } from '../worker/hooks.ts'
import type { Workers } from '../worker/pool.ts'
import { finished, readerOf, renderAll } from '../worker/render-all.ts'
import { type FeedShown, readShown } from './feed.ts'

/** An article as the only one of a feed: also one that no feed has yet, or not any more. */
export type Alone = {
  head: ArticleHead
  feed: FeedShown
  /** The path of the document that it was read from. */
  path: string
  /** Its pictures and other files, by their paths. */
  files: ReadonlyMap<string, OutputFile>
  /** What was found in its text. */
  findings: readonly Diagnostic[]
  /** Whether its feeds have the summary without the text. */
  isSummary: boolean
}

type Means = {
  content: Content
  workers: Workers
  setAside: SetAside
  hooks: OpenHooks | undefined
}

/**
 * Renders one article as the last build would have, with its whole text; undefined when it cannot be rendered.
 * @throws Error when its file has changed since the build
 */
export async function renderAlone(head: ArticleHead, means: Means): Promise<Alone | undefined> {
  const renderings = await finished(renderAll([head], { ...means, progress: undefined }))
  const section = { ...head.section, content: 'full' as const }
  const feed: Feed = { kind: 'section', section, prefix: feedFolder(section), articles: [head] }
  const [article] = await readerOf(renderings)(feed)
  if (!article) return undefined
  const [{ documentOf }, { json }] = await Promise.all([import('../feed/document.ts'), import('../feed/json/write.ts')])
  const path = pathOf(feed, names.json.fileName)
  const text = json.write(documentOf(feed, [{ ...article, content: undefined }]))
  return {
    ...{ head, path, isSummary: !hasText(article, head.section) },
    feed: readShown(text, { format: names.json }),
    files: new Map(filesOf([feed], renderings, means.content).map((file) => [file.path, file])),
    findings: [...renderings.values()].flatMap(({ diagnostics }) => diagnostics),
  }
}
