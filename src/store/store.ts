import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from '../content/read.ts'
import { digest } from '../disk/digest.ts'
import { makeFolders, real } from '../disk/folder.ts'
import { programKey } from '../disk/version.ts'
import type { CacheStrategy } from '../model.ts'
import type { Ledger } from '../publish/ledger.ts'
import { loadFeeds, saveFeeds } from './feeds.ts'
import { loadFiles, saveFiles } from './files.ts'
import { type Known, nothingKnown, type Trust } from './known.ts'
import { loadRenderings, saveRenderings } from './renderings.ts'
import { trustOf } from './trust.ts'

/** What builds remember on the disk. Output and findings never depend on it. */
export type Store = {
  known: Known
  trust: Trust
  /** What is known of the published files. */
  ledger: Ledger
  /** Remembers the articles. */
  save: (known: Known) => void
  /** Remembers the feeds, once they are published. */
  savePublished: (known: Known) => void
  close: () => void
}

/**
 * Opens the store in a folder; without one nothing is known and nothing remembered. Everything that could change what is made
 * of the same files is part of the key; what was stored under another key is not used.
 */
export function openStore(
  folder: string | undefined,
  {
    strategy = 'metadata',
    content,
    out,
    hooks,
    part = '',
  }: {
    strategy: CacheStrategy | undefined
    content: Content
    out: string
    hooks?: string | undefined
    /** How the names of its files begin, where it is not that of builds: these would remove what they do not need. What builds know is known here too. */
    part?: string
  },
): Store {
  const begun = Date.now()
  const root = real(out)
  const own = folder === undefined ? undefined : ownFolder(folder, content, root)
  const key = keyOf(content, hooks)
  const paths =
    own === undefined
      ? undefined
      : {
          files: join(own, `${part}articles`),
          renderings: join(own, `${part}renderings`),
          feeds: join(own, `${part}feeds-${digest(root).slice(0, 8)}`),
        }
  const files = paths && loadFiles(paths.files, key)
  const renderings = paths && loadRenderings(paths.renderings, key)
  const ofBuilds = own === undefined || part === '' ? undefined : loadRenderings(join(own, 'renderings'), key)
  const { feeds, ledger } = loadFeeds(paths?.feeds, key, root, strategy === 'metadata')
  const known: Known = {
    ...(files ?? nothingKnown),
    renderings: both(files ? renderings?.known : undefined, ofBuilds?.known),
    feeds,
  }
  return {
    known,
    ledger,
    trust: trustOf(content, strategy, begun, ledger),
    save(next) {
      if (!paths) return
      saveFiles(paths.files, key, { before: known, next, begun })
      saveRenderings(paths.renderings, key, { before: renderings?.known ?? new Map(), next: next.renderings, begun })
    },
    savePublished(next) {
      if (paths) saveFeeds(paths.feeds, key, { ledger, next: next.feeds })
    },
    close() {
      renderings?.close()
      ofBuilds?.close()
    },
  }
}

type Renderings = Known['renderings']

/** Our own, and those of builds where an article has changed or is not among ours. */
function both(own: Renderings = new Map(), ofBuilds: Renderings = new Map()): Renderings {
  if (ofBuilds.size === 0) return own
  return new Map([...own, ...[...ofBuilds].filter(([path, { digest }]) => own.get(path)?.digest !== digest)])
}

const keyOf = (content: Content, hooks: string | undefined): string =>
  digest(
    JSON.stringify([
      programKey(),
      content.name(''),
      content.settings.map(({ path, digest: of }) => [path, of]),
      content.people?.source?.digest,
      content.config && [sectionsIn(content.config.text, content), foldersOf(content.articles)],
      content.diagnostics.some(({ file }) => file === content.name('site.yaml')),
      ...(hooks === undefined ? [] : [hooks]),
    ]),
  )

/** Words of the settings that name folders: a section in them must have its folder. They are not parsed for it. */
const sectionsIn = (settings: string, { isFolder }: Content): string[] => {
  const at = settings.search(/^["']?sections["']?\s*:/im)
  const words = at < 0 ? [] : settings.slice(at).matchAll(/[^\s"'{},:][^"'{},:\n]*(?=["']?\s*:)/g)
  return [...words].map(([word]) => word.trim()).filter(isFolder)
}

/** The folders that have articles in them. */
const foldersOf = (articles: readonly string[]): string[] => [
  ...new Set(articles.map((path) => path.slice(0, path.lastIndexOf('/') + 1))),
]

/** The folder of one content/ in our folder of a folder for caches; old things in ours are removed on the way. */
function ownFolder(folder: string, content: Content, out: string): string {
  const all = join(folder, 'feedwright')
  const own = join(all, digest(content.items ? `items ${out}` : realpathSync(content.folder)))
  if (isOurs(all)) {
    removeOld(own, /\.tmp$/, hour) // of builds that were killed while they wrote
    removeOld(all, /^[\da-f]{32}$/, 30 * 24 * hour) // of folders that are not built any more
  }
  return own
}

/** Whether a folder is our cache: it says so, or it did not exist and does now. In any other nothing is ever removed. */
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

/** Milliseconds. */
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
