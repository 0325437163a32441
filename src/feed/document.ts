import { feedId, sectionUrl } from '../content/identity.ts'
import { digest } from '../disk/digest.ts'
import type { TemporaryFile } from '../disk/temporary-file.ts'
import { yieldNow } from '../disk/yield.ts'
import { wordsIn } from '../language/index.ts'
import type { Address, ArticleHead, Feed, FeedDocument, OutputFile, RenderedArticle, Section } from '../model.ts'
import { pageName, pageOf } from '../page/page.ts'
import type { Rendered } from '../rendering.ts'
import { beforeAnyArticle } from '../time/civil-time.ts'
import { day } from '../time/moment.ts'
import { formats } from './formats.ts'
import type { Proofreader } from './proofreader.ts'
import { proofOf, type Written } from './self-check.ts'

/** A section with its articles as a feed, whatever the format. */
export function feedOf(feed: Feed, rendered: ReadonlyMap<ArticleHead, Rendered>): FeedDocument {
  const { section, prefix, previous } = feed
  const { current, next } = feed.kind === 'archive' ? feed : {}
  const articles = feed.articles
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
    address: (fileName) => new URL(prefix + fileName, section.feedsUrl).href,
    current: addressOf(current),
    previous: addressOf(previous),
    next: addressOf(next),
  }
}

/** Without its text an article says in its summary how it was corrected. */
const summarized = (article: RenderedArticle): RenderedArticle => ({
  ...article,
  summary: [
    ...article.corrections.map(
      ({ date, note }) => `${wordsIn(article.language).words.correction} (${day(date)}): ${note}`,
    ),
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

/** Writes a feed in all formats, and its page; the promise is kept when they are read back, which may be while others are written. */
export async function documentsOf(
  { prefix, neighbours }: Feed,
  feed: FeedDocument,
  { hold, proofread, signal }: Tools,
): Promise<{ documents: Promise<Document[]> }> {
  const written: Written[] = []
  for (const format of formats.filter(({ isFor }) => isFor(feed.section))) {
    await yieldNow(signal)
    written.push({ format, text: format.write(feed) })
  }
  const found = proofread(proofOf(feed, written))
  const page = neighbours ? [{ format: { fileName: pageName }, text: pageOf(feed, prefix, neighbours) }] : []
  const files = [...written, ...page].map(({ format: { fileName }, text }): OutputFile => {
    const bytes = Buffer.from(text)
    return { path: `${prefix}${fileName}`, digest: digest(bytes), read: hold(bytes) }
  })
  return { documents: found.then((faults) => files.map((file, index) => documentOf(file, faults[index]))) }
}

type Tools = Pick<TemporaryFile, 'hold'> & Pick<Proofreader, 'proofread'> & { signal?: AbortSignal | undefined }

const documentOf = (file: OutputFile, faults: readonly string[] = []): Document => ({
  file,
  faults: faults.map((fault) => `${file.path}: ${fault}`),
})
