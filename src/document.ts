import { readBack } from './check/read-back.ts'
import { beforeAnyArticle } from './content/date.ts'
import { feedId, sectionUrl } from './content/identity.ts'
import { digest } from './fingerprint.ts'
import type { Address, Entry, Feed, FeedDocument, Format, OutputFile, RenderedArticle, Section } from './model.ts'
import { day } from './moment.ts'
import type { Rendered } from './rendering.ts'
import type { Spill } from './spill.ts'
import { wordsIn } from './words.ts'

/** A section with its articles as a feed, whatever the format. */
export function feedOf(
  { section, stem, shown, current, previous, next }: Feed,
  rendered: ReadonlyMap<Entry, Rendered>,
): FeedDocument {
  const articles = shown
    .flatMap((entry) => rendered.get(entry)?.ready?.article() ?? [])
    .map((article) => (section.content === 'full' ? article : summarized(article)))
  const addressOf = (place: string | undefined): Address | undefined =>
    place === undefined ? undefined : (fileName) => new URL(place + fileName, section.feedsUrl).href
  return {
    section,
    id: feedId(section),
    url: sectionUrl(section),
    updated: newestChange(articles, section),
    articles,
    address: (fileName) => new URL(stem + fileName, section.feedsUrl).href,
    current: addressOf(current),
    previous: addressOf(previous),
    next: addressOf(next),
  }
}

/** Without its text an article says in its summary how it was corrected. */
const summarized = (article: RenderedArticle): RenderedArticle => ({
  ...article,
  summary: [
    ...article.corrections.map(({ date, note }) => `${wordsIn(article.language).correction} (${day(date)}): ${note}`),
    article.summary,
  ].join(' '),
})

const newestChange = (articles: readonly RenderedArticle[], { timezone }: Section) =>
  articles
    .map(({ updated }) => updated)
    .sort((a, b) => b.epochMilliseconds - a.epochMilliseconds)
    .at(0) ?? beforeAnyArticle(timezone)

/** The file of a feed in one format, and what was found wrong when it was read back: faults of ours. */
export type Document = { file: OutputFile; faults: string[] }

/** Writes a feed in one format, and reads it back. */
export function documentOf(stem: string, feed: FeedDocument, format: Format, hold: Spill['hold']): Document {
  const text = format.render(feed)
  const path = `${stem}${format.fileName}`
  const faults = readBack(feed, format, text).map((fault) => `${path}: ${fault}`)
  const bytes = Buffer.from(text)
  return { file: { path, digest: digest(bytes), read: hold(bytes) }, faults }
}
