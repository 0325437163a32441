import { join } from 'node:path'
import { articlesToHold } from './check/hold.ts'
import { holdsBack } from './content/articles.ts'
import { type Place, placeOf } from './content/config.ts'
import { type Content, readContent } from './content/read.ts'
import { type Diagnostic, stoppingOf } from './diagnostic.ts'
import { againWhenChanged } from './disk/changed-meanwhile.ts'
import { refusal } from './disk/folder.ts'
import { openTemporaryFile } from './disk/temporary-file.ts'
import { type BuildOptions, type Edition, type Means, makeEdition } from './edition/edition.ts'
import type { Outcome } from './edition/outcome.ts'
import { namedAmong } from './feed/names.ts'
import { findHooks } from './hooks/find.ts'
import type { OutputFile } from './model.ts'
import { hostingRefusal, placed, publishApart } from './publish/hosting.ts'
import { type Published, publish } from './publish/write.ts'
import { sort } from './report.ts'
import { openStore } from './store/store.ts'
import { byCodeUnit } from './text/characters.ts'
import { startWorkers } from './worker/pool.ts'
import { hooksIn, type Start, workersFor } from './worker/workers-for.ts'

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
export const buildWith = async (start: Start, options: BuildOptions, publishes = true): Promise<Outcome> => {
  const { settings, sections, articles, signal } = options
  if (settings === undefined && sections === undefined && articles === undefined)
    return await againWhenChanged(() => buildOnce(start, options, publishes), signal)
  const { buildFromCode } = await import('./item/build.ts')
  return await buildFromCode(options, (place) =>
    againWhenChanged(() => buildOnce(start, options, publishes, place), signal),
  )
}

/** Where a site is, and how its content is read; `refused` says why it cannot be. */
type Source = Pick<Place, 'out' | 'config' | 'diagnostics'> & {
  folder: string
  refused: string | undefined
  read: () => Content
}

async function sourceOf(options: BuildOptions): Promise<Source> {
  const { content: folder, out, config, diagnostics } = await placeOf(options)
  const refused = diagnostics.length > 0 ? undefined : refusal(folder, out, config)
  return { folder, out, config, diagnostics, refused, read: () => readContent(folder, config) }
}

async function buildOnce(start: Start, options: BuildOptions, publishes: boolean, source?: Source): Promise<Outcome> {
  const { signal } = options
  const { folder, out, config, diagnostics, refused, read } = source ?? (await sourceOf(options))
  if (diagnostics.length > 0) return { ...nothing, diagnostics }
  if (refused !== undefined) return { ...nothing, refused }
  const names = options.for ?? (publishes ? [] : defaultPartners)
  const unknown = options.for && (await unknownPartner(options.for))
  if (unknown !== undefined) return { ...nothing, refused: unknown }
  const asked = { names, fails: !publishes && options.for !== undefined }
  const found = findHooks(options.hooks, folder)
  if (found.refused !== undefined || found.diagnostics.length > 0) return { ...nothing, ...found }
  const content = read()
  const workers = await workersFor(found.source, start, signal)
  const { value: hooks, diagnostics: unusable } = await hooksIn(found.source, workers, { ...options, folder })
  if (found.source && !hooks) return { ...nothing, diagnostics: unusable }
  const cache = hooks && hooks.key === undefined ? undefined : options.cache
  const store = openStore(cache, { strategy: options.cacheStrategy, content, out, hooks: hooks?.key })
  const temporary = openTemporaryFile()
  try {
    const means = { workers, known: store.known, trust: store.trust, setAside: temporary.setAside, asked, hooks }
    const { files, documents, hosting, known, outcome, site, rest } = await makeWithoutFaulty(
      content,
      { ...options, out },
      means,
    )
    store.save(known)
    const isStopped = stoppingOf(rest, options).length > 0 || outcome.faults.length > 0
    const ok = !isStopped && !(asked.fails && (await isRefused({ ...outcome, diagnostics: rest })))
    if (!ok || !publishes) return { ...outcome, ok }
    const { feedsUrl = '', compress } = site.sections.get('') ?? {}
    const { served, apart } = placed(hosting, out, feedsUrl)
    const isForeign = config?.generator !== undefined
    const folders = { apart: options.hosting ?? 'hosting', out, content: folder, isForeign }
    const unfit = apart.length === 0 ? undefined : hostingRefusal(folders, apart)
    if (unfit !== undefined) return { ...nothing, refused: unfit }

    const written = await publish([...files, ...served], out, {
      ledger: store.ledger,
      named: namedAmong(documents),
      compress,
      signal,
    })
    const others = await publishApart(apart, folders, signal)
    store.savePublished(known)
    const named = [...pathsIn(out, served), ...pathsIn(folders.apart, apart)]
    return { ...outcome, ok, published: sum(written, others), ...(named.length > 0 && { hosting: named }) }
  } finally {
    workers.stop()
    store.close()
    temporary.close()
  }
}

/**
 * The edition without the articles that are held back because of their errors; each round may find more of them. What was found in
 * them is reported; only the rest of what was found can stop the build.
 */
async function makeWithoutFaulty(
  content: Content,
  options: BuildOptions,
  means: Means,
): Promise<Edition & { rest: Diagnostic[] }> {
  const made = await makeEdition(content, options, means)
  const { diagnostics, work } = made.outcome
  const stopping = stoppingOf(diagnostics, options)
  const toHold = holdsBack(made.site) ? articlesToHold(stopping, { ...made, content }) : new Set<string>()
  if (toHold.size === 0) return { ...made, rest: diagnostics }
  const held = new Set([...(means.held ?? []), ...toHold])
  const next = await makeWithoutFaulty(content, options, { ...means, known: made.known, held })
  const names = new Set([...toHold].map(content.name))
  const found = diagnostics.filter(({ file, related }) => names.has(file) || names.has(related?.file ?? ''))
  const { outcome } = next
  return {
    ...next,
    outcome: {
      ...outcome,
      diagnostics: sort([...found, ...outcome.diagnostics]),
      held: stoppingOf(next.rest, options).length > 0 ? [] : [...names, ...outcome.held].sort(byCodeUnit),
      work: {
        opened: outcome.work.opened + work.rendered, // those read before are counted by content
        parsed: outcome.work.parsed + work.parsed,
        rendered: outcome.work.rendered + work.rendered,
        formatted: outcome.work.formatted + work.formatted,
      },
    },
  }
}

const sum = (one: Published, other: Published): Published => ({
  written: one.written + other.written,
  unchanged: one.unchanged + other.unchanged,
  removed: one.removed + other.removed,
})

const pathsIn = (folder: string, files: readonly OutputFile[]) => files.map(({ path }) => join(folder, path))

/** The partners for which a check examines when it names none. */
const defaultPartners = ['core', 'w3c', 'automation']

const unknownPartner = async (names: readonly string[]) =>
  (await import('./partner/stage/asked.ts')).unknownPartner(names)

/** Whether a partner would refuse the feeds, also for what our own rules only warn of. */
async function isRefused({ diagnostics, partners }: Omit<Outcome, 'ok'>): Promise<boolean> {
  const { verdictsOf } = await import('./partner/report/verdicts.ts')
  return partners !== undefined && verdictsOf(diagnostics, partners).some(({ errors }) => errors > 0)
}

const nothing: Outcome = {
  ok: false,
  diagnostics: [],
  faults: [],
  ...{ articles: 0, unpublished: [], held: [], feeds: 0 },
  compared: false,
  shown: new Map(),
  work: { opened: 0, parsed: 0, rendered: 0, formatted: 0 },
}
