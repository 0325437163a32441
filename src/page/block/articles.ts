import { limits } from '../../limits.ts'
import type { RenderedArticle } from '../../model.ts'
import { withAi, withoutAi } from '../../render/ai-sentences.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import { day, local, rfc3339 } from '../../time/moment.ts'
import { type Context, markedAs } from '../context.ts'

/** The newest articles: the first one large, the others under their days where that saves saying the days again and again. */
export function articles(context: Context): string {
  const { feed, words, word } = context
  const [lead, ...others] = feed.articles
  const days = byDay(others)
  const isByDay = others.length >= days.length * 2
  const blocks = [
    ...(lead ? [leadOf(lead, context)] : [`<p class="none">${word(words.none)}</p>`]),
    ...(isByDay
      ? days.map(({ day: own, articles: shown }) => dayOf(own, shown, context))
      : others.map((article) => item(article, { tag: 'h3', by: byline(article, dateOf(article, context)) }, context))),
  ]
  return `<section class="newest" aria-labelledby="newest">
<h2 id="newest" class="plain">${word(words.newest)}</h2>
${blocks.join('\n')}
</section>`
}

/** Articles under their local days, `2019-11-01`, in the order in which they are. */
export function byDay(all: readonly RenderedArticle[]): { day: string; articles: RenderedArticle[] }[] {
  const days = new Map<string, RenderedArticle[]>()
  for (const article of all) {
    const own = day(article.date)
    const same = days.get(own)
    if (same) same.push(article)
    else days.set(own, [article])
  }
  return [...days].map(([own, shown]) => ({ day: own, articles: shown }))
}

/** A day in the language of the page. */
export function dayName(own: string, { words, word }: Context): string {
  const [year = 0, month = 0, dayOfMonth = 0] = own.split('-').map(Number)
  return word(words.day(year, month, dayOfMonth))
}

function dayOf(own: string, shown: readonly RenderedArticle[], context: Context): string {
  const items = shown.map((article) => item(article, { tag: 'h4', by: byline(article, timeOf(article)) }, context))
  return `<h3 class="day plain"><time datetime="${own}">${dayName(own, context)}</time></h3>\n${items.join('\n')}`
}

const dateOf = (article: RenderedArticle, context: Context) =>
  `<time datetime="${rfc3339(article.date)}">${dayName(day(article.date), context)}</time>`

/** The local time under the heading of its day; nothing at midnight, which stands for articles that have a date only. */
function timeOf({ date }: RenderedArticle): string {
  const time = local(date).slice(-'hh:mm'.length)
  return time === '00:00' ? '' : `<time datetime="${rfc3339(date)}">${time}</time>`
}

function byline({ authors, source }: RenderedArticle, when: string): string {
  const names = [...authors, ...(source ? [source] : [])].map(({ name }) => `<span>${escapeHtml(name)}</span>`)
  const parts = [when, ...names].filter((part) => part !== '')
  return parts.length > 0 ? `\n<p class="by">${parts.join(' · ')}</p>` : ''
}

function leadOf(article: RenderedArticle, context: Context): string {
  const isLarge = (article.picture?.file?.width ?? 0) >= limits.pageLeadPictureWidth
  const image = imageOf(article, context)
  const text = `<h3>${linked(article)}</h3>${byline(article, dateOf(article, context))}
${summaryOf(article, limits.pageLeadCharacters)}`
  return `<article class="lead${isLarge && image ? ' large' : ''}"${markedAs(article.language, context)}>
${image}${text}
</article>`
}

function item(article: RenderedArticle, { tag, by }: { tag: 'h3' | 'h4'; by: string }, context: Context): string {
  return `<article${markedAs(article.language, context)}>
${imageOf(article, context)}<${tag}>${linked(article)}</${tag}>${by}
${summaryOf(article, limits.pageSummaryCharacters)}
</article>`
}

const linked = ({ url, title }: RenderedArticle) => `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`

/** Its picture, if the build publishes it. */
function imageOf({ picture, section: { feedsUrl } }: RenderedArticle, { relative }: Context): string {
  const { file, url = '', alt = '' } = picture ?? {}
  if (!file || !url.startsWith(feedsUrl)) return ''
  const own = escapeHtml(relative('') + url.slice(feedsUrl.length))
  return `<img src="${own}" alt="${escapeHtml(alt)}" width="${file.width}" height="${file.height}" loading="lazy">\n`
}

const summaryOf = (article: RenderedArticle, most: number) =>
  `<p class="summary">${escapeHtml(withAi(cut(withoutAi(article.summary, article), most), article))}</p>`

const cut = (text: string, most: number) => {
  const characters = text.length <= most ? [] : [...text]
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
