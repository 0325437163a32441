import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from '../content/read.ts'
import { digest } from '../disk/digest.ts'
import { programKey } from '../disk/version.ts'
import { makeFolders, real } from '../publish/folder.ts'
import { type KnownArticles, knownArticles } from './articles.ts'
import { type KnownFeeds, knownFeeds } from './feeds.ts'
import { clockSince } from './file-stat.ts'
import { type KnownRenderings, knownRenderings } from './renderings.ts'
import type { CacheStrategy } from './strategy.ts'

/** What earlier builds found out, as far as it is true still. A build with it and one without it give the same. */
export type Cache = { articles: KnownArticles; renderings: KnownRenderings; feeds: KnownFeeds; close: () => void }

/**
 * Opens the cache in a folder, or one that knows nothing and keeps nothing. All that could change what is made of the same
 * files is in its key; nothing in it is used under another one.
 */
export function openCache(folder: string | undefined, strategy: CacheStrategy, content: Content, out: string): Cache {
  const all = folder && join(folder, 'feedwright')
  const own = all && join(all, digest(realpathSync(content.folder)))
  if (all && own && isOurs(all)) {
    sweep(own)
    forget(all)
  }
  const file = (name: string) => own && join(own, name)
  const key = digest(
    JSON.stringify([
      programKey(),
      content.name(''),
      content.settings.map(({ path, digest: of }) => [path, of]),
      content.diagnostics.some(({ file }) => file === content.name('site.yaml')),
    ]),
  )
  const stamps = { isTrusted: strategy === 'metadata', clock: clockSince(Date.now()) }
  const root = real(out)
  const articles = knownArticles(file('articles'), key, content, stamps)
  const renderings = knownRenderings(file('renderings'), key, content, stamps)
  return {
    articles,
    renderings,
    close() {
      articles.close()
      renderings.close()
    },
    feeds: knownFeeds(file(`feeds-${digest(root).slice(0, 8)}`), key, root, stamps),
  }
}

/** Whether a folder is our cache: it says so, or it was not there and does now. In any other nothing is ever removed. */
function isOurs(folder: string): boolean {
  const marker = join(folder, 'CACHEDIR.TAG')
  try {
    if (existsSync(folder)) return readFileSync(marker, 'utf8') === tag
    makeFolders(folder)
    writeFileSync(marker, tag)
    return true
  } catch {
    return false
  }
}

/** @see Cache Directory Tagging Specification, https://bford.info/cachedir/ */
const tag = `Signature: 8a477f597d28d172789f06886806bc55
# This folder is a cache of Feedwright. It can be removed at any time.
`

/** Removes what builds have left that were killed while they wrote. */
const sweep = (folder: string) => removeOld(folder, /\.tmp$/, hour)

/** Removes what is remembered of folders that nobody has built for long. */
const forget = (folder: string) => removeOld(folder, /^[\da-f]{32}$/, 30 * 24 * hour)

const hour = 3_600_000

function removeOld(folder: string, name: RegExp, age: number): void {
  try {
    for (const path of readdirSync(folder)
      .filter((one) => name.test(one))
      .map((one) => join(folder, one))) {
      if (Date.now() - statSync(path).mtimeMs > age) rmSync(path, { recursive: true, force: true })
    }
  } catch {
    // there is none yet, or it is not for us
  }
}
