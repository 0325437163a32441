import type { Content } from './content/read.ts'
import { type Document, documentOf, feedOf } from './document.ts'
import { formats } from './feed/index.ts'
import type { Renderer } from './html/renderer.ts'
import type { Entry, FeedDocument, Locate, Section } from './model.ts'
import { type Rendered, type Run, renderAll } from './rendering.ts'
import { takeTurn } from './turn.ts'

/** All that is made of the articles that feeds show. */
export type Production = {
  rendered: ReadonlyMap<Entry, Rendered>
  feeds: FeedDocument[]
  documents: Document[]
}

/** Has the articles of all feeds rendered, and formats each feed as soon as it is complete, while others are still rendered. */
export async function produce(
  selected: ReadonlyMap<Section, readonly Entry[]>,
  content: Content,
  at: Locate,
  permalinks: () => ReadonlyMap<string, string>,
  renderer: Renderer,
  run: Pick<Run, 'progress' | 'signal'>,
): Promise<Production> {
  const rendered = new Map<Entry, Rendered>()
  const made = new Map<Section, { feed: FeedDocument; documents: Document[] }>()
  const smallestFirst = [...selected].reverse() // a section stands before those below it
  const missing = new Map(smallestFirst.map(([section, shown]) => [section, shown.length]))
  const showing = showingOf(smallestFirst)

  async function format(section: Section): Promise<void> {
    const feed = feedOf(section, selected.get(section) ?? [], rendered)
    const documents: Document[] = []
    made.set(section, { feed, documents })
    for (const one of formats) {
      await takeTurn(run.signal)
      documents.push(documentOf(feed, one))
    }
  }

  let formatted: Promise<void> = Promise.resolve()
  const complete = (section: Section) => {
    formatted = formatted.then(() => format(section))
    formatted.catch(() => {}) // told below
  }
  for (const [section, count] of missing) if (count === 0) complete(section)

  const shown = [...new Set(smallestFirst.flatMap(([, entries]) => entries))]
  await renderAll(shown, content, at, permalinks, renderer, {
    ...run,
    take(entry, result) {
      rendered.set(entry, result)
      for (const section of showing.get(entry) ?? []) {
        const left = (missing.get(section) ?? 0) - 1
        missing.set(section, left)
        if (left === 0) complete(section)
      }
    },
  })
  await formatted
  const inOrder = [...selected.keys()].flatMap((section) => made.get(section) ?? [])
  return {
    rendered: new Map([...selected.values()].flat().flatMap((entry) => pairOf(entry, rendered))),
    feeds: inOrder.map(({ feed }) => feed),
    documents: inOrder.flatMap(({ documents }) => documents),
  }
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
