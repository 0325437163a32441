import { types } from 'node:util'
import type { Diagnostic } from '../diagnostic.ts'
import { digest } from '../disk/digest.ts'
import type { TemporaryFile } from '../disk/temporary-file.ts'
import { yielding } from '../disk/yield.ts'
import { limits } from '../limits.ts'
import { byCodeUnit } from '../text/characters.ts'
import { itemText } from './article.ts'
import { messageOf } from './values.ts'

/** An item that was set aside: its place among the items, the file that it names, and how to read it back. */
export type AsideItem = {
  index: number
  file: string | undefined
  section: string | undefined
  digest: string
  bytes: () => Uint8Array
}

/** All items by their paths, in an order that is the same whatever theirs was, and why there are not all. */
export type Collected = { items: ReadonlyMap<string, AsideItem>; diagnostics: Diagnostic[] }

type Means = {
  sections: ReadonlySet<string>
  aside: TemporaryFile
  signal: AbortSignal | undefined
  /** The number of items that are taken. */
  most?: number
}

/**
 * Takes each item once, and sets it aside at once: only its path stays in memory.
 * @throws the signal's reason when it is aborted
 */
export async function collect(
  articles: unknown,
  { sections, aside, signal, most = limits.items }: Means,
): Promise<Collected> {
  const items = new Map<string, AsideItem>()
  const same = new Map<string, number>()
  const turn = yielding(signal)
  const take = async (item: unknown): Promise<Diagnostic | undefined> => {
    if (items.size === most) return tooMany(most)
    const { path, file, section, bytes } = itemText(item, sections)
    const free = items.has(path) ? freePath(path, items, same) : path
    const own = free === path ? file : undefined // another item has its name
    items.set(free, { index: items.size, file: own, section, digest: digest(bytes), bytes: aside.setAside(bytes) })
    if (turn.isOver()) await turn.next()
    return undefined
  }
  const fault = await each(articles, signal, take, (error) => broken(error, items.size))
  return { items: inFolders(items), diagnostics: fault ? [fault] : [] }
}

/** Calls `act` for each item until it returns why not to go on; the iterator may clean up then. */
async function each(
  articles: unknown,
  signal: AbortSignal | undefined,
  act: (item: unknown) => Promise<Diagnostic | undefined>,
  faultOf: (error: unknown) => Diagnostic,
): Promise<Diagnostic | undefined> {
  signal?.throwIfAborted()
  const ending = endingBy(signal)
  let iterator: Iterator<unknown> | AsyncIterator<unknown> | undefined
  let fault: Diagnostic | undefined
  try {
    iterator = iteratorOf(articles)
    if (!iterator) return notIterable
    while (fault === undefined) {
      const next = await orAborted(iterator.next(), ending)
      if (next.done) return undefined
      fault = await act(types.isPromise(next.value) ? await orAborted(next.value, ending) : next.value)
    }
    close(iterator)
    return fault
  } catch (error) {
    if (iterator && signal?.aborted) close(iterator)
    signal?.throwIfAborted()
    return faultOf(error)
  } finally {
    ending.stop()
  }
}

/** What a signal ends: the wait for an item, which may never come. */
type Ending = { reject?: (reason: unknown) => void; stop: () => void }

function endingBy(signal: AbortSignal | undefined): Ending {
  const abort = () => ending.reject?.(signal?.reason)
  const ending: Ending = { stop: () => signal?.removeEventListener('abort', abort) }
  signal?.addEventListener('abort', abort)
  return ending
}

/** One promise for each wait: a race with one that lasts would remember every item. */
const orAborted = <T>(value: T | PromiseLike<T>, ending: Ending): Promise<T> =>
  new Promise((resolve, reject) => {
    ending.reject = reject
    Promise.resolve(value).then(resolve, reject)
  })

function iteratorOf(articles: unknown): Iterator<unknown> | AsyncIterator<unknown> | undefined {
  if (typeof articles !== 'object' || articles === null) return undefined
  if (isAsync(articles)) return articles[Symbol.asyncIterator]()
  return isSync(articles) ? articles[Symbol.iterator]() : undefined
}

const isAsync = (articles: object): articles is AsyncIterable<unknown> =>
  Symbol.asyncIterator in articles && typeof articles[Symbol.asyncIterator] === 'function'

const isSync = (articles: object): articles is Iterable<unknown> =>
  Symbol.iterator in articles && typeof articles[Symbol.iterator] === 'function'

/** Lets it close its database or file. It is not waited for: it may never answer. */
function close(iterator: Iterator<unknown> | AsyncIterator<unknown>): void {
  const closing = async () => await iterator.return?.()
  closing().catch(() => {})
}

/** A path of its own for an item with the id or file of another one; rules find those by what they have in common. */
function freePath(path: string, taken: ReadonlyMap<string, unknown>, same: Map<string, number>): string {
  for (let number = (same.get(path) ?? 1) + 1; ; number++) {
    same.set(path, number)
    if (!taken.has(`${path}#${number}`)) return `${path}#${number}`
  }
}

/** The order in which folders are read: what is in a folder is together. */
function inFolders(items: ReadonlyMap<string, AsideItem>): Map<string, AsideItem> {
  const keyed = [...items].map((entry) => ({ key: entry[0].replaceAll('/', '\0'), entry }))
  return new Map(keyed.sort((one, other) => byCodeUnit(one.key, other.key)).map(({ entry }) => entry))
}

const place = { file: 'articles', line: 1, column: 1 } as const

const tooMany = (most: number): Diagnostic => ({
  ...place,
  rule: 'too-large',
  message: `There are more than ${most} articles.`,
  hint: 'End the iterable after the newest articles, or build several sites.',
})

const notIterable: Diagnostic = {
  ...place,
  rule: 'bad-value',
  message: 'articles: is neither a list nor another iterable.',
  hint: 'Give a list of articles, or an async iterable of them.',
}

const broken = (error: unknown, count: number): Diagnostic => ({
  ...place,
  rule: 'unreadable-file',
  message: `No more articles can be read after ${count} of them: ${messageOf(error)}.`,
  hint: 'Mend what makes the articles: nothing is published without all of them.',
})
