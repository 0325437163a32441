import { digest } from '../disk/digest.ts'
import type { SetAside } from '../disk/temporary-file.ts'
import { yieldNow } from '../disk/yield.ts'
import { limits } from '../limits.ts'
import type { Feed, OutputFile, RenderedArticle } from '../model.ts'
import { documentOf } from './document.ts'
import { formats } from './formats.ts'
import type { FeedDocument, Writer } from './model.ts'
import { pathOf } from './names.ts'
import { type Proof, proofOf, selfCheck } from './self-check.ts'

/** The files of one feed, the differences that the self-check found in them (bugs in Feedwright), and what `examine` found. */
export type Formatted<Found> = { files: OutputFile[]; faults: string[]; found: readonly Found[] }

/** The values and functions that formatting needs. */
type Context<Found> = {
  /** The writers other than the formats. */
  others: readonly Writer[]
  /** The rendered articles of a feed, as soon as they are rendered. */
  articlesOf: (feed: Feed) => Promise<RenderedArticle[]>
  /** The self-check in another process; undefined when that process ended. */
  checkElsewhere: (proof: Proof) => Promise<string[][] | undefined>
  setAside: SetAside
  /** Called for each feed while its articles are in memory. */
  compare: (feed: Feed, document: FeedDocument) => Promise<void>
  /** Called for each feed with its documents, by the names of their files. */
  examine: (feed: Feed, document: FeedDocument, texts: ReadonlyMap<string, string>) => readonly Found[]
  signal: AbortSignal | undefined
}

/**
 * Writes the documents of each feed, and keeps them for publication. Workers check the documents of some feeds while
 * those of the next ones are written.
 * @throws the signal's reason when it is aborted
 */
export async function formatAll<Found>(
  feeds: readonly Feed[],
  context: Context<Found>,
): Promise<Map<Feed, Formatted<Found>>> {
  const formatted = new Map<Feed, Formatted<Found>>()
  const underWay = new Set<Promise<void>>()
  for (const feed of feeds) {
    await yieldNow(context.signal)
    const document = documentOf(feed, await context.articlesOf(feed))
    const written = [...formats, ...context.others]
      .filter(({ isFor }) => isFor(feed))
      .map((writer) => ({ writer, text: writer.write(document, feed) }))
    const files = written.map(({ writer: { fileName }, text }): OutputFile => {
      const bytes = Buffer.from(text)
      return { path: pathOf(feed, fileName), digest: digest(bytes), size: bytes.length, read: context.setAside(bytes) }
    })
    const found = context.examine(feed, document, new Map(written.map(({ writer, text }) => [writer.fileName, text])))
    const check = faultsOf(proofOf(document, written), context).then((faults) => {
      formatted.set(feed, { files, found, faults: files.flatMap(({ path }, index) => named(path, faults[index])) })
      underWay.delete(check)
    })
    check.catch(() => {}) // reported where it is awaited
    underWay.add(check)
    await context.compare(feed, document)
    if (underWay.size >= limits.checksUnderWay) await Promise.race(underWay)
  }
  await Promise.all(underWay)
  return formatted
}

/**
 * Small documents, of which archives have thousands, are checked elsewhere while the next ones are written. Large ones are
 * checked here: to send them takes longer than the other process would save.
 */
async function faultsOf(
  proof: Proof,
  { checkElsewhere }: Pick<Context<unknown>, 'checkElsewhere'>,
): Promise<string[][]> {
  const characters = proof.documents.reduce((sum, { text }) => sum + text.length, 0)
  const found = characters > limits.checkCharacters ? undefined : await checkElsewhere(proof)
  return found ?? selfCheck(proof)
}

const named = (path: string, faults: readonly string[] = []) => faults.map((fault) => `${path}: ${fault}`)
