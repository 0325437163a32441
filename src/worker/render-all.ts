import type { FileVersion } from '../content/article-head.ts'
import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import type { SetAside } from '../disk/temporary-file.ts'
import { limits } from '../limits.ts'
import type { Feed, RenderedArticle } from '../model.ts'
import type { OpenHooks } from './hooks.ts'
import type { Found, GivenUp } from './message.ts'
import type { Workers } from './pool.ts'

/** What became of one article: rendered and set aside, or not, and everything that was found in it. */
export type Rendering = Found & {
  /** Of the file of the article. */
  digest: string
  article?: RenderedAside | undefined
  /** A fault of Feedwright itself. */
  fault?: string | undefined
  /** Whether it was not tried, since hooks did not end for others. */
  isNotTried?: true
}

/** A rendered article as JSON, set aside until feeds are written; the digest changes with everything that feeds say about it. */
export type RenderedAside = { digest: string; lead?: string | undefined; bytes: () => Uint8Array }

/** What becomes of articles, by path: of some it is known, others are being rendered. */
export type Renderings = ReadonlyMap<string, Rendering | Promise<Rendering>>

type Means = {
  content: Content
  workers: Workers
  setAside: SetAside
  hooks?: OpenHooks | undefined
  progress: ((done: number, total: number) => void) | undefined
}

/**
 * Renders each article once, whatever the number of feeds that show it, in this order.
 * @throws Error, in a result: when a file has changed since its head was read; the signal's reason when it is aborted
 */
export function renderAll(files: readonly FileVersion[], means: Means): Map<string, Promise<Rendering>> {
  let done = 0
  const renderAndTell = async (file: FileVersion): Promise<Rendering> => {
    const rendering = await renderOne(file, means)
    done += 1
    means.progress?.(done, files.length)
    return rendering
  }
  const renderings = new Map(files.map((file) => [file.path, renderAndTell(file)]))
  for (const rendering of renderings.values()) rendering.catch(() => {}) // reported where it is awaited
  return renderings
}

async function renderOne(
  { path, digest }: FileVersion,
  { content, workers, setAside, hooks }: Means,
): Promise<Rendering> {
  const { items } = content
  const task = { kind: 'render', path, digest } as const
  const answer = await workers.ask(items ? () => ({ ...task, source: items.source(path) }) : task)
  if (answer.kind === 'changed') throw changedMeanwhile(`"${answer.file}" changed while the build ran`)
  if (answer.kind === 'given up') return { ...nothing, digest, ...(await givenUp(answer, path, { content, hooks })) }
  if (answer.kind !== 'rendered')
    return { ...nothing, digest, ...(await failed(faultOf(answer), content.name(path), hooks)) }
  const { article, files, links, diagnostics } = answer
  if (hooks && article) {
    const { isSound, unsound } = await import('./sound.ts')
    if (!isSound(article.json, hooks.facts.namespaces))
      return { ...nothing, digest, diagnostics: [unsound(content.name(path), hooks.file)] }
  }
  return {
    digest,
    article: article && { digest: article.digest, lead: article.lead, bytes: setAside(Buffer.from(article.json)) },
    files,
    links,
    diagnostics,
  }
}

const nothing = { files: [], links: [], diagnostics: [] }

const faultOf = (answer: { kind: string; fault?: string }) => answer.fault ?? `A worker answered with "${answer.kind}".`

/** A fault of the program, unless code of the user runs beside it. */
const failed = async (fault: string, name: string, hooks: OpenHooks | undefined) =>
  hooks
    ? { diagnostics: [(await import('./hooks.ts')).unexpectedIn(fault, name, hooks.file)] }
    : { fault: `${name}: ${fault}` }

async function givenUp(answer: GivenUp, path: string, { content, hooks }: Pick<Means, 'content' | 'hooks'>) {
  if (answer.reason === 'not tried') return { isNotTried: true } as const
  const { isOfHook, givenUpIn } = await import('./hooks.ts')
  const isOurs = !isOfHook(answer)
  const found = isOurs ? await tooLarge(answer, path, content) : givenUpIn(answer, content.name(path), hooks?.file)
  return { diagnostics: [found] }
}

/** At the first line of the text: nothing says where in it the cause lies. */
async function tooLarge({ reason }: GivenUp, path: string, content: Content): Promise<Diagnostic> {
  const [{ split }, { placesIn }] = await Promise.all([
    import('../content/front-matter.ts'),
    import('../content/places.ts'),
  ])
  const { source } = content.text(path, 'whole')
  const at = source ? placesIn(source, split(source)).start() : { file: content.name(path), line: 1, column: 1 }
  return { ...at, ...(reason === 'time' ? tooSlow : tooMuchMemory) }
}

const tooSlow = {
  rule: 'too-large',
  message: `Rendering the text takes more than ${limits.renderMilliseconds / 1000} seconds.`,
  hint: 'Look for long runs of characters like * _ > | or lines without end, and shorten them; or split the article.',
} as const

const tooMuchMemory = {
  rule: 'too-large',
  message: `Rendering the text takes more than ${limits.renderMegabytes} megabytes of memory.`,
  hint: 'Look for a table of very many columns or a link used very many times, and shorten it; or split the article.',
} as const

/** Reads the rendered articles of a feed back, when all of them are there; an article that could not be rendered is left out. */
export const readerOf =
  (renderings: Renderings) =>
  async ({ articles }: Pick<Feed, 'articles'>): Promise<RenderedArticle[]> => {
    const all = await Promise.all(articles.map(({ path }) => renderings.get(path)))
    return articles.flatMap(({ section, path, digest }, index) => {
      const article = all[index]?.article
      return article ? { ...readAside(article), section, path, digest } : []
    })
  }

const readAside = ({ bytes }: RenderedAside): Omit<RenderedArticle, 'section' | 'path' | 'digest'> =>
  JSON.parse(Buffer.from(bytes()).toString())

/** The results, when all are there. */
export const finished = async (underWay: Renderings): Promise<Map<string, Rendering>> =>
  new Map(await Promise.all([...underWay].map(async ([path, one]) => [path, await one] as const)))
