import type { Content } from './content/read.ts'
import type { TemporaryFile } from './disk/temporary-file.ts'
import type { Document } from './feed/document.ts'
import type { ArticleHead, Feed, FeedDocument, OutputFile } from './model.ts'
import type { Rendered, Run } from './rendering.ts'
import type { Cache } from './store/store.ts'
import type { Renderer } from './worker/pool.ts'

/** All that is made of the articles that feeds show. */
export type Production = {
  /** Every article that is shown, in the order of the feeds. */
  rendered: ReadonlyMap<ArticleHead, Rendered>
  /** The documents of all feeds, in their order. */
  documents: Document[]
  work: { rendered: number; formatted: number }
}

export type Means = {
  content: Content
  permalinks: () => ReadonlyMap<string, string>
  renderer: Renderer
  cache: Cache
  spill: TemporaryFile
  /** Whether a feed that is published as it would be made need not be made. */
  mayKeep: boolean
  /** Called with each feed that was made, before its articles are let go. */
  compare: (feed: Feed, made: FeedDocument) => Promise<void>
} & Pick<Run, 'progress' | 'signal'>

/**
 * Has the articles rendered that are not known, and makes the feeds that are not published as they would be: each as soon as
 * it is complete, while articles of others are still rendered. An article is held as long as a feed waits for it.
 */
export async function produce(feeds: readonly Feed[], means: Means): Promise<Production> {
  const { cache, permalinks } = means
  const rendered = new Map<ArticleHead, Rendered>()
  for (const entry of entriesOf(feeds)) {
    const known = cache.renderings.recall(entry, permalinks)
    if (known) rendered.set(entry, known)
  }
  const digests = ({ articles }: Feed) => articles.map(cache.renderings.digestOf)
  const kept = new Map<Feed, OutputFile[]>()
  for (const feed of means.mayKeep ? feeds : []) {
    const documents = cache.feeds.recall(feed, digests(feed))
    if (documents) kept.set(feed, documents)
  }
  const changed = feeds.filter((feed) => !kept.has(feed))
  const missing = entriesOf(changed).filter((entry) => rendered.get(entry)?.ready?.article() === undefined) // or it is lost

  const made = await make(changed, missing, rendered, means)
  const documents = feeds.map((feed): [Feed, Document[]] => [
    feed,
    made.get(feed) ?? (kept.get(feed) ?? []).map((file) => ({ file, faults: [] })),
  ])
  for (const [feed, files] of documents) {
    const isWhole = files.every(({ faults }) => faults.length === 0)
    if (isWhole)
      cache.feeds.keep(
        feed,
        digests(feed),
        files.map(({ file }) => file),
      )
  }
  return {
    rendered: new Map(entriesOf(feeds).flatMap((entry) => pairOf(entry, rendered))),
    documents: documents.flatMap(([, files]) => files),
    work: { rendered: missing.length, formatted: [...made.values()].flat().length },
  }
}

function entriesOf(feeds: readonly Feed[]): ArticleHead[] {
  const entries = new Set<ArticleHead>()
  for (const { articles } of feeds) for (const entry of articles) entries.add(entry)
  return [...entries]
}

/** Renders what is missing, into `rendered`, and makes the feeds. */
async function make(
  feeds: readonly Feed[],
  missing: readonly ArticleHead[],
  rendered: Map<ArticleHead, Rendered>,
  { content, permalinks, renderer, cache, spill, compare, progress, signal }: Means,
): Promise<Map<Feed, Document[]>> {
  const made = new Map<Feed, Document[]>()
  if (feeds.length === 0) return made
  const [{ renderAll }, { documentsOf, feedOf }, { startProofreader }] = await Promise.all([
    import('./rendering.ts'),
    import('./feed/document.ts'),
    import('./feed/proofreader.ts'),
  ])
  const { proofread, close } = startProofreader(feeds.length)
  const inTurn = [...feeds].reverse() // the smallest first, and the newest of the archives
  const waiting = waitingFor(inTurn, missing)
  const left = new Map(inTurn.map((feed) => [feed, feed.articles.filter((one) => waiting.has(one)).length]))

  let read: Promise<unknown> = Promise.resolve()

  /** Its documents are read back while those of the next feed are written. */
  async function format(feed: Feed): Promise<void> {
    const document = feedOf(feed, rendered)
    const { documents } = await documentsOf(feed, document, { hold: spill.hold, proofread, signal })
    await compare(feed, document)
    for (const entry of feed.articles) letGo(entry, feed)
    await read
    read = documents.then((all) => made.set(feed, all))
    read.catch(() => {}) // told when it is waited for
  }

  function letGo(entry: ArticleHead, feed: Feed): void {
    const others = waiting.get(entry)
    others?.delete(feed)
    const result = rendered.get(entry)
    if (others?.size !== 0 || !result?.ready) return
    rendered.set(entry, { ...result, ready: { lead: result.ready.lead, article: () => undefined } })
  }

  let queued = 0
  let formatted: Promise<void> = Promise.resolve()
  const complete = (feed: Feed) => {
    queued += 1
    formatted = formatted.then(async () => {
      await format(feed)
      queued -= 1
    })
    formatted.catch(() => {}) // told below
  }
  for (const [feed, count] of left) if (count === 0) complete(feed)

  function take(entry: ArticleHead, result: Rendered): Promise<void> | undefined {
    rendered.set(entry, result)
    cache.renderings.keep(entry, result)
    for (const feed of waiting.get(entry) ?? []) {
      const count = (left.get(feed) ?? 0) - 1
      left.set(feed, count)
      if (count === 0) complete(feed)
    }
    return queued > most ? formatted : undefined
  }

  try {
    await renderAll([...waiting.keys()], content, permalinks, renderer, { progress, signal, take })
    await formatted
    await read
  } finally {
    close()
  }
  return made
}

/** Complete feeds that may wait to be formatted before no more is rendered: each holds its articles. */
const most = 16

/** The feeds that wait for each article that is to be rendered, in the order of the feeds. */
function waitingFor(feeds: readonly Feed[], missing: readonly ArticleHead[]): Map<ArticleHead, Set<Feed>> {
  const isMissing = new Set(missing)
  const waiting = new Map<ArticleHead, Set<Feed>>()
  for (const feed of feeds) {
    for (const entry of feed.articles) {
      if (!isMissing.has(entry)) continue
      const others = waiting.get(entry)
      if (others) others.add(feed)
      else waiting.set(entry, new Set([feed]))
    }
  }
  return waiting
}

function pairOf(entry: ArticleHead, rendered: ReadonlyMap<ArticleHead, Rendered>): [ArticleHead, Rendered][] {
  const result = rendered.get(entry)
  return result ? [[entry, result]] : []
}
