import { bodyPositions } from './content/body-position.ts'
import { markdownOf } from './content/front-matter.ts'
import type { Content, SourceFile } from './content/read.ts'
import type { Diagnostic, Finding } from './diagnostic.ts'
import type { Answer } from './html/render-process.ts'
import type { Renderer } from './html/renderer.ts'
import type { PublishedPicture } from './html/resolver.ts'
import type { Article, Manuscript, RenderedArticle } from './model.ts'

/** An article ready for the formats, or every reason why it is not; faults are ours, not the author's. */
export type Rendered = {
  article?: RenderedArticle
  pictures: PublishedPicture[]
  diagnostics: Diagnostic[]
  faults: string[]
}

export type Run = {
  /** Called with each article as soon as it is rendered, in any order. */
  take: (article: Article, rendered: Rendered) => void
  progress?: ((done: number, total: number) => void) | undefined
  signal?: AbortSignal | undefined
}

/** Each article once, whatever the number of feeds that show it. Its text is read when its turn comes, and not kept. */
export async function renderAll(
  shown: ReadonlySet<Article>,
  content: Content,
  permalinks: () => ReadonlyMap<string, string>,
  renderer: Renderer,
  { take, progress, signal }: Run,
): Promise<void> {
  const articles = [...shown]
  const of = (index: number): Article => articles[index] ?? fail()
  let done = 0
  await renderer.render(articles.length, {
    manuscript: (index) => manuscriptOf(of(index), content),
    take(answer, index) {
      take(of(index), rendered(of(index), answer, content))
      done += 1
      progress?.(done, articles.length)
    },
    folder: content.folder,
    permalinks,
    signal,
  })
}

function fail(): never {
  throw new Error('There is no article of this number.')
}

const manuscriptOf = (article: Article, content: Content): Manuscript => {
  const { title, slug, url, summary, image, language, path, section } = article
  const markdown = markdownOf(textOf(article, content))
  return { title, slug, url, summary, image, language, path, markdown, section }
}

/**
 * The text below the front matter that has been read.
 * @throws Error when somebody has written there meanwhile: an article is published as it was checked, or not at all
 */
function textOf({ path, frontMatter }: Article, content: Content): SourceFile {
  const { source } = content.text(path, 'whole')
  if (source?.text.startsWith(`\n${frontMatter}\n---`, source.text.indexOf('\n'))) return source
  throw new Error(`"${content.name(path)}" changed while it was read; build again.`)
}

function rendered(article: Article, answer: Answer, content: Content): Rendered {
  if ('fault' in answer) {
    return { pictures: [], diagnostics: [], faults: [`${article.at('title').file}: ${answer.fault}`] }
  }
  const { text, pictures, findings } = answer.rendering
  const { image: _image, frontMatter: _frontMatter, ...rest } = article
  return {
    ...(text && { article: { ...rest, ...text } }),
    pictures,
    diagnostics: placed(findings, article, content),
    faults: [],
  }
}

/** Findings at their keys and at their pieces of the text, which is read again for the few that have any. */
function placed(findings: readonly Finding[], article: Article, content: Content): Diagnostic[] {
  if (findings.length === 0) return []
  const firstLine = article.frontMatter.split('\n').length + 3
  const inBody = bodyPositions(textOf(article, content), firstLine)
  return findings.map(({ where, ...finding }) => {
    const [key, ...path] = 'key' in where ? where.key : []
    return { ...('key' in where ? article.at(key ?? '', ...path) : inBody(where.spellings)), ...finding }
  })
}
