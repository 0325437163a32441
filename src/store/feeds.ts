import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import { digest } from '../disk/digest.ts'
import type { Feed, OutputFile } from '../model.ts'
import { learnSpans, type SpanRow, spanRows } from '../time/spans.ts'
import { type Ledger, type LedgerRow, ledgerOf } from './ledger.ts'
import { writeLines } from './line-writer.ts'
import { openLines } from './lines.ts'

/** The feeds as they were published last. */
export type KnownFeeds = {
  /** The documents of a feed, if it would show the same articles, by their digests, and they stand as they were written. */
  recall: (feed: Feed, articles: readonly (string | undefined)[]) => OutputFile[] | undefined
  keep: (feed: Feed, articles: readonly (string | undefined)[], documents: readonly OutputFile[]) => void
  ledger: Ledger
  save: () => void
}

type FeedRow = [prefix: string, key: string, documents: [path: string, digest: string][]]
type State = { feeds: FeedRow[]; files: LedgerRow[]; spans: SpanRow[] }

/** `root` is the output folder. */
export function knownFeeds(
  path: string | undefined,
  key: string,
  root: string,
  stamps: { isTrusted: boolean },
): KnownFeeds {
  const was = readState(path, key) ?? { feeds: [], files: [], spans: [] }
  const { feeds, files } = was
  learnSpans(was.spans)
  const known = new Map(feeds.map((row) => [row[0], row]))
  const next: FeedRow[] = []
  const ledger = ledgerOf(root, files, stamps.isTrusted)
  return {
    recall(feed, articles) {
      const [, own, documents] = known.get(feed.prefix) ?? []
      if (!documents || own !== keyOf(feed, articles)) return undefined
      if (!documents.every(([file, digest]) => ledger.holds(file, digest))) return undefined
      return documents.map(([file, digest]) => ({ path: file, digest, read: () => gone(file) }))
    },
    keep(feed, articles, documents) {
      if (articles.includes(undefined)) return
      next.push([feed.prefix, keyOf(feed, articles), documents.map(({ path: file, digest: own }) => [file, own])])
    },
    ledger,
    save() {
      const state: State = { feeds: next, files: ledger.rows(), spans: spanRows() }
      if (path === undefined || JSON.stringify(state) === JSON.stringify(was)) return
      const writer = writeLines(path, key)
      writer.write(state)
      writer.finish()
    },
  }
}

/** What changes with all that a feed says, beside the settings of its section. */
export const keyOf = (feed: Feed, articles: readonly (string | undefined)[]): string => {
  const { section, previous, neighbours } = feed
  const { current, next } = feed.kind === 'archive' ? feed : {}
  return digest(JSON.stringify([section.feedTitle, current, previous, next, neighbours, articles]))
}

function readState(path: string | undefined, key: string): State | undefined {
  const lines = openLines(path, key)
  const state = lines?.next()?.value()
  lines?.close()
  return isState(state) ? state : undefined
}

/** What a file of this key holds, in lines with right check sums, is what this program wrote there: only the kind is asked. */
const isState = (value: unknown): value is State =>
  typeof value === 'object' && value !== null && 'feeds' in value && 'files' in value && 'spans' in value

function gone(path: string): never {
  throw changedMeanwhile(`"${path}" was changed while the feeds were made`)
}
