import { type Diagnostic, isFaulty } from '../diagnostic.ts'
import { tierUpAsUsual } from '../disk/tier-up.ts'
import { yielding } from '../disk/yield.ts'
import { limits } from '../limits.ts'
import type { ArticleHead, Section, SourceFile } from '../model.ts'
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
  /** Puts what hooks add into the sections. */
  additions?: ((read: Sections) => Promise<Sections>) | undefined
  /** Reads heads elsewhere: where hooks change articles, in the processes that run hooks. */
  reading?: ((sections: ReadonlyMap<string, Section>, articles: number) => ReadHead) | undefined
  /** The paths of faulty articles that are held back. */
  held?: ReadonlySet<string> | undefined
  signal: AbortSignal | undefined
}

/** Reads the head of one article elsewhere; without a result there are the reasons. */
export type ReadHead = (source: SourceFile) => Promise<{ known?: KnownFile; diagnostics: Diagnostic[] }>

/**
 * Reads the settings, and the front matter of every article that is not known.
 * @throws Error when a file was removed meanwhile; the signal's reason when it is aborted
 */
export async function readSite(content: Content, means: Means): Promise<Site> {
  if (content.articles.length >= limits.articlesUntilTierUp) tierUpAsUsual()
  const settings = means.known.sections ?? (await settingsOf(content, means))
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

async function settingsOf(content: Content, { additions }: Means): Promise<Sections> {
  const read = (await import('./site.ts')).readSections(content)
  return additions ? await additions(read) : read
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
  { known, isSame, begin, reading, signal }: Means,
): Promise<Files> {
  const files = new Map<string, KnownFile>()
  const unreadable = new Map<string, Diagnostic[]>()
  let parsed = 0
  let parse: typeof import('./article.ts')['parseFile'] | undefined
  let readHead: ReadHead | undefined
  const elsewhere = new Map<string, ReturnType<ReadHead>>()
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
    if (reading) {
      readHead ??= reading(sections, content.articles.length)
      const head = readHead(source)
      head.catch(() => {}) // reported where it is awaited
      elsewhere.set(path, head)
      parsed += 1
      continue
    }
    parse ??= (await import('./article.ts')).parseFile
    parsed += 1
    files.set(path, parse(source, sectionFor(sections, source)))
  }
  return elsewhere.size === 0
    ? { files, unreadable, parsed }
    : await withElsewhere({ files, unreadable, parsed }, elsewhere, content)
}

/** The same with what was read elsewhere, in the order of the articles. */
async function withElsewhere(
  { files, unreadable, parsed }: Files,
  elsewhere: ReadonlyMap<string, ReturnType<ReadHead>>,
  { articles }: Content,
): Promise<Files> {
  const heads = await Promise.all([...elsewhere].map(async ([path, head]) => [path, await head] as const))
  const read = new Map(heads.flatMap(([path, { known }]) => (known ? [[path, known] as const] : [])))
  const failed = heads.flatMap(([path, { known, diagnostics }]) => (known ? [] : [[path, diagnostics] as const]))
  return {
    files: new Map(
      articles.flatMap((path) => {
        const file = read.get(path) ?? files.get(path)
        return file ? [[path, file] as const] : []
      }),
    ),
    unreadable: new Map([...unreadable, ...failed]),
    parsed,
  }
}
