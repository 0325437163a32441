import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
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
 * @throws Error when the system refuses
 */
export function putHeads(heads: Iterable<PageHead>, out: string, site: string): PutHeads {
  const left = new Map<string, number>()
  const [missing, unfit]: [string[], string[]] = [[], []]
  let pages = 0
  for (const { url, html } of heads) {
    const path = url === undefined ? undefined : pathBelow(site, url)
    if (url === undefined || path === undefined) continue
    const file = pageFile(out, path)
    if (file === undefined) {
      missing.push(url)
      continue
    }
    const bytes = readFileSync(file)
    if (!isUtf8(bytes) || !/\.html?$/i.test(file)) {
      unfit.push(file)
      continue
    }
    const built = bytes.toString('utf8')
    const { page, left: said } = withHead(built, html(), url)
    if (page !== built) replaceFile(file, page, { isLasting: false })
    for (const name of said) left.set(name, (left.get(name) ?? 0) + 1)
    pages += 1
  }
  return { pages, left, missing, unfit }
}

/** The path of an address below that of the site; undefined for one of another site, and for one that asks a program for its page. */
function pathBelow(site: string, url: string): string | undefined {
  const { origin, pathname, search } = new URL(url)
  const root = new URL(site)
  return origin === root.origin && pathname.startsWith(root.pathname) && search === ''
    ? pathname.slice(root.pathname.length)
    : undefined
}
