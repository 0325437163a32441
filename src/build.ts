import { type Cache, openCache } from './cache/cache.ts'
import type { CacheStrategy } from './cache/strategy.ts'
import { type Comparison, compare } from './check/comparison.ts'
import { continuity } from './check/continuity.ts'
import { comparisons as rules } from './check/index.ts'
import { placed } from './check/placed.ts'
import { readArticles } from './content/articles.ts'
import { type Content, readContent } from './content/read.ts'
import type { Sections } from './content/site.ts'
import { type Diagnostic, type Severity, severity } from './diagnostic.ts'
import { type Renderer, startRenderer } from './html/renderer.ts'
import type { Locate, OutputFile } from './model.ts'
import { rfc3339 } from './moment.ts'
import { listOf } from './page/list.ts'
import { permalinksOf } from './permalinks.ts'
import { picturesOf } from './pictures.ts'
import { openPrevious } from './previous/read.ts'
import { produce } from './production.ts'
import { refusal } from './publish/folder.ts'
import { type Published, publish } from './publish/write.ts'
import { sort } from './report.ts'
import { type Change, hasComeOut, hasLeft, nextChange } from './schedule.ts'
import { isSubscription, select } from './selection.ts'
import { openSpill, type Spill } from './spill.ts'
import { topicsOf } from './topics.ts'

/** What a build may be told; paths are relative to the working folder. */
export type BuildOptions = {
  /** Where the articles are; `content`. */
  content?: string | undefined
  /** Where the feeds go; `dist`. */
  out?: string | undefined
  /** What is dated later is held back; the time of the call. */
  now?: Date | undefined
  /** Folder or address of the feeds that subscribers have now; `out`. With `false` they are not compared with. */
  previous?: string | false | undefined
  /** Publishes drafts too. */
  drafts?: boolean | undefined
  /** Takes warnings for errors. */
  strict?: boolean | undefined
  /** Folder of what builds remember, so that what has not changed is not done again; nothing is remembered without one. */
  cache?: string | undefined
  /** By what a file is known to be the same; `metadata`. */
  cacheStrategy?: CacheStrategy | undefined
  /** Called after each article that was rendered. */
  progress?: ((done: number, total: number) => void) | undefined
  /** Ends the build when it is aborted: nothing is half written, and nothing is left behind. */
  signal?: AbortSignal | undefined
}

/** How a build or a check ended. Whether it may be published says `ok`. */
export type Outcome = {
  ok: boolean
  /** Why the two folders cannot be used; then nothing was read. */
  refused?: string | undefined
  /** All findings about all files, sorted by place. */
  diagnostics: Diagnostic[]
  /** Faults of Feedwright itself, found when it read its own documents back; then nothing was written. */
  faults: string[]
  articles: number
  feeds: number
  /** The articles that feeds show, by their ids, and their files. */
  shown: ReadonlyMap<string, string>
  /** What was written; nothing by a check, or where something was wrong. */
  published?: Published | undefined
  /** When the same content will first give other feeds, by which article, and what becomes of it then. */
  nextChange?: { date: string; file: string; change: Change['change'] } | undefined
  /** How much was done: texts of content/ opened, front matter parsed, articles rendered, documents made. */
  work: { opened: number; parsed: number; rendered: number; formatted: number }
}

/**
 * Reads the articles, and writes the feeds if all is well.
 * @throws Error when the system refuses to read or write; what was published before is whole. The signal's reason when it
 * is aborted.
 */
export async function build(options: BuildOptions = {}): Promise<Outcome> {
  return await run(options, async ({ files, cache, out, signal }) => {
    const published = await publish(files, out, { ledger: cache.feeds.ledger, signal })
    cache.feeds.save()
    return published
  })
}

/**
 * Everything but writing.
 * @throws Error when the system refuses to read; the signal's reason when it is aborted
 */
export const check = async (options: BuildOptions = {}): Promise<Outcome> => await run(options, async () => undefined)

type Ready = { files: OutputFile[]; cache: Cache; out: string; signal: AbortSignal | undefined }

async function run(options: BuildOptions, act: (ready: Ready) => Promise<Published | undefined>): Promise<Outcome> {
  const { content: folder = 'content', out = 'dist', strict = false, signal } = options
  const refused = refusal(folder, out)
  if (refused !== undefined) return { ...nothing, refused }
  const content = readContent(folder)
  const cache = openCache(options.cache, options.cacheStrategy ?? 'metadata', content, out)
  const renderer = startRenderer()
  const spill = openSpill()
  try {
    const { files, outcome } = await prepare(content, options, { renderer, cache, spill })
    cache.articles.save()
    cache.renderings.save()
    const stops = isFaulty(outcome.diagnostics, strict ? ['error', 'warning'] : ['error'])
    if (stops || outcome.faults.length > 0) return { ...outcome, ok: false }
    return { ...outcome, ok: true, published: await act({ files, cache, out, signal }) }
  } finally {
    renderer.stop()
    cache.close()
    spill.close()
  }
}

const isFaulty = (diagnostics: readonly Diagnostic[], stopping: readonly Severity[]) =>
  diagnostics.some((diagnostic) => stopping.includes(severity(diagnostic)))

const nothing: Outcome = {
  ok: false,
  diagnostics: [],
  faults: [],
  articles: 0,
  feeds: 0,
  shown: new Map(),
  work: { opened: 0, parsed: 0, rendered: 0, formatted: 0 },
}

export type Tools = { renderer: Renderer; cache: Cache; spill: Spill }

/**
 * The whole road between reading content/ and writing dist/: the files that would be published, if all is well.
 * @throws Error when the system refuses to read; the signal's reason when it is aborted
 */
export async function prepare(
  content: Content,
  options: BuildOptions,
  { renderer, cache, spill }: Tools,
): Promise<{ files: OutputFile[]; outcome: Omit<Outcome, 'ok'> }> {
  const { now = new Date(), drafts = false, progress, signal } = options
  const { sections, ...site } = cache.articles.sections ?? (await readSections(content, cache))
  const reading = { begin: renderer.start, signal }
  const { entries, faulty, parsed, ...read } = await readArticles(content, sections, cache.articles, reading)
  const cameOut = entries.filter((entry) => hasComeOut(entry, now, drafts))
  const published = cameOut.filter((entry) => !hasLeft(entry, now))

  const topics = topicsOf(sections, cameOut)
  const feeds = select(sections, topics, published, now)
  const subscriptions = feeds.filter(isSubscription)
  const permalinks = permalinksOf(published, faulty)
  const previous = options.previous || (options.out ?? 'dist')
  const mayKeep = !options.previous
  const isCompared =
    options.previous !== false &&
    faulty.length === 0 &&
    !isFaulty([...content.diagnostics, ...site.diagnostics], ['error']) // else much would seem new
  const earlier = openPrevious(feeds, previous, isCompared && options.previous !== undefined)
  const known = new Set(cameOut.map(({ id }) => id))
  const comparisons: Comparison[] = []
  const { rendered, documents, work } = await produce(feeds, {
    ...{ content, permalinks, renderer, cache, spill, mayKeep },
    ...{ progress, signal },
    async compare(feed, { articles }) {
      const items = isCompared ? await earlier.items(feed) : undefined
      if (items) comparisons.push(compare(feed, articles, items, known))
    },
  })
  const gone = isCompared ? await earlier.gone() : []

  const shown = subscriptions.map((feed) => feed.shown.filter((entry) => rendered.get(entry)?.ready))
  const checkable = { entries, published, sections, feeds: shown, topics, now }
  const compared = await placed(content, [
    ...rules.map((rule) => (at: Locate) => rule({ ...checkable, at })),
    (at) => continuity(comparisons, gone, { entries, known, name: content.name, at }),
  ])
  const diagnostics = sort([
    ...content.diagnostics,
    ...site.diagnostics,
    ...read.diagnostics,
    ...[...rendered.values()].flatMap((result) => result.diagnostics),
    ...earlier.diagnostics(),
    ...compared,
  ])
  const faults = isFaulty(diagnostics, ['error']) ? [] : documents.flatMap((document) => document.faults)
  const next = nextChange(entries, rendered.keys(), now)
  return {
    files: unique([
      ...picturesOf(feeds, rendered, content),
      ...documents.map(({ file }) => file),
      ...listOf(subscriptions),
    ]),
    outcome: {
      diagnostics,
      faults: [...[...rendered.values()].flatMap((result) => result.faults), ...faults],
      articles: published.length,
      feeds: subscriptions.length,
      shown: new Map(subscriptions.flatMap(({ shown: all }) => all).map(({ id, path }) => [id, content.name(path)])),
      nextChange: next && { date: rfc3339(next.date), file: content.name(next.entry.path), change: next.change },
      work: { opened: content.opened(), parsed, ...work },
    },
  }
}

async function readSections(content: Content, cache: Cache): Promise<Sections> {
  const site = await import('./content/site.ts')
  const sections = site.readSections(content)
  cache.articles.keepSections(sections)
  return sections
}

const unique = (files: readonly OutputFile[]): OutputFile[] => [
  ...new Map(files.map((file) => [file.path, file])).values(),
]
