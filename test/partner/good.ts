import { documentOf } from '../../src/feed/document.ts'
import type { FeedDocument } from '../../src/feed/model.ts'
import type { RenderedArticle, Section } from '../../src/model.ts'
import { clean } from '../../src/render/clean-html.ts'
import { article, section } from '../valid.ts'

/** The time of the build in tests of partners. */
export const now = new Date('2026-11-26T12:00:00Z')

/** HTML as feeds carry it. */
export const html = (written: string) => clean(written, (url) => ({ url })).html

const day = 86_400_000
const moment = (before: number) => ({ epochMilliseconds: now.getTime() - before, offset: 8 * 3_600_000 })

const url = 'https://daily.internal/news/bridge/bridge.1a2b3c4d.jpg'
const sentence = 'The new bridge over the river opens to traffic on Monday, after three years of work and two floods.'

/** The body of the good articles: a lead picture and 180 words. */
export const body = `<figure><img src="${url}" alt="The bridge" width="1600" height="900"><figcaption>The bridge at night. Photo: Li Lei</figcaption></figure>${`<p>${sentence} ${sentence}</p>`.repeat(5)}`

/** A section that breaks no rule. */
export const goodSection = (changes: Partial<Section> = {}): Section =>
  section({
    copyright: '© Daily',
    country: 'US',
    language: 'en-US',
    logo: 'https://daily.internal/logo.png',
    hubs: ['https://hub.internal/'],
    author: { name: 'Daily', email: 'desk@daily.internal' },
    ...changes,
  })

/** An article that breaks no rule; `number` makes its id, address, title and time differ from those of the others. */
export const goodArticle = (
  number: number,
  changes: Partial<RenderedArticle> = {},
  own = goodSection(),
): RenderedArticle =>
  article({
    id: `tag:daily.internal,2026-11-25:bridge-${number}`,
    slug: `bridge-${number}`,
    url: `https://daily.internal/news/bridge-${number}/`,
    title: `A bridge over the river opens, part ${number}`,
    date: moment(number * 3_600_000),
    updated: moment(number * 3_600_000),
    expires: undefined,
    summary: [sentence, sentence, sentence, sentence].join(' '),
    language: own.language,
    section: own,
    path: `news/bridge-${number}.md`,
    html: html(body),
    picture: {
      url,
      alt: 'The bridge',
      caption: 'The bridge at night.',
      credit: 'Li Lei',
      file: { type: 'image/jpeg', length: 240_000, width: 1600, height: 900 },
    },
    ...changes,
  })

/** What differs from a good feed. */
export type Change = {
  /** Of its first article. */
  article?: Partial<RenderedArticle>
  /** Of the text of its first article, as an author writes HTML. */
  html?: string
  section?: Partial<Section>
  /** The partner's own settings. */
  own?: Record<string, string>
  /** The number of articles; 30. */
  count?: number
  /** The milliseconds from one article to the next; an hour. */
  apart?: number
  /** In the finished document. */
  text?: (document: string) => string
  /** In the finished Atom and JSON documents. */
  atom?: (document: string) => string
  json?: (document: string) => string
  now?: Date
  /** The news sitemap. */
  sitemap?: string
}

/** A feed that breaks no rule but by this change. */
export function feedWith({
  article: changes = {},
  html: written,
  section: settings,
  count = 30,
  apart = 3_600_000,
}: Change): FeedDocument {
  const own = goodSection(settings)
  const times = (number: number) => ({ date: moment(number * apart), updated: moment(number * apart) })
  const first = goodArticle(1, { ...times(1), ...changes, ...(written !== undefined && { html: html(written) }) }, own)
  const others = Array.from({ length: count - 1 }, (_, index) => goodArticle(index + 2, times(index + 2), own))
  const articles = [first, ...others]
  const shown = articles.slice(0, count)
  return documentOf({ kind: 'section', section: own, prefix: 'news/', articles: shown }, shown)
}

/** A time so many days before the build. */
export const daysAgo = (days: number) => moment(days * day)
