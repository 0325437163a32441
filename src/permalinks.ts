import type { ArticleHead } from './model.ts'

/**
 * Where a link to a file leads. One to an article with an error is not broken too: the error is told once, and nothing is
 * published until it is mended.
 */
export function permalinksOf(
  published: readonly ArticleHead[],
  faulty: readonly string[],
): () => ReadonlyMap<string, string> {
  let permalinks: Map<string, string> | undefined
  return () => {
    permalinks ??= new Map([
      ...faulty.map((path): [string, string] => [path.normalize('NFC'), 'https://site.invalid/']),
      ...published.map(({ path, url }): [string, string] => [path.normalize('NFC'), url]),
    ])
    return permalinks
  }
}
