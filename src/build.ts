import { openComparison } from './check/continuity/comparison.ts'
import { checkAll } from './check/index.ts'
import { examinable, isWhole, readSite } from './content/articles.ts'
import { permalinksOf } from './content/permalinks.ts'
import { type Content, readContent } from './content/read.ts'
import { type Diagnostic, isFaulty } from './diagnostic.ts'
import { againWhenChanged } from './disk/changed-meanwhile.ts'
import { refusal } from './disk/folder.ts'
import { openTemporaryFile, type SetAside } from './disk/temporary-file.ts'
import type { formatAll } from './feed/format-all.ts'
import type { CacheStrategy, Feed, OutputFile } from './model.ts'
import { listOf } from './page/opml.ts'
import { page } from './page/page.ts'
import { filesOf, unique } from './publish/files.ts'
import { type Published, publish } from './publish/write.ts'
import { sort } from './report.ts'
import { type Change, nextChange, type Unpublished, unpublishedAmong } from './select/schedule.ts'
import { articlesOf, selectAll } from './select/select.ts'
import { isReadable, type Known, remember, reusable, type Trust } from './store/known.ts'
import { openStore } from './store/store.ts'
import { rfc3339 } from './time/moment.ts'
import { checkIn } from './worker/check.ts'
import { startWorkers, type Workers } from './worker/pool.ts'
import { finished, type Rendering, readerOf, renderAll } from './worker/render-all.ts'

/** Options of a build; paths are relative to the working folder. */
export type BuildOptions = {
  /** Where the articles are; `content`. */
  content?: string | undefined
  /** Where the feeds go; `dist`. */
  out?: string | undefined
  /** Articles with a later date are held back; the time of the call. */
  now?: Date | undefined
  /** Folder or address of the feeds that subscribers have now; `out`. With `false` nothing is compared. */
  previous?: string | false | undefined
  /** This is the first publication: it is not reported when `previous` has no feeds. */
  first?: boolean | undefined
  /** Publishes drafts too. */
  drafts?: boolean | undefined
  /** Treats warnings as errors. */
  strict?: boolean | undefined
  /** Folder for caches, so that what has not changed is not done again; nothing is remembered without one. */
  cache?: string | undefined
  /** How changes of files are noticed; `metadata`. */
  cacheStrategy?: CacheStrategy | undefined
  /** Called after each article that was rendered. */
  progress?: ((done: number, total: number) => void) | undefined
  /** Ends the build when it is aborted: no file is half written, and nothing is left behind. */
  signal?: AbortSignal | undefined
}

/** The result of a build or a check; `ok` when it may be published. */
export type Outcome = {
  ok: boolean
  /** Why the two folders cannot be used; then nothing was read. */
  refused?: string | undefined
  /** All findings in all files, sorted by place. */
  diagnostics: Diagnostic[]
  /** Faults of Feedwright itself, found when it read its own documents back; then nothing was written. */
  faults: string[]
  articles: number
  /** The articles that are in no feed now, and why. */
  unpublished: readonly Unpublished[]
  feeds: number
  /** Whether there were published feeds to compare with. */
  compared: boolean
  /** The articles that feeds show: id → file. */
  shown: ReadonlyMap<string, string>
  /** What was written; undefined after a check and after errors. */
  published?: Published | undefined
  /** The first moment at which the same content gives other feeds, the article that changes then, and how. */
  nextChange?: { date: string; file: string; change: Change['change'] } | undefined
  /** How much was done: texts of content/ opened, front matter parsed, articles rendered, documents written. */
  work: { opened: number; parsed: number; rendered: number; formatted: number }
}

/**
 * Reads the articles, and writes the feeds if there are no errors.
 * @throws Error when the system refuses to read or write; what was published before is whole. The signal's reason when it
 * is aborted.
 */
export const build = async (options: BuildOptions = {}): Promise<Outcome> => await buildWith(startWorkers, options)

/**
 * Checks without writing.
 * @throws Error when the system refuses to read; the signal's reason when it is aborted
 */
export const check = async (options: BuildOptions = {}): Promise<Outcome> =>
  await buildWith(startWorkers, options, false)

/**
 * A build with these workers. It begins again when files changed meanwhile.
 * @internal
 */
export const buildWith = (start: Start, options: BuildOptions, publishes = true): Promise<Outcome> =>
  againWhenChanged(() => buildOnce(start, options, publishes), options.signal)

type Start = (signal?: AbortSignal) => Workers

async function buildOnce(start: Start, options: BuildOptions, publishes: boolean): Promise<Outcome> {
  const { content: folder = 'content', out = 'dist', strict = false, signal } = options
  const refused = refusal(folder, out)
  if (refused !== undefined) return { ...nothing, refused }
  const content = readContent(folder)
  const store = openStore(options.cache, { strategy: options.cacheStrategy, content, out })
  const workers = start(signal)
  const temporary = openTemporaryFile()
  try {
    const means = { workers, known: store.known, trust: store.trust, setAside: temporary.setAside }
    const { files, known, outcome } = await makeEdition(content, options, means)
    store.save(known)
    const stops = isFaulty(outcome.diagnostics, strict ? ['error', 'warning'] : ['error'])
    const ok = !stops && outcome.faults.length === 0
    if (!ok || !publishes) return { ...outcome, ok }
    const published = await publish(files, out, { ledger: store.ledger, signal })
    store.savePublished(known)
    return { ...outcome, ok, published }
  } finally {
    workers.stop()
    store.close()
    temporary.close()
  }
}

const nothing: Outcome = {
  ok: false,
  diagnostics: [],
  faults: [],
  ...{ articles: 0, unpublished: [], feeds: 0 },
  compared: false,
  shown: new Map(),
  work: { opened: 0, parsed: 0, rendered: 0, formatted: 0 },
}

/** What a build uses, and what it knows from the one before. @internal */
export type Means = { workers: Workers; known: Known; trust: Trust; setAside: SetAside }

/** The files that would be published, what the next build may know, and everything that there is to report. @internal */
export type Edition = { files: OutputFile[]; known: Known; outcome: Omit<Outcome, 'ok'> }

/**
 * The road from content/ to files: read, select, render, format, check. Nothing is written.
 * @throws Error when the system refuses to read; the signal's reason when it is aborted
 * @internal
 */
export async function makeEdition(content: Content, options: BuildOptions, means: Means): Promise<Edition> {
  const { workers, known, trust, setAside } = means
  const { now = new Date(), drafts = false, progress, signal } = options
  if (!known.sections) workers.start() // all articles will be rendered
  const site = await readSite(content, { known, isSame: trust.article, begin: workers.start, signal })
  const { topics, cameOut, published, feeds, subscriptions } = selectAll(site, now, drafts)

  const permalinks = permalinksOf(published, site.faulty, site.sections.values())
  const reused = reusable(feeds, known, permalinks, trust)
  const changed = feeds.filter((feed) => options.previous || !reused.documents.has(feed))
  const missing = articlesOf(changed).filter(({ path }) => !isReadable(reused.renderings.get(path)))
  const examined = examinable(site)
  const asked = [...missing, ...examined]
  workers.begin({ folder: content.folder, sections: site.sections, permalinks }, asked.length)
  const underWay = new Map<string, Rendering | Promise<Rendering>>([
    ...reused.renderings,
    ...renderAll(asked, { content, workers, setAside, progress }),
  ])

  const comparison = openComparison(feeds, options, isWhole(site), new Set(cameOut.map(({ id }) => id)))
  const formatted = await format(changed, {
    ...{ articlesOf: readerOf(underWay), others: [page], compare: comparison.add },
    ...{ checkElsewhere: checkIn(workers), setAside, signal },
  })
  const documents = new Map(feeds.map((feed) => [feed, formatted.get(feed)?.files ?? reused.documents.get(feed) ?? []]))

  const renderings = await finished(underWay)
  const results = [...articlesOf(feeds), ...examined].flatMap(({ path }) => renderings.get(path) ?? [])
  const shown = subscriptions.map(({ articles }) => articles)
  const compared = await comparison.end()
  const files = unique(filesOf(feeds, renderings, content), ...documents.values(), listOf(subscriptions))
  const outputs = { files, feeds, renderings }
  const found = await checkAll({ ...site, published, topics, feeds: shown, compared, outputs, now }, content)
  const diagnostics = sort([site, ...results, compared, { diagnostics: found }].flatMap((one) => one.diagnostics))
  const faults = [...formatted.values()].flatMap((one) => one.faults)
  const next = nextChange(site.heads, articlesOf(feeds), now)
  return {
    files,
    known: remember(site, feeds, { renderings, documents, formatted }),
    outcome: {
      diagnostics,
      faults: [...results.flatMap(({ fault }) => fault ?? []), ...(isFaulty(diagnostics, ['error']) ? [] : faults)],
      articles: published.length,
      unpublished: unpublishedAmong(site.heads, { now, drafts, name: content.name }),
      feeds: subscriptions.length,
      compared: compared.isCompared || (options.previous === undefined && isWhole(site) && reused.documents.size > 0),
      shown: new Map(articlesOf(subscriptions).map(({ id, path }) => [id, content.name(path)])),
      nextChange: next && { date: rfc3339(next.date), file: content.name(next.head.path), change: next.change },
      work: {
        opened: content.opened() + asked.length,
        parsed: site.parsed,
        rendered: asked.length,
        formatted: [...formatted.values()].flatMap(({ files }) => files).length,
      },
    },
  }
}

/** The code that writes feeds is loaded when a feed has changed. */
const format = async (feeds: readonly Feed[], means: Parameters<typeof formatAll>[1]): ReturnType<typeof formatAll> =>
  feeds.length === 0 ? new Map() : await (await import('./feed/format-all.ts')).formatAll(feeds, means)
