import type { ArticleHead } from '../model.ts'

/**
 * The addresses for links between articles: path below content/ → address. An article with errors counts as published:
 * nothing is published until it is repaired, and a second finding about the link would not help.
 */
export const permalinksOf = (
  published: readonly ArticleHead[],
  faulty: readonly string[],
): ReadonlyMap<string, string> =>
  new Map([
    ...faulty.map((path): [string, string] => [path.normalize('NFC'), 'https://site.invalid/']),
    ...published.map(({ path, url }): [string, string] => [path.normalize('NFC'), url]),
  ])
