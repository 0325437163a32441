import { fileURLToPath } from 'node:url'
import { type Diagnostic, stoppingOf } from '../../diagnostic.ts'
import type { Item } from '../../model/item.ts'
import { report } from '../../report.ts'
import { addressOf, usualPermalink } from './address.ts'
import { type AstroEntry, entriesIn } from './entry.ts'
import type { AstroConfig } from './host.ts'
import { itemOf, readingOf } from './item.ts'
import { type AstroOptions, addressIn, sectionIn } from './options.ts'

/** The articles of a build, what is found in their entries while they are taken, and what ends the build if that is an error. */
export type Articles = { articles: AsyncIterable<Item>; found: readonly Diagnostic[]; signal: AbortSignal }

/** Makes articles of the entries in a file, one at a time; `see` is called for each. */
export function openArticles(
  printed: string,
  config: AstroConfig,
  options: AstroOptions,
  see: (entry: AstroEntry, item: Item) => void = () => {},
): Articles {
  const found: Diagnostic[] = []
  const ending = new AbortController()
  const { permalink = usualPermalink(config) } = options
  const [root, site] = [fileURLToPath(config.root), addressIn(config, options)]
  const address = (entry: AstroEntry) => addressOf(entry, permalink, site)
  const about = { root, address, section: sectionIn(options), reading: readingOf(options) }
  async function* articles() {
    for await (const entry of entriesIn(printed, root)) {
      const { item, diagnostics } = itemOf(entry, about)
      const changed = options.article ? await options.article(entry, item) : item
      if (!changed) continue
      found.push(...diagnostics)
      see(entry, changed)
      yield changed
    }
    const errors = stoppingOf(found, options)
    if (errors.length > 0) ending.abort(new Error(`${report(errors, 'text')}The feeds were not written.`))
  }
  return { articles: articles(), found, signal: ending.signal }
}
