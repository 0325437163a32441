import { setTimeout } from 'node:timers/promises'
import { readContent } from './content/read.ts'
import { type Diagnostic, isFaulty } from './diagnostic.ts'
import { isChangedMeanwhile } from './disk/changed-meanwhile.ts'
import { openTemporaryFile } from './disk/temporary-file.ts'
import { prepare } from './edition.ts'
import type { OutputFile } from './model.ts'
import { refusal } from './publish/folder.ts'
import { type Published, publish } from './publish/write.ts'
import type { Change } from './select/schedule.ts'
import { type Cache, openCache } from './store/store.ts'
import type { CacheStrategy } from './store/strategy.ts'
import { startRenderer } from './worker/pool.ts'

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

type Act = (ready: Ready) => Promise<Published | undefined>

/** Begins again, after a pause, when files changed meanwhile or another build published; the last time it gives up. */
async function run(options: BuildOptions, act: Act): Promise<Outcome> {
  for (const pause of pauses) {
    try {
      return await runOnce(options, act)
    } catch (error) {
      if (!isChangedMeanwhile(error)) throw error
      await setTimeout(pause, undefined, options.signal && { signal: options.signal })
    }
  }
  return await runOnce(options, act)
}

/** Milliseconds in which whoever writes many files, like a checkout, has often ended. */
const pauses = [200, 1000]

async function runOnce(options: BuildOptions, act: Act): Promise<Outcome> {
  const { content: folder = 'content', out = 'dist', strict = false, signal } = options
  const refused = refusal(folder, out)
  if (refused !== undefined) return { ...nothing, refused }
  const content = readContent(folder)
  const cache = openCache(options.cache, options.cacheStrategy ?? 'metadata', content, out)
  const renderer = startRenderer()
  const spill = openTemporaryFile()
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

const nothing: Outcome = {
  ok: false,
  diagnostics: [],
  faults: [],
  articles: 0,
  feeds: 0,
  shown: new Map(),
  work: { opened: 0, parsed: 0, rendered: 0, formatted: 0 },
}
