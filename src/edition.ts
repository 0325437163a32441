import type { BuildOptions, Outcome } from './build.ts'
import { type Comparison, compare } from './check/continuity/comparison.ts'
import { continuity } from './check/continuity/continuity.ts'
import { comparisons as rules } from './check/index.ts'
import { placed } from './check/placed.ts'
import { readArticles } from './content/articles.ts'
import type { Content } from './content/read.ts'
import type { Sections } from './content/site.ts'
import { isFaulty } from './diagnostic.ts'
import type { TemporaryFile } from './disk/temporary-file.ts'
import type { Locate, OutputFile } from './model.ts'
import { listOf } from './page/opml.ts'
import { permalinksOf } from './permalinks.ts'
import { openPrevious } from './previous/read.ts'
import { produce } from './production.ts'
import { picturesOf } from './publish/pictures.ts'
import { sort } from './report.ts'
import { hasComeOut, hasLeft, nextChange } from './select/schedule.ts'
import { isSubscription, select } from './select/select.ts'
import { topicsOf } from './select/topics.ts'
import type { Cache } from './store/store.ts'
import { rfc3339 } from './time/moment.ts'
import type { Renderer } from './worker/pool.ts'

/** The files that would be published, if all is well, and all that there is to say. */
export type Edition = { files: OutputFile[]; outcome: Omit<Outcome, 'ok'> }

export type Tools = { renderer: Renderer; cache: Cache; spill: TemporaryFile }

/**
 * The whole road between reading content/ and writing dist/.
 * @throws Error when the system refuses to read; the signal's reason when it is aborted
 */
export async function prepare(
  content: Content,
  options: BuildOptions,
  { renderer, cache, spill }: Tools,
): Promise<Edition> {
  const { now = new Date(), drafts = false, progress, signal } = options
  const known = cache.articles.sections
  const { sections, ...site } = known ?? (await readSections(content, cache))
  const { entries, faulty, parsed, openedElsewhere, ...read } = await readArticles(content, sections, {
    known: cache.articles,
    isNew: known === undefined,
    begin: renderer.start,
    signal,
  })
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
  const ids = new Set(cameOut.map(({ id }) => id))
  const comparisons: Comparison[] = []
  const { rendered, documents, work } = await produce(feeds, {
    ...{ content, permalinks, renderer, cache, spill, mayKeep },
    ...{ progress, signal },
    async compare(feed, { articles }) {
      const items = isCompared ? await earlier.items(feed) : undefined
      if (items) comparisons.push(compare(feed, articles, items, ids))
    },
  })
  const gone = isCompared ? await earlier.gone() : []

  const shown = subscriptions.map((feed) => feed.articles.filter((entry) => rendered.get(entry)?.ready))
  const checkable = { heads: entries, published, sections, feeds: shown, topics, now }
  const compared = await placed(content, [
    ...rules.map((rule) => (at: Locate) => rule({ ...checkable, at })),
    (at) => continuity(comparisons, gone, { heads: entries, known: ids, name: content.name, at }),
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
      shown: new Map(subscriptions.flatMap(({ articles: all }) => all).map(({ id, path }) => [id, content.name(path)])),
      nextChange: next && { date: rfc3339(next.date), file: content.name(next.head.path), change: next.change },
      work: { opened: content.opened() + openedElsewhere, parsed, ...work },
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
