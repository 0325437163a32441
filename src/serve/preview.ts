import type { BuildOptions, Outcome } from '../build.ts'
import { type Content, readContent } from '../content/read.ts'
import { isFaulty } from '../diagnostic.ts'
import { refusedBy } from '../disk/refusal.ts'
import { openTemporaryFile } from '../disk/temporary-file.ts'
import { prepare } from '../edition.ts'
import type { OutputFile } from '../model.ts'
import { type Memory, openMemory } from '../store/memory.ts'
import { startRenderer } from '../worker/pool.ts'
import { type Documents, remember } from './documents.ts'

/** How things stand after a build. */
export type State = {
  /** How many builds there have been. */
  build: number
  outcome?: Outcome | undefined
  /** What the system said when it refused. */
  failure?: string | undefined
  milliseconds: number
}

/** Builds in memory as often as it is asked; what the last good build made stays. */
export type Desk = {
  build: () => Promise<State>
  /** Tells what has changed below content/ since, by its path there, and whether it has come or gone. */
  changed: (path: string, isNew: boolean) => void
  state: () => State
  /** The paths of the files of the last good build. */
  paths: () => string[]
  /** A file of the last good build; undefined for everything else on the disk. */
  read: (path: string) => Uint8Array | undefined
  /** The file of an article that the last good build shows. */
  fileOf: (id: string) => string | undefined
  /** A document as it was before the last change to it that was seen here. */
  before: Documents['before']
  close: () => void
}

export function openPreview(options: Pick<BuildOptions, 'content' | 'drafts' | 'now' | 'signal'>): Desk {
  const folder = options.content ?? 'content'
  const renderer = startRenderer()
  const spill = openTemporaryFile(most)
  const documents = remember()
  let memory: Memory = openMemory()
  let content: Content | undefined
  let files = new Map<string, OutputFile>()
  let shown: Outcome['shown'] = new Map()
  let state: State = { build: 0, milliseconds: 0 }
  let news: { path: string; isNew: boolean }[] = []

  /** Before a build: what changes while one runs may have been read before. */
  function learn(): void {
    const paths = news.map(({ path }) => path)
    if (news.some(({ isNew }) => isNew)) content = undefined
    if (paths.some((path) => /\.ya?ml$/.test(path))) [content, memory] = [undefined, openMemory()]
    memory.forget(paths)
    news = []
  }

  async function make(): Promise<Outcome> {
    learn()
    content ??= readContent(folder)
    const tools = { renderer, cache: memory, spill }
    const made = await prepare(content, { ...options, now: options.now ?? new Date(), previous: false }, tools)
    const { diagnostics, faults } = made.outcome
    const ok = faults.length === 0 && !isFaulty(diagnostics, ['error'])
    if (ok) {
      files = new Map(made.files.map((file) => [file.path, file]))
      shown = made.outcome.shown
      documents.look(made.files)
    }
    return { ...made.outcome, ok }
  }

  return {
    async build() {
      const start = performance.now()
      const rest = () => ({ build: state.build + 1, milliseconds: Math.round(performance.now() - start) })
      try {
        const outcome = await make()
        state = { ...rest(), outcome }
      } catch (error) {
        ;[content, memory] = [undefined, openMemory()] // who knows how far it came
        const failure = refusedBy(error) ?? (error instanceof Error ? error.message : String(error))
        state = { ...rest(), failure }
      }
      return state
    },
    changed: (path, isNew) => void news.push({ path, isNew }),
    state: () => state,
    paths: () => [...files.keys()],
    read(path) {
      try {
        return files.get(path)?.read()
      } catch {
        return undefined // a picture that is being replaced
      }
    },
    fileOf: (id) => shown.get(id),
    before: documents.before,
    close() {
      renderer.stop()
      spill.close()
    },
  }
}

/** Bytes of documents that are held in memory; more are set aside. */
const most = 512 << 20
