import { readArticle } from './content/article.ts'
import { bodyPositions } from './content/body-position.ts'
import { bodyLine } from './content/fence.ts'
import { markdownOf } from './content/front-matter.ts'
import { keyPositions, unchanged } from './content/key-position.ts'
import type { Content } from './content/read.ts'
import type { Diagnostic, Finding } from './diagnostic.ts'
import type { Article, ArticleHead, Locate, RenderedArticle } from './model.ts'
import type { Links, PublishedPicture } from './render/addresses.ts'
import type { Renderer } from './worker/pool.ts'
import type { Answer } from './worker/worker.ts'

/** An article ready for the formats, or every reason why it is not; faults are ours, not the author's. */
export type Rendered = {
  ready?: Ready
  pictures: PublishedPicture[]
  links: Links
  diagnostics: Diagnostic[]
  faults: string[]
}

/** `article` may have to be read, and may then turn out to be lost. */
export type Ready = { lead: string | undefined; article: () => RenderedArticle | undefined }

export type Run = {
  /** Called with each article as soon as it is rendered, in any order; until what it gives is kept, no more are rendered. */
  take: (entry: ArticleHead, rendered: Rendered) => Promise<void> | undefined
  progress?: ((done: number, total: number) => void) | undefined
  signal?: AbortSignal | undefined
}

/** Each article once, whatever the number of feeds that show it. Its file is read when its turn comes, and not kept. */
export async function renderAll(
  entries: readonly ArticleHead[],
  content: Content,
  permalinks: () => ReadonlyMap<string, string>,
  renderer: Renderer,
  { take, progress, signal }: Run,
): Promise<void> {
  const at = keyPositions(content)
  const underWay = new Map<number, { entry: ArticleHead; article: Article }>()
  let done = 0
  await renderer.render(entries.length, {
    manuscript(index) {
      const entry = entries[index] ?? fail()
      const source = unchanged(entry, 'whole', content)
      const article = readArticle(source, entry.section).value ?? fail()
      underWay.set(index, { entry, article })
      const { title, slug, url, summary, image, language, path, section, corrections, withdrawn } = article
      const { path: folder, url: site, feedsUrl } = section
      return {
        ...{ title, slug, url, summary, image, language, path, corrections, withdrawn },
        section: { path: folder, url: site, feedsUrl },
        markdown: markdownOf(source),
      }
    },
    take(answer, index) {
      const { entry, article } = underWay.get(index) ?? fail()
      underWay.delete(index)
      done += 1
      progress?.(done, entries.length)
      return take(entry, rendered(article, answer, content, at))
    },
    folder: content.folder,
    permalinks,
    signal,
  })
}

function fail(): never {
  throw new Error('There is no article of this number.')
}

function rendered(article: Article, answer: Answer, content: Content, at: Locate): Rendered {
  if ('fault' in answer) {
    return { pictures: [], links: [], diagnostics: [], faults: [`${content.name(article.path)}: ${answer.fault}`] }
  }
  const { text, pictures, links, findings } = answer.rendering
  const { image: _image, ...rest } = article
  const whole = text && { ...rest, ...text }
  return {
    ...(whole && { ready: { lead: whole.picture?.url, article: () => whole } }),
    pictures,
    links,
    diagnostics: placed(findings, article, content, at),
    faults: [],
  }
}

/** Findings at their keys and at their pieces of the text, which is read again for the few that have any. */
function placed(findings: readonly Finding[], article: Article, content: Content, at: Locate): Diagnostic[] {
  if (findings.length === 0) return []
  const source = unchanged(article, 'whole', content)
  const inBody = bodyPositions(source, bodyLine(source))
  return findings.map(({ where, ...finding }) => {
    const [key, ...path] = 'key' in where ? where.key : []
    return { ...('key' in where ? at(article, key ?? '', ...path) : inBody(where.spellings)), ...finding }
  })
}
