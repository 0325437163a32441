import type { Diagnostic } from '../diagnostic.ts'
import { yielding } from '../disk/yield.ts'
import type { ArticleHead, Section } from '../model.ts'
import { sectionAbove } from '../select/sections.ts'
import type { KnownArticles } from '../store/articles.ts'
import type { Found } from './article-file.ts'
import type { Content } from './read.ts'

/** The articles of a site, and the files that are none for what is wrong with them. */
export type Articles = {
  entries: ArticleHead[]
  faulty: string[]
  diagnostics: Diagnostic[]
  /** How many were not known before. */
  parsed: number
  /** How many files were opened in other threads. */
  openedElsewhere: number
}

type Means = {
  known: KnownArticles
  /** Whether it knows nothing at all. */
  isNew: boolean
  /** Called when there is an article to be read, before what reads it is loaded. */
  begin: () => void
  signal: AbortSignal | undefined
}

/** Reads the front matter of every article that is not known, and keeps only what all are held against. */
export async function readArticles(
  content: Content,
  sections: ReadonlyMap<string, Section>,
  { known, isNew, begin, signal }: Means,
): Promise<Articles> {
  const read: Articles = { entries: [], faulty: [], diagnostics: [], parsed: 0, openedElsewhere: 0 }

  function take(path: string, { entry, diagnostics }: Omit<Found, 'source'>): void {
    if (entry) read.entries.push(entry)
    else read.faulty.push(path)
    read.diagnostics.push(...diagnostics)
  }

  function takeNew(path: string, { source, ...found }: Found): void {
    if (source) known.keep(source, found)
    if (source) read.parsed += 1
    take(path, found)
  }

  if (isNew && content.articles.length >= worthwhile) {
    begin()
    const { readInThreads } = await import('./article-threads.ts')
    read.openedElsewhere = await readInThreads(content, sections, takeNew, signal)
    return read
  }

  let reader: typeof import('./article-file.ts') | undefined
  async function load(): Promise<NonNullable<typeof reader>> {
    begin()
    return await import('./article-file.ts')
  }

  async function open(path: string, section: Section): Promise<void> {
    const { source, diagnostics } = content.text(path, 'head')
    if (!source) return take(path, { diagnostics })
    const same = known.recall(path, section, source)
    if (same) return take(path, same)
    reader ??= await load()
    takeNew(path, reader.readSource(source, section))
  }

  const turn = yielding(signal)
  for (const path of content.articles) {
    const section = sectionAbove(sections, path)
    const same = known.recall(path, section)
    if (same) take(path, same)
    else await open(path, section)
    if (turn.isOver()) await turn.next()
  }
  return read
}

/** Reading fewer articles takes no longer than starting threads for it. */
const worthwhile = 20_000
