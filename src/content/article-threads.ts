import { availableParallelism } from 'node:os'
import { yieldNow } from '../disk/yield.ts'
import type { Section } from '../model.ts'
import { sectionAbove } from '../select/sections.ts'
import { startThread } from '../thread.ts'
import { type Found, readFile } from './article-file.ts'
import { headOf } from './article-head.ts'
import type { Content } from './read.ts'

/** What a thread must know to read articles. */
export type Office = { folder: string; sections: ReadonlyMap<string, Section> }

/** Threads at once, this one not counted: the disk and the memory have their limits too. */
const most = 3

/**
 * Reads every article, here and in other threads at once, and hands each over in the order of the list.
 * @returns how many were read elsewhere
 * @throws the signal's reason when it is aborted
 */
export async function readInThreads(
  { articles, folder, text }: Content,
  sections: ReadonlyMap<string, Section>,
  take: (path: string, found: Found) => void,
  signal: AbortSignal | undefined,
): Promise<number> {
  const office: Office = { folder, sections }
  const pieces = piecesOf(articles).entries()
  const found = new Map<number, { paths: string[]; results: Found[] }>()
  let taken = 0
  let elsewhere = 0
  let isOver = false // when one fails, the others need not go on

  function takeInOrder(): void {
    for (let next = found.get(taken); next; next = found.get(taken)) {
      found.delete(taken)
      taken += 1
      for (const [index, path] of next.paths.entries()) take(path, next.results[index] ?? { diagnostics: [] })
    }
  }

  async function readOn(read: (paths: string[]) => Found[] | Promise<Found[]>): Promise<void> {
    for (const [index, paths] of pieces) {
      found.set(index, { paths, results: await read(paths) })
      if (isOver) return
      takeInOrder()
      await yieldNow(signal)
    }
  }

  const here = (paths: string[]) => paths.map((path) => readFile(text, path, sectionAbove(sections, path)))
  const threads = Array.from({ length: Math.min(availableParallelism() - 1, most) }, () =>
    startThread<string[], Found[]>(new URL('./article-thread.js', import.meta.url), office),
  )
  const there = threads.map(({ ask }) => async (paths: string[]) => {
    const results = await ask(paths)
    elsewhere += results.length
    return results.map((one, index) => inSection(one, sectionAbove(sections, paths[index] ?? '')))
  })
  try {
    await Promise.all([readOn(here), ...[...there, ...there].map(readOn)]) // two pieces each, so that none has to wait for us
  } finally {
    isOver = true
    for (const { end } of threads) end()
  }
  return elsewhere
}

/** An entry from another thread brings a section with it that is only equal to the one that all share here. */
const inSection = ({ source, entry, diagnostics }: Found, section: Section): Found => ({
  source,
  entry: entry && headOf(entry, section),
  diagnostics,
})

/** So many take no longer than a turn. */
const together = 250

const piecesOf = (paths: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(paths.length / together) }, (_, index) =>
    paths.slice(index * together, (index + 1) * together),
  )
