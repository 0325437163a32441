import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Section } from '../model.ts'
import { readArticle } from './article.ts'
import { headOf } from './article-head.ts'
import type { Content, FileMark, SourceFile } from './read.ts'

/** What an article's file was found to be, by itself; without `source` it cannot be read. */
export type Found = { source?: FileMark | undefined; entry?: ArticleHead | undefined; diagnostics: Diagnostic[] }

/** Reads the front matter of a file, and keeps only what all articles are held against. */
export function readFile(text: Content['text'], path: string, section: Section): Found {
  const { source, diagnostics } = text(path, 'head')
  return source ? readSource(source, section) : { diagnostics }
}

/** The same of a file that is open already. */
export function readSource(source: SourceFile, section: Section): Found {
  const { value, diagnostics } = readArticle(source, section)
  const { path, digest, stamp } = source
  return { source: { path, digest, stamp }, entry: value && headOf(value), diagnostics }
}
