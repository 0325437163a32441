import type { Content } from '../content/read.ts'
import type { ArticleHead } from '../model.ts'
import { addressKey } from './address.ts'
import { readFrontMatter, type Values } from './front-matter.ts'

/** Reads the front matter of articles as their tool reads it, each once; undefined where it cannot be read. */
export type RawFrontMatter = (
  head: Pick<ArticleHead, 'path'>,
) => { kind: 'yaml' | 'toml' | 'json'; values: Values } | undefined

/** Opens the files of articles for that. */
export function openFrontMatter(content: Content): RawFrontMatter {
  const known = new Map<string, ReturnType<RawFrontMatter>>()
  return ({ path }) => {
    if (!known.has(path)) known.set(path, readFrontMatter(content.text(path, 'whole').source?.text ?? ''))
    return known.get(path)
  }
}

/** The keys of the addresses at which an article was before: Hugo's `aliases`, `redirect_from` of Jekyll, and what importers keep. */
export function oldAddresses(values: Values, { section }: Pick<ArticleHead, 'section'>): string[] {
  const written = oldKeys.flatMap((key) => values[key] ?? []).filter((one) => typeof one === 'string')
  return written.flatMap((address) => {
    const below = address.startsWith('/') ? addressKey(`.${address}`, section.url) : ''
    return [addressKey(address, section.url), below].filter(Boolean)
  })
}

const oldKeys = ['aliases', 'redirect_from', 'wordpress_url', 'permalink', 'guid']

/** What front matter has in `id` and `guid`; keys match without case. */
export const ownIds = (values: Values): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(values).flatMap(([key, value]) =>
      /^(?:id|guid)$/i.test(key) ? [[key.toLowerCase(), String(value)] as const] : [],
    ),
  )
