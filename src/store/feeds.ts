import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import type { Found } from '../partner/stage/found.ts'
import { type Ledger, type LedgerRow, ledgerOf } from '../publish/ledger.ts'
import type { KnownFeed } from './known.ts'
import { json, openLines, parsed, writeLines } from './lines.ts'

/** The file `feeds-...` of one output folder: one line with the feeds and files that were published last. */

type FeedRow = [
  prefix: string,
  key: string,
  documents: [path: string, digest: string, size: number | undefined][],
  found: readonly Found[],
]
type State = { feeds: FeedRow[]; files: LedgerRow[] }
type Published = { feeds: ReadonlyMap<string, KnownFeed>; ledger: Ledger }

/** What was known under this key; `root` is the output folder. */
export function loadFeeds(path: string | undefined, key: string, root: string, isTimeTrusted: boolean): Published {
  const { feeds, files } = (path && readState(path, key)) || { feeds: [], files: [] }
  return { feeds: new Map(feeds.map(feedOf)), ledger: ledgerOf(root, files, isTimeTrusted) }
}

const feedOf = ([prefix, key, documents, found]: FeedRow): [string, KnownFeed] => [
  prefix,
  { key, found, documents: documents.map(([path, digest, size]) => ({ path, digest, size, read: () => gone(path) })) },
]

/** A document that was kept is never written, unless somebody has changed it since it was looked at. */
function gone(path: string): never {
  throw changedMeanwhile(`"${path}" was changed while the feeds were made`)
}

/** Writes the file anew where something differs. */
export function saveFeeds(
  path: string,
  key: string,
  { ledger, next }: { ledger: Ledger; next: ReadonlyMap<string, KnownFeed> },
): void {
  const state: State = { feeds: [...next].map(rowOf), files: ledger.rows() }
  if (JSON.stringify(state) !== JSON.stringify(readState(path, key))) writeLines(path, key, [json(state)])
}

const rowOf = ([prefix, { key, documents, found }]: [string, KnownFeed]): FeedRow => [
  prefix,
  key,
  documents.map(({ path, digest, size }) => [path, digest, size]),
  found,
]

function readState(path: string, key: string): State | undefined {
  const lines = openLines(path, key)
  const first = lines?.all().next().value
  const state = first && parsed(lines?.read(first.place))
  lines?.close()
  return isState(state) ? state : undefined
}

/** A whole line under our key was written by this program: so only its kind is looked at. */
const isState = (value: unknown): value is State =>
  typeof value === 'object' && value !== null && 'feeds' in value && 'files' in value
