import { parseXml } from '../../feed/xml/parse.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../../feed/xml/tree.ts'
import type { RenderedArticle } from '../../model.ts'
import { sitemapArticles } from '../document/news-sitemap.ts'
import type { FeedView, Finding } from '../model.ts'
import { textAt } from './parts.ts'

/** The rules of the news sitemap, as its own text has it. */

/** Findings about its number of articles, and about articles that are withdrawn or not of the last two days. */
export function sitemapBounds(feed: FeedView): Finding[] {
  const entries = entriesOf(feed)
  const { now } = feed
  const isRecent = (time: number) => time > now.getTime() - 48 * 3_600_000 && time <= now.getTime()
  return [
    ...feed.rootFiles.flatMap((file): Finding[] => {
      const count = childrenOf(parseXml(file.text), 'url').length
      if (count <= sitemapArticles) return []
      const message = `"${file.path}" has ${count} articles; a file may have ${sitemapArticles}.`
      return [{ message, hint: 'Build the feeds again: then it is written in several files.' }]
    }),
    ...entries.flatMap(({ news, item }): Finding[] => {
      const date = textAt(news, 'news:publication_date')
      if (Number.isNaN(Date.parse(date)) || isRecent(Date.parse(date))) return []
      const message = `An article of ${date} is in the news sitemap, which has those of the last two days only.`
      return [{ item, key: ['date'], message, hint: 'Build the feeds again: then it is left out.' }]
    }),
    ...entries.flatMap(({ item, article }): Finding[] => {
      if (!article?.isWithdrawn) return []
      const message = 'A withdrawn article is in the news sitemap.'
      return [{ item, key: ['withdrawn'], message, hint: 'Build the feeds again: then it is left out.' }]
    }),
  ]
}

/** Findings about elements that an article lacks, that are empty, or that have another form than Google reads. */
export const sitemapElements = (feed: FeedView): Finding[] =>
  entriesOf(feed).flatMap((entry) => [
    ...missing(entry),
    ...oddForms(entry).map((finding) => ({ ...finding, item: entry.item })),
  ])

type Entry = { location: string; news: XmlElement; item?: number; article?: RenderedArticle }

/** The articles in the news sitemap; an index of files has none. */
function entriesOf({ rootFiles, items }: FeedView): Entry[] {
  const places = new Map(items.map(({ article }, item) => [article.url, { item, article }]))
  return rootFiles.flatMap(({ text }) =>
    childrenOf(parseXml(text), 'url').flatMap((url) => {
      const location = textAt(url, 'loc')
      return childrenOf(url, 'news:news').map((news) => ({ location, news, ...places.get(location) }))
    }),
  )
}

const nameKey = ['partnerSettings', 'google', 'name']

function missing({ location, news, item }: Entry): Finding[] {
  const publication = childOf(news, 'news:publication')
  const parts = [
    {
      parent: publication,
      name: 'news:name',
      key: nameKey,
      hint: 'Write the name of the publication in "partnerSettings: {google: {name: ...}}".',
    },
    { parent: publication, name: 'news:language', key: ['language'], hint: 'Write the language, like "language: en".' },
    {
      parent: news,
      name: 'news:publication_date',
      key: ['date'],
      item,
      hint: 'Write the key "date" into the front matter.',
    },
    { parent: news, name: 'news:title', key: ['title'], item, hint: 'Write the key "title" into the front matter.' },
  ]
  return parts
    .filter(({ parent, name }) => textOf(parent && childOf(parent, name)).trim() === '')
    .map(({ name, key, hint, ...rest }) => ({
      item: rest.item,
      key,
      message: `The news sitemap has no <${name}> of ${location}.`,
      hint,
    }))
}

/** W3C Date and Time Formats: a day, or a time with its offset. */
const w3cDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/

function oddForms({ news, article }: Entry): Finding[] {
  const language = textOf(childOf(childOf(news, 'news:publication') ?? news, 'news:language'))
  const date = textAt(news, 'news:publication_date')
  const title = textAt(news, 'news:title')
  const isOther = article !== undefined && seconds(Date.parse(date)) !== seconds(article.date.epochMilliseconds)
  return [
    ...(language === '' || /^(?:zh-cn|zh-tw|(?!zh$)[a-z]{2,3})$/.test(language)
      ? []
      : [
          {
            key: ['language'],
            message: `The news sitemap has the language "${language}", which is no code of ISO 639 that Google reads.`,
            hint: 'Write a language that has a code of two or three letters, like "language: en".',
          },
        ]),
    ...(date === '' || (w3cDate.test(date) && !isOther)
      ? []
      : [
          {
            key: ['date'],
            message: `The news sitemap has the date "${date}", which is not the date of the first publication with its offset.`,
            hint: 'Write the first publication in "date", and later changes in "updated".',
          },
        ]),
    ...(title === '' || article === undefined || title === article.title
      ? []
      : [
          {
            key: ['title'],
            message: `The news sitemap has the title "${title}", and the article "${article.title}".`,
            hint: 'Build the feeds again.',
          },
        ]),
  ]
}

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000)
