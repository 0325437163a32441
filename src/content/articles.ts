import { type Diagnostic, isFaulty } from '../diagnostic.ts'
import { tierUpAsUsual } from '../disk/tier-up.ts'
import { yielding } from '../disk/yield.ts'
import { limits } from '../limits.ts'
import type { ArticleHead, Section } from '../model.ts'
import type { FileVersion, KnownFile } from './article-head.ts'
import type { Content } from './read.ts'
import { sectionFor } from './section-of.ts'
import type { Sections } from './site.ts'

/** Everything in content/ but the texts: the sections, the heads of all articles, and what was found on the way. */
export type Site = Sections & {
  heads: ArticleHead[]
  /** Paths of files whose errors hide which article it is. */
  faulty: string[]
  files: ReadonlyMap<string, KnownFile>
  /** What site.yaml and every section.yaml come to. */
  settings: Sections
  /** How many files were not known before. */
  parsed: number
  /** Whether faulty articles are held back: they are not among these. */
  isHolding: boolean
}

type Means = {
  known: { sections?: Sections | undefined; files: ReadonlyMap<string, KnownFile> }
  /** Whether a known file need not be read again. */
  isSame: (path: string, known: KnownFile) => boolean
  /** Called before the first article is parsed. */
  begin: () => void
  /** The paths of faulty articles that are held back. */
  held?: ReadonlySet<string> | undefined
  signal: AbortSignal | undefined
}

/**
 * Reads the settings, and the front matter of every article that is not known.
 * @throws Error when a file was removed meanwhile; the signal's reason when it is aborted
 */
export async function readSite(content: Content, means: Means): Promise<Site> {
  if (content.articles.length >= limits.articlesUntilTierUp) tierUpAsUsual()
  const settings = means.known.sections ?? (await import('./site.ts')).readSections(content)
  const { files, unreadable, parsed } = await readFiles(content, settings.sections, means)
  const all = [...files]
  const site = {
    sections: settings.sections,
    settings,
    heads: all.flatMap(([, { head }]) => head ?? []),
    faulty: [...unreadable.keys(), ...all.flatMap(([path, { head, isPage }]) => (head || isPage ? [] : path))],
    diagnostics: [
      ...content.diagnostics,
      ...settings.diagnostics,
      ...[...unreadable.values()].flat(),
      ...all.flatMap(([, { diagnostics }]) => diagnostics),
    ],
    files,
    parsed,
    isHolding: false,
  }
  return means.held ? withoutHeld(site, means.held, content.name) : site
}

/** The faulty files that could be opened: their texts are examined all the same, so that one run reports everything. */
export const examinable = ({ faulty, files }: Pick<Site, 'faulty' | 'files'>): FileVersion[] =>
  faulty.flatMap((path) => {
    const file = files.get(path)
    return file ? { path, digest: file.digest } : []
  })

/** The site without articles that are held back, and without what was found in them. */
function withoutHeld(site: Site, held: ReadonlySet<string>, name: (path: string) => string): Site {
  const files = new Set([...held].map(name))
  return {
    ...site,
    heads: site.heads.filter(({ path }) => !held.has(path)),
    faulty: site.faulty.filter((path) => !held.has(path)),
    diagnostics: site.diagnostics.filter(({ file }) => !files.has(file)),
    isHolding: true,
  }
}

/** Whether every article and all settings could be read; else much would seem new or lost. */
export const isWhole = ({ faulty, diagnostics }: Site): boolean =>
  faulty.length === 0 && !isFaulty(diagnostics, ['error'])

/** Whether the settings say that faulty articles are held back alone. */
export const holdsBack = ({ sections }: Pick<Site, 'sections'>): boolean => sections.get('')?.onError === 'hold'

type Files = { files: Map<string, KnownFile>; unreadable: Map<string, Diagnostic[]>; parsed: number }

async function readFiles(
  content: Content,
  sections: ReadonlyMap<string, Section>,
  { known, isSame, begin, signal }: Means,
): Promise<Files> {
  const files = new Map<string, KnownFile>()
  const unreadable = new Map<string, Diagnostic[]>()
  let parsed = 0
  let parse: typeof import('./article.ts')['parseFile'] | undefined
  const turn = yielding(signal)
  for (const path of content.articles) {
    if (turn.isOver()) await turn.next()
    const before = known.files.get(path)
    if (before && isSame(path, before)) {
      files.set(path, before)
      continue
    }
    const { source, diagnostics } = content.text(path, 'head')
    if (!source) {
      unreadable.set(path, diagnostics)
      continue
    }
    if (before?.digest === source.digest) {
      files.set(path, { ...before, stat: source.stat })
      continue
    }
    if (!parse) begin()
    parse ??= (await import('./article.ts')).parseFile
    parsed += 1
    files.set(path, parse(source, sectionFor(sections, source)))
  }
  return { files, unreadable, parsed }
}
