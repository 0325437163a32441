import { holdsBack, readSite, type Site } from '../content/articles.ts'
import { staticOf } from '../content/files.ts'
import { isLinkPost } from '../content/link-post.ts'
import { permalinksOf } from '../content/permalinks.ts'
import { type Content, fromFolder } from '../content/read.ts'
import { type Diagnostic, severity } from '../diagnostic.ts'
import type { SetAside } from '../disk/temporary-file.ts'
import type { ArticleHead } from '../model.ts'
import { sort } from '../report.ts'
import { selectAll } from '../select/select.ts'
import { isReadable, type Known, rememberArticles, reusableAmong, type Trust } from '../store/known.ts'
import { foundInHooks, type OpenHooks } from '../worker/hooks.ts'
import type { Workers } from '../worker/pool.ts'
import { finished, type Rendering, readerOf, renderAll } from '../worker/render-all.ts'
import { shapingIn } from '../worker/shaping.ts'
import { headOf } from './head.ts'
import { type Named, namedIn } from './named.ts'
import { type OnlyPublished, publishedBy } from './published.ts'

/** What heads are made with, and what is known from before. */
export type Means = {
  workers: Workers
  known: Known
  trust: Trust
  setAside: SetAside
  hooks?: OpenHooks | undefined
  now: Date
  drafts: boolean
  progress?: ((done: number, total: number) => void) | undefined
  signal?: AbortSignal | undefined
}

/** The head of one article: its file by its path below the content and by its name, the address of its page (a link post has none), and its lines. */
export type MadeHead = { path: string; file: string; url: string | undefined; html: () => string }

/** The heads that could be made, and what was found; `refused` says why there is none for the article that was named. */
export type Heads = {
  heads: MadeHead[]
  /** Sorted by place. */
  diagnostics: Diagnostic[]
  /** Whether errors are in the way: in the settings, or in an article that is not held back. */
  isStopped: boolean
  /** Whether faulty articles are held back alone: they have no head. */
  isHeld: boolean
  refused?: string | undefined
  known: Omit<Known, 'feeds'>
}

/**
 * Makes the heads of all published articles, also of those in no feed; or of the one that is named, by its path or address.
 * @throws Error when the system refuses to read, or an article cannot be rendered by a fault of the program; the signal's reason when it
 * is aborted
 */
export async function makeHeads(content: Content, article: string | undefined, means: Means): Promise<Heads> {
  const { workers, known, trust, hooks, now, drafts, signal, progress, setAside } = means
  if (!known.sections) workers.start()
  const shaping = shapingIn(workers, content, hooks)
  const site = await readSite(content, { known, isSame: trust.article, begin: workers.start, signal, ...shaping })
  const { linkable, feeds } = selectAll(site, { now, drafts, partnersOf: () => [] })
  const named = article === undefined ? { heads: linkable } : namedIn({ site, linkable, content, now, drafts }, article)
  if ('refused' in named) return { ...nothing, ...refusedIn(site, named, { content, hooks }) }

  const permalinks = permalinksOf(linkable, site.faulty, site.sections.values())
  const reused = reusableAmong(named.heads, known, permalinks, trust, staticOf(site.sections.get('')?.reading))
  const missing = named.heads.filter(({ path }) => !isReadable(reused.get(path)))
  workers.begin({ ...fromFolder(content), sections: site.sections, permalinks, hooks: hooks?.file }, missing.length)
  const underWay = new Map<string, Rendering | Promise<Rendering>>([
    ...reused,
    ...renderAll(missing, { content, workers, setAside, hooks, progress }),
  ])
  const renderings = await finished(underWay)
  const faults = [...renderings.values()].flatMap(({ fault }) => fault ?? [])
  if (faults.length > 0) throw new Error(`This is a bug in Feedwright. Please report it:\n${faults.join('\n')}`)
  const { diagnostics, isStopped, faulty } = foundIn(site, [...renderings.values()], { content, hooks, named })
  const good = named.heads.filter(({ path }) => !faulty.has(content.name(path)))
  return {
    heads: isStopped
      ? []
      : await printedAll(good, site, content.name, {
          ...{ read: readerOf(underWay), onlyPublished: publishedBy(feeds), setAside },
        }),
    diagnostics,
    isStopped,
    isHeld: !isStopped && good.length < named.heads.length + site.faulty.length,
    known: rememberArticles(site, named.heads, renderings),
  }
}

/** Where the settings have errors no address is known, so these are reported, and not that there is no such article. */
function refusedIn(
  site: Site,
  named: Extract<Named, { refused: string }>,
  { content, hooks }: { content: Content; hooks: OpenHooks | undefined },
): Pick<Heads, 'diagnostics' | 'isStopped' | 'refused'> {
  const found = foundIn(site, [], { content, hooks, named })
  const files = new Set(content.articles.map(content.name))
  const isDoubtful = site.diagnostics.some((one) => severity(one) === 'error' && !files.has(one.file))
  return { ...found, refused: isDoubtful ? undefined : named.refused }
}

const nothing: Pick<Heads, 'heads' | 'isHeld' | 'known'> = {
  heads: [],
  isHeld: false,
  known: { files: new Map(), renderings: new Map() },
}

type Reader = ReturnType<typeof readerOf>

async function printedAll(
  heads: readonly ArticleHead[],
  { sections }: Site,
  nameOf: Content['name'],
  { read, onlyPublished, setAside }: { read: Reader; onlyPublished: OnlyPublished; setAside: SetAside },
): Promise<MadeHead[]> {
  const made: MadeHead[] = []
  for (const head of heads) {
    for (const article of await read({ articles: [head] })) {
      const bytes = setAside(Buffer.from(headOf(onlyPublished(article), sections)))
      const url = isLinkPost(article) ? undefined : article.url
      made.push({ path: head.path, file: nameOf(head.path), url, html: () => Buffer.from(bytes()).toString() })
    }
  }
  return made
}

/** What was found; of other articles than the one that is named only what makes it doubtful which articles there are. */
function foundIn(
  site: Site,
  results: readonly Rendering[],
  { content, hooks, named }: { content: Content; hooks: OpenHooks | undefined; named: Named },
): Pick<Heads, 'diagnostics' | 'isStopped'> & { faulty: ReadonlySet<string> } {
  const files = new Set(content.articles.map(content.name))
  const own = named.file
  const isWanted = ({ file }: Diagnostic) => own === undefined || file === own || !files.has(file)
  const all = [site, ...results].flatMap((one) => one.diagnostics)
  const diagnostics = sort([...all, ...foundInHooks(hooks, results)].filter(isWanted))
  const errors = diagnostics.filter((one) => severity(one) === 'error').map(({ file }) => file)
  const isHolding = own === undefined && holdsBack(site)
  return {
    diagnostics,
    isStopped: errors.some((file) => !isHolding || !files.has(file)),
    faulty: new Set(errors),
  }
}
