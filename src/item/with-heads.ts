import { placeOf } from '../content/config.ts'
import { type Content, readContent } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { againWhenChanged } from '../disk/changed-meanwhile.ts'
import { real, refusal } from '../disk/folder.ts'
import { openTemporaryFile } from '../disk/temporary-file.ts'
import { type Heads, makeHeads } from '../head/heads.ts'
import { findHooks } from '../hooks/find.ts'
import { openStore } from '../store/store.ts'
import { startWorkers } from '../worker/pool.ts'
import { hooksIn, type Start, workersFor } from '../worker/workers-for.ts'
import type { HeadOptions } from './head-options.ts'
import { inNames } from './named.ts'
import { isFromCode, openItems } from './open.ts'

/** What became of heads, without what only the cache needs. */
export type MadeHeads = Omit<Heads, 'known'>

type Source = {
  folder: string
  /** The folder by which the cache of articles from code is known. */
  out: string
  diagnostics: Diagnostic[]
  refused: string | undefined
  read: () => Content
}

/**
 * Makes heads as a build makes feeds, and calls `act` with them while they can be read. Articles from code are taken once.
 * @throws Error when the system refuses to read; the signal's reason when it is aborted
 */
export async function withHeads<T>(
  options: HeadOptions,
  article: string | undefined,
  act: (made: MadeHeads) => T | Promise<T>,
  start: Start = startWorkers,
): Promise<T> {
  if (!isFromCode(options)) {
    const source = await sourceOf(options)
    return await againWhenChanged(() => once(source, options, { article, act, start }), options.signal)
  }
  const items = await openItems(options)
  try {
    const named = async (made: MadeHeads) => {
      const diagnostics = await inNames(made.diagnostics, items.numbers())
      return await act({ ...made, diagnostics })
    }
    return await againWhenChanged(() => once(items, options, { article, act: named, start }), options.signal)
  } finally {
    items.close()
  }
}

async function sourceOf(options: HeadOptions): Promise<Source> {
  const { content: folder, out, config, diagnostics } = await placeOf(options)
  const refused = diagnostics.length > 0 ? undefined : refusal(folder, `${real(folder)}.out`, config)
  return { folder, out, diagnostics, refused, read: () => readContent(folder, config) }
}

async function once<T>(
  { folder, out, diagnostics, refused, read }: Source,
  options: HeadOptions,
  { article, act, start }: { article: string | undefined; act: (made: MadeHeads) => T | Promise<T>; start: Start },
): Promise<T> {
  const { signal, now = new Date(), drafts = false, progress, cacheStrategy } = options
  if (diagnostics.length > 0 || refused !== undefined) return await act({ ...nothing, diagnostics, refused })
  const found = findHooks(options.hooks, folder)
  if (found.refused !== undefined || found.diagnostics.length > 0) return await act({ ...nothing, ...found })
  const content = read()
  const workers = await workersFor(found.source, start, signal)
  const { value: hooks, diagnostics: unusable } = await hooksIn(found.source, workers, { ...options, folder })
  if (found.source && !hooks) return await act({ ...nothing, diagnostics: unusable })
  const cache = hooks && hooks.key === undefined ? undefined : options.cache
  const part = article === undefined ? 'heads-' : '' // for one article, what a build knows is enough
  const store = openStore(cache, { strategy: cacheStrategy, content, out, hooks: hooks?.key, part })
  const temporary = openTemporaryFile()
  try {
    const { known, trust } = store
    const means = { workers, known, trust, setAside: temporary.setAside, hooks, now, drafts, progress, signal }
    const { known: next, ...made } = await makeHeads(content, article, means)
    if (article === undefined) store.save({ ...next, feeds: new Map() })
    return await act(made)
  } finally {
    workers.stop()
    store.close()
    temporary.close()
  }
}

const nothing: MadeHeads = { heads: [], diagnostics: [], isStopped: true, isHeld: false }
