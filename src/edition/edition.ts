import { type Compared, openComparison } from '../check/continuity/comparison.ts'
import { checkAll } from '../check/index.ts'
import { openHosting } from '../check/open-hosting.ts'
import { type Asked, openPartners, type Partners } from '../check/open-partners.ts'
import { openRights } from '../check/open-rights.ts'
import { examinable, isWhole, readSite, type Site } from '../content/articles.ts'
import { staticOf } from '../content/files.ts'
import { permalinksOf } from '../content/permalinks.ts'
import { type Content, fromFolder } from '../content/read.ts'
import type { SetAside } from '../disk/temporary-file.ts'
import type { Formatted, formatAll } from '../feed/format-all.ts'
import { type DocumentPath, documentsOf } from '../feed/names.ts'
import type { Hooks } from '../hooks/model.ts'
import { openLook } from '../look/open.ts'
import type { Item } from '../model/item.ts'
import type { Look } from '../model/look.ts'
import type { CacheStrategy, Feed, OutputFile } from '../model.ts'
import { keyFileOf } from '../page/key-file.ts'
import { listOf } from '../page/opml.ts'
import { pagesWith } from '../page/pages.ts'
import type { Found } from '../partner/stage/found.ts'
import { openDelivered } from '../previous/delivered.ts'
import { filesOf, unique } from '../publish/files.ts'
import type { FileForHost } from '../publish/hosting.ts'
import { sort } from '../report.ts'
import { articlesOf, everOut, type Selection, selectAll } from '../select/select.ts'
import { isReadable, type Known, type KnownFeed, remember, reusable, type Trust } from '../store/known.ts'
import { checkIn } from '../worker/check.ts'
import { foundInHooks, type OpenHooks } from '../worker/hooks.ts'
import type { Workers } from '../worker/pool.ts'
import { finished, type Rendering, readerOf, renderAll } from '../worker/render-all.ts'
import { shapingIn } from '../worker/shaping.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

/** Options of a build; paths are relative to the working folder. */
export type BuildOptions = {
  /** The settings file outside of the articles' folder; `feedwright.yaml` if there is one. With `false` it is not read. */
  config?: string | false | undefined
  /** Where the articles are; what the settings file says, else `content`. */
  content?: string | undefined
  /** The settings of the site, with the keys of site.yaml, in place of a file. */
  settings?: Readonly<Record<string, unknown>> | undefined
  /** The settings of sections by their paths, with the keys of section.yaml; with `settings` only. */
  sections?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined
  /** The articles, in place of files; `content` is then the folder of their pictures, if they have some. */
  articles?: Iterable<Item> | AsyncIterable<Item> | undefined
  /** Where the feeds go; what the settings file says, else `dist`. */
  out?: string | undefined
  /** Where files for hosts go that are not for the output folder; `hosting`. */
  hosting?: string | undefined
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
  /** The partners for which a check examines; each build examines for those in the settings. */
  for?: readonly string[] | undefined
  /**
   * Code that changes what is published: its file, or the hooks themselves, which run in this process, outside of the bounds of time
   * and memory. `feedwright.config.js` or `feedwright.config.mjs` if there is one. With `false` there are none.
   */
  hooks?: string | false | Hooks | undefined
  /** A text that changes with everything in hooks from code that changes the feeds: with such hooks the cache is used only if there is one. */
  cacheKey?: string | undefined
  /** Called after each article that was rendered. */
  progress?: ((done: number, total: number) => void) | undefined
  /** Ends the build when it is aborted: no file is half written, and nothing is left behind. */
  signal?: AbortSignal | undefined
}

/** What a build uses, and what it knows from the one before. @internal */
export type Means = {
  workers: Workers
  known: Known
  trust: Trust
  setAside: SetAside
  asked: Asked
  hooks?: OpenHooks | undefined
  /** The paths of faulty articles without which the edition is made. */
  held?: ReadonlySet<string>
}

/** The files that would be published, what the next build may know, and everything that there is to report. @internal */
export type Edition = {
  files: OutputFile[]
  /** Those of them that are documents of feeds. */
  documents: DocumentPath[]
  /** The files for hosts. */
  hosting: FileForHost[]
  known: Known
  outcome: Omit<Outcome, 'ok'>
  site: Site
  /** What subscribers have; undefined when that is not known. */
  published: Compared['published']
}

/**
 * The road from content/ to files: read, select, render, format, check. Nothing is written.
 * @throws Error when the system refuses to read; the signal's reason when it is aborted
 * @internal
 */
export async function makeEdition(content: Content, options: BuildOptions, means: Means): Promise<Edition> {
  const { workers, known, trust, setAside, asked, hooks, held } = means
  const { now = new Date(), drafts = false, progress, signal } = options
  if (!known.sections) workers.start() // all articles will be rendered
  const shaping = shapingIn(workers, content, hooks)
  const site = await readSite(content, { known, isSame: trust.article, begin: workers.start, held, signal, ...shaping })
  const look = await openLook(site.sections.get(''), content, known.look)
  const partners = await openPartners(site.sections.values(), asked)
  const selection = selectAll(site, { now, drafts, partnersOf: partners.partnersOf })
  const { topics, cameOut, published, linkable, feeds, subscriptions } = selection
  const all = [...feeds, ...selection.variants]

  const permalinks = permalinksOf(linkable, site.faulty, site.sections.values())
  const reused = reusable(all, known, look, permalinks, trust, staticOf(site.sections.get('')?.reading))
  const isChanged = (feed: Feed) =>
    Boolean(options.previous) || !reused.feeds.has(feed) || (asked.names.length > 0 && feed.kind !== 'archive')
  const changed = all.filter(isChanged)
  const missing = articlesOf(changed).filter(({ path }) => !isReadable(reused.renderings.get(path)))
  const examined = examinable(site)
  const tasks = [...missing, ...examined]
  workers.begin({ ...fromFolder(content), sections: site.sections, permalinks, hooks: hooks?.file }, tasks.length)
  const underWay = new Map<string, Rendering | Promise<Rendering>>([
    ...reused.renderings,
    ...renderAll(tasks, { content, workers, setAside, hooks, progress }),
  ])

  const comparison = openComparison(feeds, options, site, cameOut)
  const rootFiles = partners.rootFiles(published, { now, sections: site.sections })
  const made = await makeAll(selection, isChanged, {
    ...{ partners, rootFiles, compare: comparison.add, checkElsewhere: checkIn(workers, hooks) },
    ...{ articlesOf: readerOf(underWay), setAside, options: { ...options, now }, look: look.look },
  })
  const kept = new Map([...[...reused.feeds].map(([feed, one]) => [feed, keptOf(one)] as const), ...made])

  const renderings = await finished(underWay)
  const compared = await comparison.end()
  const rights = await openRights({ sections: site.sections, heads: everOut(selection), feeds }, content)
  const files = unique(
    filesOf(all, renderings, content),
    ...all.map((feed) => kept.get(feed)?.files ?? []),
    [...listOf(subscriptions), ...keyFileOf(site.sections.get('')), ...rights.files],
    partners.outputs(rootFiles, site.sections.values()),
  )
  const hosting = await openHosting({ ...site, published: linkable, feeds: all, files, ttlOf: partners.ttlOf }, content)
  const results = [...articlesOf(all), ...examined].flatMap(({ path }) => renderings.get(path) ?? [])
  const found = [...kept.values()].flatMap((one) => one.found)
  const shown = { ...site, name: content.name, published, topics, feeds: subscriptions.map(({ articles }) => articles) }
  const others = [
    ...[site, look, ...results, compared, hosting, rights].flatMap((one) => one.diagnostics),
    ...foundInHooks(hooks, results),
    ...(await checkAll({ ...shown, compared, outputs: { files, feeds, renderings }, now }, content)),
  ]
  const diagnostics = sort([...others, ...(await partners.diagnostics(found, { heads: site.heads, content, others }))])
  return {
    ...{ files, documents: all.flatMap(documentsOf), site, published: compared.published },
    hosting: [...hosting.files, ...rights.hosting],
    known: remember(site, all, renderings, kept, look),
    outcome: outcomeOf({
      ...{ site, selection, results, made, diagnostics, content, drafts, now, tasks: tasks.length },
      compared: compared.isCompared || (options.previous === undefined && isWhole(site) && reused.feeds.size > 0),
      partnersOf: partners.partnersOf,
      partners: partners.outcome(found, { ...shown, sections: site.sections.values(), files, renderings }),
    }),
  }
}

type Making = Pick<Parameters<typeof formatAll<Found>>[1], 'articlesOf' | 'compare' | 'checkElsewhere' | 'setAside'> & {
  partners: Partners
  rootFiles: ReturnType<Partners['rootFiles']>
  options: BuildOptions & { now: Date }
  look: Look
}

/** The documents of feeds and those for partners, where they have changed. */
async function makeAll(
  { feeds, variants }: Selection,
  isChanged: (feed: Feed) => boolean,
  { partners, rootFiles, options, look, ...means }: Making,
): Promise<Map<Feed, Formatted<Found>>> {
  const { now, signal } = options
  const formatted = await format(feeds.filter(isChanged), {
    ...{ ...means, signal, others: pagesWith(look) },
    examine: (feed, document, texts) => partners.examine(feed, document, { texts, rootFiles, now }),
  })
  const deliveredIn = openDelivered(feeds, options, signal)
  const forPartners = await partners.make(variants.filter(isChanged), { ...means, deliveredIn, variants, now, signal })
  return new Map([...formatted, ...forPartners])
}

/** A feed that need not be made again. */
const keptOf = ({ documents, found }: KnownFeed): Formatted<Found> => ({ files: [...documents], faults: [], found })

/** The code that writes feeds is loaded when a feed has changed. */
const format = async (
  feeds: readonly Feed[],
  means: Parameters<typeof formatAll<Found>>[1],
): ReturnType<typeof formatAll<Found>> =>
  feeds.length === 0 ? new Map() : await (await import('../feed/format-all.ts')).formatAll(feeds, means)
