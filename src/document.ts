import { readBack } from './check/read-back.ts'
import { beforeAnyArticle } from './content/date.ts'
import { feedId, sectionUrl } from './content/identity.ts'
import { digest } from './fingerprint.ts'
import type { Entry, FeedDocument, Format, OutputFile, RenderedArticle, Section } from './model.ts'
import { day } from './moment.ts'
import type { Rendered } from './rendering.ts'
import { wordsIn } from './words.ts'

/** A section with its articles as a feed, whatever the format. */
export function feedOf(
  section: Section,
  shown: readonly Entry[],
  rendered: ReadonlyMap<Entry, Rendered>,
): FeedDocument {
  const articles = shown
    .flatMap((entry) => rendered.get(entry)?.ready?.article() ?? [])
    .map((article) => (section.content === 'full' ? article : summarized(article)))
  const folder = section.path === '' ? '' : `${section.path}/`
  return {
    section,
    id: feedId(section),
    url: sectionUrl(section),
    updated: newestChange(articles, section),
    articles,
    address: (fileName) => new URL(folder + fileName, section.feedsUrl).href,
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
export function documentOf(feed: FeedDocument, format: Format): Document {
  const text = format.render(feed)
  const path = [feed.section.path, format.fileName].filter(Boolean).join('/')
  const faults = readBack(feed, format, text).map((fault) => `${path}: ${fault}`)
  const bytes = Buffer.from(text)
  return { file: { path, digest: digest(bytes), read: () => bytes }, faults }
}
