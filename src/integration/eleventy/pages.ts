import { nearest } from '../../text/nearest.ts'
import type { EleventyItem } from './host.ts'
import type { EleventyOptions } from './options.ts'

/** The names of the collections. */
export function collectionsOf({ collection = 'posts' }: EleventyOptions): string[] {
  if (typeof collection === 'string') return [collection]
  return 'name' in collection ? [collection.name] : [...collection]
}

/** The pages in the collections, each once, with the names of those that it is in. */
export function pagesOf(given: unknown, names: readonly string[]): Map<EleventyItem, string[]> {
  const collections = isMap(given) ? given : {}
  const pages = new Map<string, EleventyItem>()
  const namesOf = new Map<EleventyItem, string[]>()
  for (const name of names) {
    const found = collections[name]
    if (!Array.isArray(found)) throw new Error(noCollection(name, Object.keys(collections)))
    for (const item of found.filter(isPage)) {
      const first = pages.get(`${item.inputPath} ${item.url}`) ?? item
      pages.set(`${item.inputPath} ${item.url}`, first)
      namesOf.set(first, [...(namesOf.get(first) ?? []), name])
    }
  }
  return namesOf
}

function noCollection(name: string, known: readonly string[]): string {
  const others = known.filter((one) => one !== 'all')
  const near = nearest(name, others)
  const hint = near ? `Did you mean "${near}"?` : `The collections are: ${[...others, 'all'].join(', ')}.`
  return `Eleventy has no collection "${name}". ${hint} Name it with "collection" in the options of Feedwright, and in "tags" of its pages.`
}

const isPage = (one: unknown): one is EleventyItem =>
  isMap(one) && typeof one.inputPath === 'string' && one.date instanceof Date && isMap(one.data)

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
