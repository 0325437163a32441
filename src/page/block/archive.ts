import { archivePageName, formatsIn, periodOf } from '../../feed/names.ts'
import type { Feed, RenderedArticle } from '../../model.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import { type Context, markedAs } from '../context.ts'
import { byDay, dayName } from './articles.ts'
import { periodName } from './more.ts'
import { addressOf } from './subscribe.ts'

/** The links to the pages of the months or years before and after; a second time on a page they are a paragraph. */
export function pager({ words, word, relative }: Context, feed: Feed, tag: 'nav' | 'p' = 'nav'): string {
  const next = feed.kind === 'archive' ? feed.next : undefined
  const link = (prefix: string | undefined, rel: string, label: string) =>
    prefix === undefined
      ? ''
      : `<a href="${relative(prefix + archivePageName)}" rel="${rel}"><span>${word(label)}</span> ${word(periodName(periodOf(prefix), words))}</a>`
  const links = [link(feed.previous, 'prev', words.older), link(next, 'next', words.newer)].filter(Boolean)
  return links.length === 0
    ? ''
    : `<${tag} class="pager plain"${tag === 'nav' ? ` aria-label="${escapeHtml(words.archive)}"` : ''}>${links.join('\n')}</${tag}>`
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

/** The documents of the archive for programs, which have every article with its text. */
export function otherDocuments(context: Context): string {
  const { section, words, word } = context
  const rows = formatsIn(section).map(
    (format) => `<li><b class="plain" dir="ltr">${format.label}</b>${addressOf(format, context)}</li>`,
  )
  return `<details class="others"><summary class="plain">${word(words.otherFormats)}</summary>
<ul class="feeds">
${rows.join('\n')}
</ul>
</details>`
}
