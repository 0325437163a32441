import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { mapYielding } from '../../disk/yield.ts'
import { replaceFile } from '../../publish/replace.ts'
import { pageFile } from './page-file.ts'
import { withHead } from './with-head.ts'

/** The head data of a page: its address, where it has one here, and its lines. */
export type PageHead = { url: string | undefined; html: () => string }

/** What came of it. */
export type PutHeads = {
  /** How many pages have their head data now. */
  pages: number
  /** What pages say themselves, and how many of them. */
  left: ReadonlyMap<string, number>
  /** The addresses of pages that have no file. */
  missing: string[]
  /** The files that are no pages in UTF-8, and stay as they are. */
  unfit: string[]
}

/**
 * Puts head data into the pages in the output folder of a tool, whose root has the address `site`. A page is written whole, and only when
 * it changes.
 * @throws Error when the system refuses; the signal's reason when it is aborted
 */
export async function putHeads(
  heads: readonly PageHead[],
  { out, site, signal }: { out: string; site: string; signal?: AbortSignal | undefined },
): Promise<PutHeads> {
  const put = await mapYielding(heads, (head) => putHead(head, out, site), signal)
  const done = put.flatMap((one) => (one && 'left' in one ? [one.left] : []))
  const left = new Map<string, number>()
  for (const name of done.flat()) left.set(name, (left.get(name) ?? 0) + 1)
  return {
    pages: done.length,
    left,
    missing: put.flatMap((one) => (one && 'missing' in one ? one.missing : [])),
    unfit: put.flatMap((one) => (one && 'unfit' in one ? one.unfit : [])),
  }
}

type Put = { left: string[] } | { missing: string } | { unfit: string } | undefined

/** What became of one page; undefined where there is none here. */
function putHead({ url, html }: PageHead, out: string, site: string): Put {
  const path = url === undefined ? undefined : pathBelow(site, url)
  if (url === undefined || path === undefined) return undefined
  const file = pageFile(out, path)
  if (file === undefined) return { missing: url }
  const bytes = readFileSync(file)
  if (!isUtf8(bytes) || !/\.html?$/i.test(file)) return { unfit: file }
  const built = bytes.toString('utf8')
  const { page, left } = withHead(built, html(), url)
  if (page !== built) replaceFile(file, page, { isLasting: false })
  return { left }
}

/** The path of an address below that of the site; undefined for one of another site, and for one that asks a program for its page. */
function pathBelow(site: string, url: string): string | undefined {
  const { origin, pathname, search } = new URL(url)
  const root = new URL(site)
  return origin === root.origin && pathname.startsWith(root.pathname) && search === ''
    ? pathname.slice(root.pathname.length)
    : undefined
}
