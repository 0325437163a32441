import type { Cache } from './cache/cache.ts'
import type { Content } from './content/read.ts'
import type { Document } from './document.ts'
import type { Renderer } from './html/renderer.ts'
import type { Entry, FeedDocument, OutputFile, Section } from './model.ts'
import type { Rendered, Run } from './rendering.ts'
import { takeTurn } from './turn.ts'

/** All that is made of the articles that feeds show. */
export type Production = {
  /** Every article that is shown, in the order of the feeds. */
  rendered: ReadonlyMap<Entry, Rendered>
  /** The feeds that were made now; the others are published as they would be made. */
  feeds: FeedDocument[]
  /** The documents of all feeds. */
  documents: Document[]
  work: { rendered: number; formatted: number }
}

export type Means = {
  content: Content
  permalinks: () => ReadonlyMap<string, string>
  renderer: Renderer
  cache: Cache
  /** Whether a feed that is published as it would be made need not be made. */
  mayKeep: boolean
} & Pick<Run, 'progress' | 'signal'>

/** What each section's feed shows, newest first. */
type Selection = ReadonlyMap<Section, readonly Entry[]>

/**
 * Has the articles rendered that are not known, and makes the feeds that are not published as they would be: each as soon as
 * it is complete, while articles of others are still rendered.
 */
export async function produce(selected: Selection, means: Means): Promise<Production> {
  const { cache, permalinks } = means
  const rendered = new Map<Entry, Rendered>()
  for (const entry of entriesOf(selected)) {
    const known = cache.renderings.recall(entry, permalinks)
    if (known) rendered.set(entry, known)
  }
  const digests = (section: Section) => (selected.get(section) ?? []).map(cache.renderings.digestOf)
  const kept = new Map<Section, OutputFile[]>()
  for (const section of means.mayKeep ? selected.keys() : []) {
    const documents = cache.feeds.recall(section, digests(section))
    if (documents) kept.set(section, documents)
  }
  const changed = new Map([...selected].filter(([section]) => !kept.has(section)))
  for (const entry of entriesOf(changed)) load(entry, rendered)
  const missing = entriesOf(changed).filter((entry) => !rendered.has(entry))

  const made = await make(changed, missing, rendered, means)
  const documents = [...selected.keys()].map((section): [Section, Document[]] => [
    section,
    made.get(section)?.documents ?? (kept.get(section) ?? []).map((file) => ({ file, faults: [] })),
  ])
  for (const [section, files] of documents) {
    const isWhole = files.every(({ faults }) => faults.length === 0)
    if (isWhole)
      cache.feeds.keep(
        section,
        digests(section),
        files.map(({ file }) => file),
      )
  }
  return {
    rendered: new Map(entriesOf(selected).flatMap((entry) => pairOf(entry, rendered))),
    feeds: [...selected.keys()].flatMap((section) => made.get(section)?.feed ?? []),
    documents: documents.flatMap(([, files]) => files),
    work: { rendered: missing.length, formatted: [...made.values()].flatMap((one) => one.documents).length },
  }
}

const entriesOf = (selected: Selection): Entry[] => [...new Set([...selected.values()].flat())]

/** Reads a known article for a feed that is made; one that is lost is rendered again. */
function load(entry: Entry, rendered: Map<Entry, Rendered>): void {
  const known = rendered.get(entry)
  const article = known?.ready?.article()
  if (known?.ready && article) rendered.set(entry, { ...known, ready: { ...known.ready, article: () => article } })
  else rendered.delete(entry)
}

type Made = { feed: FeedDocument; documents: Document[] }

/** Renders what is missing, into `rendered`, and makes the feeds. */
async function make(
  selected: Selection,
  missing: readonly Entry[],
  rendered: Map<Entry, Rendered>,
  { content, permalinks, renderer, cache, progress, signal }: Means,
): Promise<Map<Section, Made>> {
  const made = new Map<Section, Made>()
  if (selected.size === 0) return made
  const [{ renderAll }, { documentOf, feedOf }, { formats }] = await Promise.all([
    import('./rendering.ts'),
    import('./document.ts'),
    import('./feed/index.ts'),
  ])

  async function format(section: Section): Promise<void> {
    const feed = feedOf(section, selected.get(section) ?? [], rendered)
    const documents: Document[] = []
    made.set(section, { feed, documents })
    for (const one of formats) {
      await takeTurn(signal)
      documents.push(documentOf(feed, one))
    }
  }

  let formatted: Promise<void> = Promise.resolve()
  const complete = (section: Section) => {
    formatted = formatted.then(() => format(section))
    formatted.catch(() => {}) // told below
  }
  const smallestFirst = [...selected].reverse() // a section stands before those below it
  const isMissing = new Set(missing)
  const left = new Map(
    smallestFirst.map(([section, shown]) => [section, shown.filter((one) => isMissing.has(one)).length]),
  )
  for (const [section, count] of left) if (count === 0) complete(section)

  const showing = showingOf(smallestFirst)
  const inTurn = [...new Set(smallestFirst.flatMap(([, shown]) => shown))].filter((entry) => isMissing.has(entry))
  await renderAll(inTurn, content, permalinks, renderer, {
    progress,
    signal,
    take(entry, result) {
      rendered.set(entry, result)
      cache.renderings.keep(entry, result)
      for (const section of showing.get(entry) ?? []) {
        const count = (left.get(section) ?? 0) - 1
        left.set(section, count)
        if (count === 0) complete(section)
      }
    },
  })
  await formatted
  return made
}

/** In which feeds each article stands. */
function showingOf(selected: readonly [Section, readonly Entry[]][]): Map<Entry, Section[]> {
  const showing = new Map<Entry, Section[]>()
  for (const [section, shown] of selected) {
    for (const entry of shown) showing.set(entry, [...(showing.get(entry) ?? []), section])
  }
  return showing
}

function pairOf(entry: Entry, rendered: ReadonlyMap<Entry, Rendered>): [Entry, Rendered][] {
  const result = rendered.get(entry)
  return result ? [[entry, result]] : []
}
