import { feedFolder } from '../content/section-of.ts'
import type { FeedDocument, Writer } from '../feed/model.ts'
import { type FormatName, formatsIn, mainFormat, pageName } from '../feed/names.ts'
import { directionOf } from '../language/direction.ts'
import { wordsIn } from '../language/index.ts'
import type { Words } from '../language/words.ts'
import { limits } from '../limits.ts'
import type { Neighbour, Neighbours, RenderedArticle, Section } from '../model.ts'
import { withAi, withoutAi } from '../render/ai-sentences.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { day, rfc3339 } from '../time/moment.ts'
import { headOf } from './head.ts'
import { readers } from './readers.ts'
import { relativeTo } from './relative.ts'
import { script } from './script.ts'

/** The HTML page of a feed. */
export const page: Writer = {
  fileName: pageName,
  isFor: ({ neighbours }) => neighbours !== undefined,
  write: (document, { prefix, neighbours }) => (neighbours ? pageOf(document, prefix, neighbours) : ''),
}

/**
 * The page of a feed for people who follow a link to it: what it is, how to subscribe, and the newest articles. It
 * needs no other files but published pictures. Links within the output folder are relative, so the page works at every
 * address.
 */
export function pageOf(
  feed: FeedDocument,
  prefix: string,
  neighbours: Neighbours,
  { articles, links }: { articles: number; links: number } = { articles: limits.pageArticles, links: limits.pageLinks },
): string {
  const html = write({ ...feed, articles: feed.articles.slice(0, articles) }, prefix, shortened(neighbours, links))
  if (Buffer.byteLength(html) <= limits.pageBytes || articles + links <= 1) return html
  const less = { articles: Math.max(1, Math.floor(articles * 0.8)), links: Math.floor(links * 0.8) }
  return pageOf(feed, prefix, neighbours, less)
}

const shortened = (neighbours: Neighbours, links: number): Neighbours => ({
  ...neighbours,
  sections: neighbours.sections.slice(0, links),
  tags: neighbours.tags.slice(0, links),
  authors: neighbours.authors.slice(0, links),
  archive: neighbours.archive.slice(0, links),
})

function write(feed: FeedDocument, prefix: string, neighbours: Neighbours): string {
  const { section, articles } = feed
  const { words, language, own } = wordsIn(section.language, section.words)
  const word = (text: string) =>
    language === section.language || own.has(text)
      ? escapeHtml(text)
      : `<span lang="${language}" dir="${directionOf(language)}">${escapeHtml(text)}</span>`
  const context = { word, words, dates: language, section, relative: relativeTo(prefix) }
  return `<!doctype html>
<html lang="${escapeHtml(section.language)}" dir="${directionOf(section.language)}">
${headOf(feed, neighbours, words)}
<body>
${masthead(feed, neighbours, context)}
<main>
${subscribe(feed, context)}
<section class="newest" aria-labelledby="newest">
<h2 id="newest" class="plain">${word(words.newest)}</h2>
${articles.map((article) => item(article, context)).join('\n') || `<p class="none">${word(words.none)}</p>`}
</section>
${more(neighbours, context)}
</main>
<footer>
<p>${escapeHtml(section.copyright ?? section.author.name)}${licence(section)}</p>
</footer>
<p class="silent" role="status"></p>
<script>${script}</script>
</body>
</html>
`
}

/** The licence by its address, which needs no word in any language. */
function licence({ rights }: Section): string {
  const { license } = rights ?? {}
  if (license === undefined) return ''
  const shown = escapeHtml(license.replace(/^https?:\/\//, ''))
  return ` · <a href="${escapeHtml(license)}" rel="license" dir="ltr">${shown}</a>`
}

/** The values that all blocks of a page need. */
type Context = {
  /** Makes HTML of a word from the dictionary, with its language where that is not the language of the page. */
  word: (text: string) => string
  words: Words
  /** The language of the words, and so of dates. */
  dates: string
  section: Section
  /** Makes a reference from the folder of the page to a path below the output folder. */
  relative: (path: string) => string
}

function masthead({ section, url }: FeedDocument, { above }: Neighbours, { word, words, relative }: Context): string {
  const link = (one: Section) => `<a href="${relative(feedFolder(one))}">${escapeHtml(one.title)}</a>`
  const [site, ...sections] = above
  const steps = [...sections.map(link), `<span aria-current="page">${escapeHtml(section.title)}</span>`]
  const path = steps.map((step) => `<li>${step}</li>`).join('')
  const lines = [
    ...(site ? [`<p class="masthead plain">${link(site)}</p>`] : []),
    ...(sections.length > 0
      ? [`<nav class="place" aria-label="${escapeHtml(words.place)}"><ol>${path}</ol></nav>`]
      : []),
    `<h1>${escapeHtml(section.title)}</h1>`,
    ...(section.description === section.title ? [] : [`<p class="about">${escapeHtml(section.description)}</p>`]),
    `<p class="site plain"><a href="${escapeHtml(url)}">${word(words.site)}</a></p>`,
  ]
  return `<header${site ? '' : ' class="front"'}>\n${lines.join('\n')}\n</header>`
}

function subscribe({ section, address }: FeedDocument, { word, words }: Context): string {
  const feed = ({ fileName, mediaType, label: name }: FormatName) => {
    const at = escapeHtml(address(fileName))
    return `<li><b class="plain" dir="ltr">${name}</b><a href="${at}" type="${mediaType}" dir="ltr">${at}</a><button type="button" hidden data-copy="${escapeHtml(words.copy)}" data-copied="${escapeHtml(words.copied)}" aria-label="${escapeHtml(words.copy)} (${name})">${escapeHtml(words.copy)}</button></li>`
  }
  const formats = formatsIn(section)
  const own = address(mainFormat(section).fileName)
  const links = [
    `<a href="feed:${escapeHtml(own)}">${word(words.ownReader)}</a>`,
    ...readers.map((reader) => `<a href="${escapeHtml(reader.address(own))}" rel="noreferrer">${reader.name}</a>`),
  ]
  return `<section class="subscribe" aria-labelledby="subscribe">
<h2 id="subscribe" class="plain">${word(words.subscribe)}<span class="silent">: ${escapeHtml(section.feedTitle)}</span></h2>
<p>${word(words.how)}</p>
<ul class="feeds">
${formats.map(feed).join('\n')}
</ul>
<p class="readers plain">${word(words.openIn)} ${links.join('\n')}</p>
</section>`
}

function item(article: RenderedArticle, { words, dates, section, relative }: Context): string {
  const { feedsUrl } = article.section
  const { title, url, date, authors, source, summary, picture, language } = article
  const marked = language === section.language ? '' : ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"`
  const spoken = language === dates ? '' : ` lang="${escapeHtml(dates)}" dir="${directionOf(dates)}"`
  const [year = 0, month = 0, dayOfMonth = 0] = day(date).split('-').map(Number)
  const names = [...authors, ...(source ? [source] : [])].map(({ name }) => ` · ${escapeHtml(name)}`)
  const file = picture?.file
  const isOurs = file && picture.url.startsWith(feedsUrl)
  const image = isOurs
    ? `<img src="${escapeHtml(relative('') + picture.url.slice(feedsUrl.length))}" alt="${escapeHtml(picture.alt)}" width="${file.width}" height="${file.height}" loading="lazy">\n`
    : ''
  return `<article${marked}>
${image}<h3><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></h3>
<p class="by"><time datetime="${rfc3339(date)}"${spoken}>${escapeHtml(words.day(year, month, dayOfMonth))}</time>${names.join('')}</p>
<p class="summary">${escapeHtml(withAi(cut(withoutAi(summary, article)), article))}</p>
</article>`
}

const cut = (text: string) =>
  text.length <= limits.pageSummaryCharacters
    ? text
    : `${[...text]
        .slice(0, limits.pageSummaryCharacters - 1)
        .join('')
        .trimEnd()}…`

function more(neighbours: Neighbours, { word, words, relative }: Context): string {
  const groups: [string, readonly Neighbour[]][] = [
    [words.sections, neighbours.sections],
    [words.tags, neighbours.tags],
    [words.authors, neighbours.authors],
    [words.archive, neighbours.archive],
  ]
  const link = ({ title, path }: Neighbour) => `<li><a href="${relative(path)}">${escapeHtml(title)}</a></li>`
  const rows = groups
    .filter(([, links]) => links.length > 0)
    .map(([name, links]) => `<div><dt>${word(name)}</dt><dd><ul>\n${links.map(link).join('\n')}\n</ul></dd></div>`)
  const list = neighbours.list ? `<p><a href="${relative(neighbours.list)}">${word(words.allFeeds)}</a></p>\n` : ''
  if (rows.length === 0 && list === '') return ''
  return `<nav class="more" aria-labelledby="more">
<h2 id="more" class="plain">${word(words.moreFeeds)}</h2>
${rows.length > 0 ? `<dl>\n${rows.join('\n')}\n</dl>\n` : ''}${list}</nav>`
}
