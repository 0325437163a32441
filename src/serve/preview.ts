import { placeOf } from '../content/config.ts'
import { readContent } from '../content/read.ts'
import { isFaulty } from '../diagnostic.ts'
import { reason, refusedBy } from '../disk/refusal.ts'
import { openTemporaryFile } from '../disk/temporary-file.ts'
import { type BuildOptions, type Edition, type Means, makeEdition } from '../edition/edition.ts'
import type { Outcome } from '../edition/outcome.ts'
import type { FindingLanguage } from '../language/messages/index.ts'
import { limits } from '../limits.ts'
import type { ArticleHead, OutputFile } from '../model.ts'
import { nothingKnown } from '../store/known.ts'
import { trustAll } from '../store/trust.ts'
import { startWorkers } from '../worker/pool.ts'
import type { Start } from '../worker/workers-for.ts'
import { type Alone, renderAlone } from './alone.ts'
import { openCrew } from './crew.ts'
import { type Documents, openDocuments } from './documents.ts'
import { type Editor, noEditor } from './editor.ts'
import { type Excerpts, openExcerpts } from './excerpts.ts'
import { type Changed, type Remembered, without } from './forget.ts'
import { previewLimits } from './limits.ts'

/** The options of a build that a preview has, and the editor of the author. */
export type PreviewOptions = Pick<BuildOptions, 'config' | 'content' | 'hooks' | 'drafts' | 'now' | 'signal'> & {
  editor?: Editor | undefined
  /** The language of the pages; without it that of the browser. */
  language?: FindingLanguage | undefined
}

/** The result of a build. */
export type State = {
  /** The number of the build, from 1. */
  build: number
  outcome?: Outcome | undefined
  /** The reason why the build could not be done, a sentence. */
  failure?: string | undefined
  milliseconds: number
  /** The time of its end. */
  date?: Date | undefined
  /** The lines of its findings. */
  excerpts: Excerpts
}

/** Builds in memory, and keeps the files of the last build without errors. */
export type Preview = {
  build: () => Promise<State>
  /** Notes that a path below content/ has changed, and whether it was created or removed. */
  changed: (path: string, isNew: boolean) => void
  state: () => State
  /** Whether a build is under way. */
  isBuilding: () => boolean
  /** The paths of the files of the last build without errors. */
  paths: () => string[]
  /** A file of the last build without errors, or of an article that was opened by itself; undefined for every other path. */
  read: (path: string) => Uint8Array | undefined
  /** The pieces of a file that may be too large for memory. */
  pieces: (path: string) => Iterable<Uint8Array> | undefined
  /** The file of an article by its id, as in the last build without errors. */
  fileOf: (id: string) => string | undefined
  /** The articles of the last build by their files, as findings name them. */
  heads: () => ReadonlyMap<string, ArticleHead>
  /** The article of a path below content/ by itself; the last version without errors. */
  article: (path: string) => Promise<Alone | undefined>
  documents: Omit<Documents, 'update'>
  editor: Editor
  close: () => void
}

/** What the preview keeps from one build to the next. */
type Memory = Remembered & {
  changes: Changed[]
  files: ReadonlyMap<string, OutputFile>
  shown: Outcome['shown']
  heads: ReadonlyMap<string, ArticleHead>
  /** What renders single articles after the build. */
  means?: Parameters<typeof renderAlone>[1] | undefined
  /** The articles that were opened by themselves, by their paths, and the build after which they were rendered. */
  alone: Map<string, Alone & { build: number }>
  state: State
  isBuilding: boolean
}

/** Opens a preview; nothing is built before it is asked to. */
export function openPreview({ editor, ...options }: PreviewOptions, start: Start = startWorkers): Preview {
  const crew = openCrew(options, start)
  const temporary = openTemporaryFile(limits.previewBytes)
  const documents = openDocuments()
  const inTurn = openTurns()
  const memory: Memory = {
    ...{ content: undefined, known: nothingKnown, changes: [] },
    ...{ files: new Map(), shown: new Map(), heads: new Map(), alone: new Map() },
    state: { build: 0, milliseconds: 0, excerpts: openExcerpts([]) },
    isBuilding: false,
  }

  async function make(): Promise<Outcome> {
    Object.assign(memory, without(memory.changes, memory), { changes: [] })
    const place = await placeOf(options)
    const [fault] = place.diagnostics
    if (fault) throw new Error(`${fault.file}: ${fault.message}`)
    const { workers, hooks, isNew } = await crew.ready(place.content)
    if (isNew) memory.known = nothingKnown
    const content = memory.content ?? readContent(place.content, place.config)
    memory.content = content
    const { setAside } = temporary
    const means: Means = { workers, known: memory.known, trust: trustAll, setAside, asked, hooks }
    const made = await makeEdition(content, { ...options, now: options.now ?? new Date(), previous: false }, means)
    memory.known = made.known
    memory.means = { content, workers, setAside, hooks }
    memory.heads = new Map(made.site.heads.map((head) => [content.name(head.path), head]))
    return { ...made.outcome, ok: take(memory, made, documents) }
  }

  async function build(): Promise<State> {
    memory.isBuilding = true
    const start = performance.now()
    const result: Pick<State, 'outcome' | 'failure'> = await make().then(
      (outcome) => ({ outcome }),
      (error: unknown) => failed(memory, error),
    )
    const milliseconds = Math.round(performance.now() - start)
    const excerpts = openExcerpts(result.outcome?.diagnostics ?? [])
    memory.state = { build: memory.state.build + 1, milliseconds, date: new Date(), excerpts, ...result }
    memory.isBuilding = false
    return memory.state
  }

  return {
    build: async () => await inTurn(build),
    changed: (path, isNew) => void memory.changes.push({ path, isNew }),
    state: () => memory.state,
    isBuilding: () => memory.isBuilding,
    paths: () => [...memory.files.keys()],
    read: (path) => readOr(fileAt(path, memory)),
    pieces: (path) => fileAt(path, memory)?.pieces?.(),
    fileOf: (id) => memory.shown.get(id),
    heads: () => memory.heads,
    article: async (path) => await inTurn(async () => await aloneIn(memory, path)),
    documents,
    editor: editor ?? noEditor,
    close() {
      crew.stop()
      temporary.close()
    },
  }
}

/** Keeps the files of a build without errors; returns whether it has none. */
function take(memory: Memory, { files, documents: paths, outcome }: Edition, documents: Documents): boolean {
  if (outcome.faults.length > 0 || isFaulty(outcome.diagnostics, ['error'])) return false
  memory.files = new Map(files.map((file) => [file.path, file]))
  memory.shown = outcome.shown
  documents.update(memory.files, paths)
  return true
}

const asked = { names: [], fails: false }

/** Runs one after another what is asked for: builds and single articles share the workers. */
function openTurns(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (act) => {
    const next = last.then(act)
    last = next.catch(() => {}) // whoever asked hears of it
    return next
  }
}

/** Renders an article after the last build, or takes what was made of it: also when its file has errors, or has changed since the build. */
async function aloneIn({ means, heads, alone, state, content }: Memory, path: string): Promise<Alone | undefined> {
  const known = alone.get(path)
  const head = content && heads.get(content.name(path))
  if (!means || !head || known?.build === state.build) return known
  const made = await renderAlone(head, means).catch(() => undefined)
  if (!made) return known
  alone.delete(path)
  alone.set(path, { ...made, build: state.build })
  for (const oldest of [...alone.keys()].slice(0, -previewLimits.articlesAlone)) alone.delete(oldest)
  return made
}

const fileAt = (path: string, { files, alone }: Memory): OutputFile | undefined =>
  files.get(path) ?? [...alone.values()].flatMap((one) => one.files.get(path) ?? [])[0]

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
