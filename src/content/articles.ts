import type { KnownArticles, Reading } from '../cache/articles.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { entryOf } from '../entry.ts'
import type { Entry, Section } from '../model.ts'
import { sectionAbove } from '../section.ts'
import { turns } from '../turn.ts'
import type { Content } from './read.ts'

/** The articles of a site, and the files that are none for what is wrong with them. */
export type Articles = {
  entries: Entry[]
  faulty: string[]
  diagnostics: Diagnostic[]
  /** How many were not known before. */
  parsed: number
}

/**
 * Reads the front matter of every article that is not known, and keeps only what all are held against. Calls `begin` when
 * there is one, before it loads what reads them.
 */
export async function readArticles(
  content: Content,
  sections: ReadonlyMap<string, Section>,
  known: KnownArticles,
  { begin, signal }: { begin: () => void; signal: AbortSignal | undefined },
): Promise<Articles> {
  const read: Articles = { entries: [], faulty: [], diagnostics: [], parsed: 0 }
  const turn = turns(signal)
  let parser: typeof import('./article.ts') | undefined

  async function load(): Promise<NonNullable<typeof parser>> {
    begin()
    return await import('./article.ts')
  }

  async function readAnew(path: string, section: Section): Promise<Reading> {
    const { source, diagnostics: unreadable } = content.text(path, 'head')
    if (!source) return { diagnostics: unreadable }
    const same = known.recall(path, section, source)
    if (same) return same
    parser ??= await load()
    read.parsed += 1
    const { value, diagnostics } = parser.readArticle(source, section)
    const reading = { entry: value && entryOf(value), diagnostics }
    known.keep(source, reading)
    return reading
  }

  for (const path of content.articles) {
    const section = sectionAbove(sections, path)
    const { entry, diagnostics } = known.recall(path, section) ?? (await readAnew(path, section))
    if (entry) read.entries.push(entry)
    else read.faulty.push(path)
    read.diagnostics.push(...diagnostics)
    if (turn.isOver()) await turn.next()
  }
  return read
}
