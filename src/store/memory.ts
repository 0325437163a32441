import type { SourceFile } from '../content/read.ts'
import type { Sections } from '../content/site.ts'
import { severity } from '../diagnostic.ts'
import { digest } from '../disk/digest.ts'
import type { OutputFile, Section } from '../model.ts'
import type { Rendered } from '../rendering.ts'
import type { Reading } from './articles.ts'
import { keyOf } from './feeds.ts'
import { ledgerOf } from './ledger.ts'
import type { Cache } from './store.ts'

/** What a program that builds again and again knows, as long as somebody tells it which files have changed. */
export type Memory = Cache & {
  /** What is known of these files, by their paths below content/, is true no more. */
  forget: (paths: Iterable<string>) => void
}

type KnownFeed = { key: string; documents: readonly OutputFile[] }

/** Knows nothing at first. What is made of the settings of sections is in all of it: when they change, begin another one. */
export function openMemory(): Memory {
  const readings = new Map<string, Reading>()
  const renderings = new Map<string, { digest: string; result: string; rendered: Rendered }>()
  const feeds = new Map<string, KnownFeed>()
  let sections: Sections | undefined
  return {
    forget(paths) {
      const gone = new Set(paths)
      for (const path of gone) readings.delete(path)
      for (const [path, { rendered }] of renderings) {
        if (gone.has(path) || rendered.pictures.some(({ file }) => gone.has(file))) renderings.delete(path)
      }
    },
    articles: {
      get sections() {
        return sections
      },
      keepSections(found) {
        sections = found
      },
      recall(path: string, section: Section, source?: SourceFile) {
        const known = source ? undefined : readings.get(path)
        return known?.entry && known.entry.section !== section ? undefined : known
      },
      keep: ({ path }, reading) => void readings.set(path, reading),
      save: () => {},
      close: () => {},
    },
    renderings: {
      recall(entry, permalinks) {
        const known = renderings.get(entry.path)
        const isSame = ([file, url]: Rendered['links'][number]) =>
          permalinks().get(file.normalize('NFC')) === (url ?? undefined)
        if (known?.digest === entry.digest && known.rendered.links.every(isSame)) return known.rendered
        renderings.delete(entry.path)
        return undefined
      },
      keep({ path, digest: own }, rendered) {
        const article = rendered.ready?.article()
        if (!article || rendered.diagnostics.some((one) => severity(one) === 'error')) return
        const { section: _section, ...rest } = article
        renderings.set(path, { digest: own, result: digest(JSON.stringify(rest)), rendered })
      },
      digestOf: ({ path }) => renderings.get(path)?.result,
      save: () => {},
      close: () => {},
    },
    feeds: {
      recall(feed, articles) {
        const known = feeds.get(feed.prefix)
        return known?.key === keyOf(feed, articles) ? [...known.documents] : undefined
      },
      keep(feed, articles, documents) {
        if (!articles.includes(undefined)) feeds.set(feed.prefix, { key: keyOf(feed, articles), documents })
      },
      ledger: ledgerOf('', [], true),
      save: () => {},
    },
    close: () => {},
  }
}
