import type { Article, RenderedText } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { asItIs } from './addressing.ts'
import { aiHtml } from './ai-line.ts'
import { passAtOnce } from './body.ts'
import { correctionsHtml } from './corrections.ts'
import { ownHtml, together } from './gate.ts'
import type { Outline } from './outline.ts'
import type { PublishedFile } from './published-picture.ts'
import { summarize } from './summary.ts'

/**
 * The beginning of a text that ends at a mark like `<!-- more -->`, with the footnotes that it refers to; undefined for a text without a
 * mark. Tools with such marks show it in lists of articles.
 */
export function beginningOf(html: string): string | undefined {
  if (!html.includes('<!--')) return undefined
  for (const { 0: comment, index } of html.matchAll(/<!--[\s\S]*?-->/g)) {
    if (mark.test(comment)) return html.slice(0, index).trimEnd() + notesOf(html.slice(0, index), html.slice(index))
  }
  return undefined
}

/** Of Hugo, Hexo, Zola and Jekyll (`more`, `excerpt`) and Docusaurus (`truncate`); WordPress also has words for the link in it. */
const mark = /^<!--(?:\s*(?:more|truncate|excerpt)\s*|more\s[^>]*)-->$/i

/** The list of footnotes with those that the beginning refers to: they are the first ones, since their numbers are in that order. */
function notesOf(beginning: string, rest: string): string {
  const start = rest.lastIndexOf(listStart)
  if (start < 0) return ''
  const notes = rest.slice(start + listStart.length, -listEnd.length).split(/\n(?=<li id=")/)
  const kept = notes.filter((note) => beginning.includes(`href="#${/^<li id="([^"]*)"/.exec(note)?.[1]}"`))
  return kept.length === 0 ? '' : `\n${listStart}${kept.join('\n')}${listEnd}`
}

const listStart = '<hr>\n<section>\n<ol>\n'
const listEnd = '\n</ol>\n</section>\n'

/** Whether a text shows nothing. */
const isBlank = (html: string): boolean =>
  !/<(?:img|picture|video|audio|iframe)\b/i.test(html) && html.replace(/<[^>]*>/g, '').trim() === ''

/** What of an article goes out: all of it, its beginning, or nothing but its summary. */
export function portionOf({ content }: Pick<Article, 'content'>, beginning: string | undefined) {
  if (content !== 'summary') return 'text'
  return beginning === undefined || isBlank(beginning) ? 'summary' : 'beginning'
}

/** The summary that is made of a text, or of its beginning; without words, that of an article that goes out as a summary alone is empty. */
export async function summaryOf(
  { language, content }: Pick<Article, 'language' | 'content'>,
  outline: Outline,
  beginning: string | undefined,
): Promise<string> {
  if (beginning === undefined) return summarize(outline, language)
  if (isBlank(beginning)) return content === 'summary' ? '' : summarize(outline, language)
  const shown = passAtOnce(beginning, asItIs) ?? (await import('./clean.ts')).cleanSlowly(beginning, asItIs)
  return summarize(shown.outline, language, true) || summarize(outline, language)
}

/** The same article with nothing but its summary, and the files that feeds of summaries have too. */
export function summaryAlone(article: Article, text: RenderedText, files: readonly PublishedFile[]) {
  const { summary, picture, ai } = text
  const shown = ownHtml(`<p>${escapeHtml(summary)}</p>`)
  const html = together(...correctionsHtml(article), shown, ...aiHtml({ ...article, ai }))
  return {
    text: { ...text, html, content: 'summary', pictures: undefined } as const,
    files: files.filter(({ kind, url }) => kind === 'media' || url === picture?.url),
  }
}
