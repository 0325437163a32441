import { bodyPositions } from '../content/body-position.ts'
import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import type { SetAside } from '../disk/temporary-file.ts'
import { limits } from '../limits.ts'
import type { ArticleHead, Feed, RenderedArticle } from '../model.ts'
import type { Found, GivenUp } from './message.ts'
import type { Workers } from './pool.ts'

/** What became of one article: rendered and set aside, or not, and everything that was found in it. */
export type Rendering = Found & {
  /** Of the file of the article. */
  digest: string
  article?: RenderedAside | undefined
  /** A fault of Feedwright itself. */
  fault?: string | undefined
}

/** A rendered article as JSON, set aside until feeds are written; the digest changes with everything that feeds say about it. */
export type RenderedAside = { digest: string; lead?: string | undefined; bytes: () => Uint8Array }

type Means = {
  content: Content
  workers: Workers
  setAside: SetAside
  progress: ((done: number, total: number) => void) | undefined
}

/**
 * Renders each article once, whatever the number of feeds that show it; the results have the order of the articles.
 * @throws Error when a file has changed since its head was read; the signal's reason when it is aborted
 */
export async function renderAll(heads: readonly ArticleHead[], means: Means): Promise<Map<string, Rendering>> {
  const results: (Rendering | undefined)[] = heads.map(() => undefined)
  const left = heads.entries()
  let done = 0
  let isOver = false // when one fails, the others need not go on
  const renderOn = async () => {
    for (const [index, head] of left) {
      if (isOver) return
      results[index] = await renderOne(head, means)
      done += 1
      means.progress?.(done, heads.length)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(heads.length, limits.tasksUnderWay) }, renderOn))
  } finally {
    isOver = true
  }
  return new Map(heads.flatMap(({ path }, index) => pairOf(path, results[index])))
}

const pairOf = (path: string, result: Rendering | undefined): [string, Rendering][] => (result ? [[path, result]] : [])

async function renderOne({ path, digest }: ArticleHead, { content, workers, setAside }: Means): Promise<Rendering> {
  const answer = await workers.ask({ kind: 'render', path, digest })
  if (answer.kind === 'changed') throw changedMeanwhile(`"${answer.file}" changed while the build ran`)
  if (answer.kind === 'given up') return { ...nothing, digest, diagnostics: [await tooLarge(answer, path, content)] }
  if (answer.kind !== 'rendered') return { ...nothing, digest, fault: `${content.name(path)}: ${faultOf(answer)}` }
  const { article, pictures, links, diagnostics } = answer
  return {
    digest,
    article: article && { digest: article.digest, lead: article.lead, bytes: setAside(Buffer.from(article.json)) },
    pictures,
    links,
    diagnostics,
  }
}

const nothing = { pictures: [], links: [], diagnostics: [] }

const faultOf = (answer: { kind: string; fault?: string }) => answer.fault ?? `A worker answered with "${answer.kind}".`

/** At the first line of the text: nothing says where in it the cause lies. */
async function tooLarge({ reason }: GivenUp, path: string, content: Content): Promise<Diagnostic> {
  const { split } = await import('../content/front-matter.ts')
  const { source } = content.text(path, 'whole')
  const at = source
    ? bodyPositions(source, split(source).bodyLine)([])
    : { file: content.name(path), line: 1, column: 1 }
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

/** Reads the rendered articles of a feed back; an article that could not be rendered is left out. */
export const readerOf =
  (renderings: ReadonlyMap<string, Rendering>) =>
  ({ articles }: Feed): RenderedArticle[] =>
    articles.flatMap(({ section, path, digest }) => {
      const { article } = renderings.get(path) ?? {}
      return article ? { ...readAside(article), section, path, digest } : []
    })

const readAside = ({ bytes }: RenderedAside): Omit<RenderedArticle, 'section' | 'path' | 'digest'> =>
  JSON.parse(Buffer.from(bytes()).toString())
