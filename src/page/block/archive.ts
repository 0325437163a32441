import { feedFolder } from '../../content/section-of.ts'
import { archivePageName, formatsIn, periodOf } from '../../feed/names.ts'
import type { Feed, RenderedArticle } from '../../model.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import { type Context, markedAs } from '../context.ts'
import { periodLabel } from '../period.ts'
import { byDay, dayName } from './articles.ts'
import { addressLink, otherFormats } from './formats.ts'

/**
 * The links to the pages of the months or years before and after, or from the newest one to the page of its feed; a second time on a
 * page they are a paragraph.
 */
export function pager(context: Context, feed: Feed, tag: 'nav' | 'p' = 'nav'): string {
  const { section, words, word, relative } = context
  const next = feed.kind === 'archive' ? feed.next : undefined
  const link = (path: string, rel: string, label: string) => `<a href="${relative(path)}" rel="${rel}">${label}</a>`
  const named = (prefix: string, rel: string, label: string) =>
    link(prefix + archivePageName, rel, `<small>${word(label)}</small> ${periodLabel(periodOf(prefix), context)}`)
  const links = [
    ...(feed.previous === undefined ? [] : [named(feed.previous, 'prev', words.older)]),
    next === undefined
      ? link(feedFolder(section), 'next', `<small>${word(words.newer)}</small> ${word(words.newest)}`)
      : named(next, 'next', words.newer),
  ]
  return `<${tag} class="pager plain"${tag === 'nav' ? ` aria-label="${escapeHtml(words.archive)}"` : ''}>${links.join('\n')}</${tag}>`
}

/** The titles of articles under their days; how many of them all are shown, where that is not all. */
export function titlesByDay(context: Context, all: number): string {
  const { articles } = context.feed
  const rows = byDay(articles).map(
    ({ day, articles: shown }) =>
      `<section><h2 class="plain"><time datetime="${day}">${dayName(day, context)}</time></h2>\n<ul>\n${shown.map((article) => item(article, context)).join('\n')}\n</ul></section>`,
  )
  const rest =
    articles.length < all ? `\n<p class="rest plain">… <span dir="ltr">${articles.length} / ${all}</span></p>` : ''
  return `<div class="days">\n${rows.join('\n')}\n</div>${rest}`
}

const item = ({ url, title, language }: RenderedArticle, context: Context) =>
  `<li${markedAs(language, context)}><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></li>`

/** The documents of the archive for programs, which have every article with its text; nobody subscribes to them. */
export const otherDocuments = ({ feed, section, word, words }: Context): string =>
  `<details class="others"><summary class="plain">${word(words.otherFormats)}</summary>
${otherFormats(formatsIn(section), (format) => addressLink(format, feed))}
</details>`
