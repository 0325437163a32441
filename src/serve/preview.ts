import { placeOf } from '../content/config.ts'
import { type Content, readContent } from '../content/read.ts'
import { isFaulty } from '../diagnostic.ts'
import { reason, refusedBy } from '../disk/refusal.ts'
import { openTemporaryFile } from '../disk/temporary-file.ts'
import { type BuildOptions, makeEdition } from '../edition/edition.ts'
import type { Outcome } from '../edition/outcome.ts'
import { limits } from '../limits.ts'
import type { OutputFile } from '../model.ts'
import type { PublishedFile } from '../render/published-picture.ts'
import { type Known, nothingKnown } from '../store/known.ts'
import { trustAll } from '../store/trust.ts'
import { startWorkers } from '../worker/pool.ts'
import type { Start } from '../worker/workers-for.ts'
import { openCrew } from './crew.ts'
import { type Documents, openDocuments } from './documents.ts'
import { type Excerpts, openExcerpts } from './excerpts.ts'

/** The result of a build. */
export type State = {
  /** The number of the build, from 1. */
  build: number
  outcome?: Outcome | undefined
  /** The reason why the build could not be done, a sentence. */
  failure?: string | undefined
  milliseconds: number
  /** The lines of its findings. */
  excerpts: Excerpts
}

/** Builds in memory, and keeps the files of the last build without errors. */
export type Preview = {
  build: () => Promise<State>
  /** Notes that a path below content/ has changed, and whether it was created or removed. */
  changed: (path: string, isNew: boolean) => void
  state: () => State
  /** The paths of the files of the last build without errors. */
  paths: () => string[]
  /** A file of the last build without errors; undefined for every other path. */
  read: (path: string) => Uint8Array | undefined
  /** The pieces of a file that may be too large for memory. */
  pieces: (path: string) => Iterable<Uint8Array> | undefined
  /** The file of an article by its id, as in the last build without errors. */
  fileOf: (id: string) => string | undefined
  documents: Omit<Documents, 'update'>
  close: () => void
}

/** What the preview keeps from one build to the next. */
type Memory = {
  /** Undefined when files were created or removed since it was read. */
  content: Content | undefined
  known: Known
  changes: { path: string; isNew: boolean }[]
  files: ReadonlyMap<string, OutputFile>
  shown: Outcome['shown']
  state: State
}

/** Opens a preview; nothing is built before it is asked to. */
export function openPreview(
  options: Pick<BuildOptions, 'config' | 'content' | 'hooks' | 'drafts' | 'now' | 'signal'>,
  start: Start = startWorkers,
): Preview {
  const crew = openCrew(options, start)
  const temporary = openTemporaryFile(limits.previewBytes)
  const documents = openDocuments()
  const memory: Memory = {
    ...{ content: undefined, known: nothingKnown, changes: [] },
    ...{ files: new Map(), shown: new Map(), state: { build: 0, milliseconds: 0, excerpts: openExcerpts([]) } },
  }

  async function make(): Promise<Outcome> {
    forget(memory)
    const place = await placeOf(options)
    const [fault] = place.diagnostics
    if (fault) throw new Error(`${fault.file}: ${fault.message}`)
    const { workers, hooks, isNew } = await crew.ready(place.content)
    if (isNew) memory.known = nothingKnown
    const content = memory.content ?? readContent(place.content, place.config)
    memory.content = content
    const means = {
      workers,
      known: memory.known,
      trust: trustAll,
      setAside: temporary.setAside,
      asked: { names: [], fails: false },
      hooks,
    }
    const made = await makeEdition(content, { ...options, now: options.now ?? new Date(), previous: false }, means)
    memory.known = made.known
    const ok = made.outcome.faults.length === 0 && !isFaulty(made.outcome.diagnostics, ['error'])
    if (ok) {
      memory.files = new Map(made.files.map((file) => [file.path, file]))
      memory.shown = made.outcome.shown
      documents.update(memory.files, made.documents)
    }
    return { ...made.outcome, ok }
  }

  return {
    async build() {
      const start = performance.now()
      const result: Pick<State, 'outcome' | 'failure'> = await make().then(
        (outcome) => ({ outcome }),
        (error: unknown) => failed(memory, error),
      )
      const milliseconds = Math.round(performance.now() - start)
      const excerpts = openExcerpts(result.outcome?.diagnostics ?? [])
      memory.state = { build: memory.state.build + 1, milliseconds, excerpts, ...result }
      return memory.state
    },
    changed: (path, isNew) => void memory.changes.push({ path, isNew }),
    state: () => memory.state,
    paths: () => [...memory.files.keys()],
    read: (path) => readOr(memory.files.get(path)),
    pieces: (path) => memory.files.get(path)?.pieces?.(),
    fileOf: (id) => memory.shown.get(id),
    documents,
    close() {
      crew.stop()
      temporary.close()
    },
  }
}

/** Forgets what was read from files that have changed. It runs before a build, since files may change during one. */
function forget(memory: Memory): void {
  const { changes, content, known } = memory
  const paths = new Set(changes.map(({ path }) => path))
  const isOther = [...paths].some((path) => !/\.(?:md|ya?ml)$/.test(path))
  const isSource = new Set(content?.settings.map(({ path }) => path)) // a page may have values for others
  const isSettings = [...paths].some(
    (path) =>
      /\.(?:ya?ml|json|toml)$/.test(path) ||
      path.startsWith('../') ||
      isSource.has(path) ||
      /(?:^|\/)_index\./.test(path),
  )
  const articles = new Set(content?.articles)
  const mayBeArticle = (path: string) => isText.test(path) && !articles.has(path) // it may be one now
  if (isSettings || changes.some(({ path, isNew }) => isNew || mayBeArticle(path))) memory.content = undefined
  memory.changes = []
  memory.known = isSettings
    ? nothingKnown
    : {
        ...known,
        files: without(known.files, (path) => paths.has(path)),
        renderings: without(
          known.renderings,
          (path, { files }) => paths.has(path) || (isOther && files.some((one) => !isAsItWas(one, content))),
        ),
      }
}

/** Files that are articles with us or with another tool. */
const isText = /\.(?:md|mdx|markdown|mkd\w*|mkdown|mdwn|mdte?xt|html|njk|liquid)$/

/** Whether it is the same file: its path may lead through links, so it does not tell which file has changed. */
function isAsItWas({ file, stat }: PublishedFile, content: Content | undefined): boolean {
  const now = content?.fileStat(file)
  return now?.size === stat.size && now.time === stat.time
}

const without = <T>(map: ReadonlyMap<string, T>, isGone: (path: string, value: T) => boolean): Map<string, T> =>
  new Map([...map].filter(([path, value]) => !isGone(path, value)))

/** After a failure everything is forgotten: the build may have ended in the middle. */
function failed(memory: Memory, error: unknown): { failure: string } {
  memory.content = undefined
  memory.known = nothingKnown
  return { failure: refusedBy(error) ?? (error instanceof Error ? error.message : reason(error)) }
}

/** The bytes of a file; undefined for a picture that has changed since the build. */
function readOr(file: OutputFile | undefined): Uint8Array | undefined {
  try {
    return file?.read?.()
  } catch {
    return undefined
  }
}
