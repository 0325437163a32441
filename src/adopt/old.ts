import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { piecesOfFile } from '../disk/large-file.ts'
import { limits } from '../limits.ts'
import type { Earlier, EarlierFeed } from '../previous/feed/format.ts'
import { readEarlier } from '../previous/feed/read.ts'
import { isAddress } from '../previous/read.ts'
import { byCodeUnit, decoded } from '../text/characters.ts'

/** An old feed, and where it was. */
export type OldFeed = EarlierFeed & {
  /** Its file or address, for messages. */
  file: string
  /** Its path below the root of the old site, as far as it is known: `news/index.xml`; empty where a file has another name than it had there. */
  path: string
  /** Whether it is one of many in a folder: it may be that of a tag or page, not of the site. */
  isOfMany: boolean
}

/** The old feeds, and the findings about those that cannot be read; or why there are none, a sentence. */
export type OldFeeds = { feeds: OldFeed[]; diagnostics: Diagnostic[] } | { refused: string }

/**
 * Reads old feeds: files, all feeds in folders, and addresses. `root` is the address of the output folder.
 * @throws Error, a sentence, when an address cannot be fetched; the signal's reason when it is aborted
 */
export async function readOld(
  names: readonly string[],
  root: string,
  signal: AbortSignal | undefined,
): Promise<OldFeeds> {
  const feeds: OldFeed[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of names) {
    if (!isAddress(name) && !existsSync(name)) return { refused: `There is no file or folder "${name}".` }
    const before = feeds.length + diagnostics.length
    for (const document of documentsOf(name, root)) {
      const earlier = await document.read(signal)
      if (!('fault' in earlier))
        feeds.push({
          ...earlier,
          ...document,
          path: isAddress(name) ? document.path : pathOf(earlier, root) || document.path,
        })
      else if (!(earlier.isOther && document.isOfMany)) diagnostics.push(finding(document.file, earlier.fault))
    }
    if (feeds.length + diagnostics.length === before) return { refused: `There is no feed in the folder "${name}".` }
  }
  return { feeds, diagnostics }
}

type Document = Pick<OldFeed, 'file' | 'path' | 'isOfMany'> & {
  read: (signal: AbortSignal | undefined) => Promise<Earlier>
}

function documentsOf(name: string, root: string): Document[] {
  if (isAddress(name))
    return [{ file: name, path: pathBelow(name, root), isOfMany: false, read: (signal) => fetched(name, signal) }]
  const file = slashed(relative('.', name)) || '.'
  if (statSync(name).isFile()) {
    const path = usualName.test(basename(name)) ? basename(name) : ''
    return [{ file, path, isOfMany: false, read: (signal) => readFile(realpathSync(name), file, signal) }]
  }
  return filesIn(name, '').map((path) => ({
    ...{ file: slashed(join(file, path)), path, isOfMany: true },
    read: (signal) => readFile(join(name, path), slashed(join(file, path)), signal),
  }))
}

const slashed = (path: string) => path.split(sep).join('/')

/** Names that feeds have on servers; a file that was saved by hand has another one. */
const usualName = /^(?:index|feed|rss2?|atom)\.(?:xml|rss|atom|rdf|json)$/i

/** The path that a feed on the same host says of itself. */
const pathOf = ({ self }: EarlierFeed, root: string): string =>
  URL.canParse(self) && hostOf(self) === hostOf(root) ? pathBelow(self, root) : ''

const hostOf = (address: string) => new URL(address).hostname.replace(/^www\./, '')

/** The path of an address below the output folder, else below its host; with its query, which no file can have. */
function pathBelow(address: string, root: string): string {
  if (!URL.canParse(address)) return ''
  const { pathname, search } = new URL(address)
  const folder = new URL(root).pathname
  return decoded(pathname.startsWith(folder) ? pathname.slice(folder.length) : pathname.slice(1)) + search
}

/** The files below a folder that may be feeds, in an order that no disk or locale changes; links are not followed. */
function filesIn(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => byCodeUnit(a.name, b.name))
  return entries.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesIn(root, path)
    return entry.isFile() && /\.(?:xml|rss|rdf|atom|json)$/i.test(entry.name) ? [path] : []
  })
}

async function readFile(path: string, file: string, signal: AbortSignal | undefined): Promise<Earlier> {
  const pieces = piecesOfFile(path, limits.exportBytes)
  return 'fault' in pieces ? { fault: pieces.fault } : await readEarlier(pieces, { file, signal })
}

async function fetched(address: string, signal: AbortSignal | undefined): Promise<Earlier> {
  const { fetchBytes } = await import('../http/fetch.ts')
  const bytes = await fetchBytes(address, signal)
  return bytes ? await readEarlier([bytes], { file: address, address, signal }) : { fault: 'does not exist' }
}

const finding = (file: string, fault: string): Diagnostic => ({
  ...{ file, line: 1, column: 1, rule: 'previous-feed' },
  message: `This ${fault}, so no article is found in it.`,
  hint: fault.includes('DOCTYPE')
    ? 'Save it as a file, remove all from <!DOCTYPE to the > that closes it, and name that file.'
    : 'Name a feed in RSS, Atom or JSON Feed, or an export of WordPress.',
})
