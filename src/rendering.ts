import type { Diagnostic, Finding } from './diagnostic.ts'
import type { Answer, World } from './html/render-process.ts'
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

/** Each article once, whatever the number of feeds that show it. */
export async function renderAll(
  shown: ReadonlySet<Article>,
  world: World,
  renderer: Renderer,
  run: Parameters<Renderer['render']>[2],
): Promise<Map<Article, Rendered>> {
  const articles = [...shown]
  const answers = await renderer.render(articles.map(manuscriptOf), world, run)
  return new Map(articles.map((article, index) => [article, rendered(article, answers[index])]))
}

const manuscriptOf = (article: Article): Manuscript => {
  const { title, slug, url, summary, image, language, path, markdown, section } = article
  return { title, slug, url, summary, image, language, path, markdown, section }
}

function rendered(article: Article, answer: Answer | undefined): Rendered {
  if (!answer || 'fault' in answer) {
    return { pictures: [], diagnostics: [], faults: [`${article.at('title').file}: ${answer?.fault}`] }
  }
  const { text, pictures, findings } = answer.rendering
  const diagnostics = findings.map((finding) => placed(finding, article))
  const { image: _image, markdown: _markdown, ...rest } = article
  return { ...(text && { article: { ...rest, ...text } }), pictures, diagnostics, faults: [] }
}

const placed = ({ where, ...finding }: Finding, { at, inBody }: Article): Diagnostic => {
  const [key, ...path] = 'key' in where ? where.key : []
  const position = 'key' in where ? at(key ?? '', ...path) : inBody(...where.spellings)
  return { ...position, ...finding }
}
