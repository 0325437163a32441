import type { Diagnostic } from '../diagnostic.ts'
import type { Entry, Section } from '../model.ts'
import { inTurns } from '../turn.ts'
import { readArticle } from './article.ts'
import type { Content } from './read.ts'
import { sectionAbove } from './site.ts'

/** The articles of a site, and the files that are none for what is wrong with them. */
export type Articles = { entries: Entry[]; faulty: string[]; diagnostics: Diagnostic[] }

/** Reads the front matter of every article, and keeps only what all are held against. */
export async function readArticles(
  content: Content,
  sections: ReadonlyMap<string, Section>,
  signal: AbortSignal | undefined,
): Promise<Articles> {
  const read: Articles = { entries: [], faulty: [], diagnostics: [] }
  await inTurns(
    content.articles,
    (path) => {
      const { entry, diagnostics } = readEntry(path, content, sections)
      if (entry) read.entries.push(entry)
      else read.faulty.push(path)
      read.diagnostics.push(...diagnostics)
    },
    signal,
  )
  return read
}

function readEntry(
  path: string,
  content: Content,
  sections: ReadonlyMap<string, Section>,
): { entry?: Entry | undefined; diagnostics: Diagnostic[] } {
  const { source, diagnostics } = content.text(path, 'head')
  if (!source) return { diagnostics }
  const { value, ...found } = readArticle(source, sectionAbove(sections, path))
  return { entry: value && entryOf(value), ...found }
}

const entryOf = ({ id, title, slug, url, date, updated, draft, section, path, digest }: Entry): Entry => ({
  id,
  title,
  slug,
  url,
  date,
  updated,
  draft,
  section,
  path,
  digest,
})
