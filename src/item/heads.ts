import type { Diagnostic } from '../diagnostic.ts'
import { report } from '../report.ts'
import type { HeadOptions } from './head-options.ts'

/** The head of the page of one article. */
export type ArticlePageHead = {
  /** The path of its file below the content; of an article from code, its `file` or the name that it got. */
  path: string
  /** The address of its page; undefined for a link post, which has no page here. */
  url: string | undefined
  /** Lines of HTML for its `<head>`. */
  html: string
}

/**
 * The heads of the pages of all published articles, also of those in no feed.
 * @throws Error with the findings as text when there are errors; with `onError: hold`, errors of an article leave out this one only
 */
export async function heads(options: HeadOptions = {}): Promise<ArticlePageHead[]> {
  return await all(options, undefined)
}

/**
 * The lines for the `<head>` of the page of one published article, which is named by its address, or by the path of its file.
 * @throws Error with the findings as text when the settings or the article have errors; with a sentence when there is no such article
 */
export async function head({ article, ...options }: HeadOptions & { article: string }): Promise<string> {
  if (typeof article !== 'string' || article === '')
    // a program in JavaScript may have a record without an address
    throw new Error('The option "article" is not a text of at least one character.')
  const [one] = await all(options, article)
  return one?.html ?? ''
}

async function all(options: HeadOptions, article: string | undefined): Promise<ArticlePageHead[]> {
  const { unfitOptions } = await import('./unfit-options.ts')
  const unfit = unfitOptions(options)
  if (unfit !== undefined) throw new Error(unfit)
  const { withHeads } = await import('./with-heads.ts')
  return await withHeads(options, article, ({ heads: made, isStopped, diagnostics, refused }) => {
    if (refused !== undefined) throw new Error(refused)
    if (isStopped) throw new Error(textOf(diagnostics))
    return made.map(({ path, url, html }) => ({ path, url, html: html() }))
  })
}

const textOf = (diagnostics: readonly Diagnostic[]) => report(diagnostics, 'text').trimEnd()
