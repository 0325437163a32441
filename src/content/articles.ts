import type { Diagnostic } from '../diagnostic.ts'
import type { Article, Section } from '../model.ts'
import { inTurns } from '../turn.ts'
import { readArticle } from './article.ts'
import type { Content } from './read.ts'

/** The articles of a site, and the files that are none for what is wrong with them. */
export type Articles = { articles: Article[]; faulty: string[]; diagnostics: Diagnostic[] }

/** Reads the front matter of every article, and keeps none of their texts. */
export async function readArticles(
  content: Content,
  sections: ReadonlyMap<string, Section>,
  signal: AbortSignal | undefined,
): Promise<Articles> {
  const read: Articles = { articles: [], faulty: [], diagnostics: [] }
  await inTurns(
    content.articles,
    (path) => {
      const { value, diagnostics } = readArticle(path, content, sections)
      if (value) read.articles.push(value)
      else read.faulty.push(path)
      read.diagnostics.push(...diagnostics)
    },
    signal,
  )
  return read
}
