import type { RenderedArticle } from '../../model.ts'
import { withAi, withoutAi } from '../../render/ai-sentences.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import { day, local, rfc3339 } from '../../time/moment.ts'
import { type Context, markedAs } from '../context.ts'
import { pageLimits } from '../limits.ts'

/** The newest articles: the first one large, the others under their days. */
export function articles(context: Context): string {
  const { feed, words, word } = context
  const [lead, ...others] = feed.articles
  const blocks = [
    lead ? leadOf(lead, context) : `<p class="none">${word(words.none)}</p>`,
    ...byDay(others).map(({ day: own, articles: shown }) => dayOf(own, shown, context)),
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

const dayOf = (own: string, shown: readonly RenderedArticle[], context: Context) => `<div class="day">
<h3 class="plain"><time datetime="${own}">${dayName(own, context)}</time></h3>
<div>
${shown.map((article) => item(article, context)).join('\n')}
</div>
</div>`

/** The local time under the heading of its day; nothing at midnight, which stands for articles that have a date only. */
function timeOf({ date }: RenderedArticle): string {
  const time = local(date).slice(-'hh:mm'.length)
  return time === '00:00' ? '' : `<time datetime="${rfc3339(date)}">${time}</time>`
}

function byline({ authors, source }: RenderedArticle, when: string): string {
  const names = [...authors, ...(source ? [source] : [])].map(({ name }) => escapeHtml(name))
  const parts = [when, ...names].filter((part) => part !== '')
  return parts.length > 0 ? `\n<p class="by">${parts.join(' · ')}</p>` : ''
}

function leadOf(article: RenderedArticle, context: Context): string {
  const isLarge = (article.picture?.file?.width ?? 0) >= pageLimits.leadPictureWidth
  const image = imageOf(article, context)
  const date = `<time datetime="${rfc3339(article.date)}">${dayName(day(article.date), context)}</time>`
  return `<article class="lead${isLarge && image ? ' large' : ''}"${markedAs(article.language, context)}>
${image}<h3>${linked(article)}</h3>${byline(article, date)}
${summaryOf(article, pageLimits.leadCharacters)}
</article>`
}

const item = (article: RenderedArticle, context: Context) => `<article${markedAs(article.language, context)}>
${imageOf(article, context)}<h4>${linked(article)}</h4>${byline(article, timeOf(article))}
${summaryOf(article, pageLimits.summaryCharacters)}
</article>`

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
