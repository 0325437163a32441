import type { ArticleHead, Section } from '../model.ts'
import { sectionUrl } from './identity.ts'

/**
 * The addresses for links between articles: path below content/ → address, also of each section by its section.yaml. An
 * article with errors counts as published: nothing is published until it is repaired, and a second finding about the link
 * would not help.
 */
export const permalinksOf = (
  linkable: readonly ArticleHead[],
  faulty: readonly string[],
  sections: Iterable<Section>,
): ReadonlyMap<string, string> =>
  new Map([
    ...[...sections].map((section): [string, string] => [
      `${section.path}/section.yaml`.normalize('NFC'),
      sectionUrl(section),
    ]),
    ...faulty.map((path): [string, string] => [path.normalize('NFC'), 'https://site.invalid/']),
    ...linkable.map(({ path, url }): [string, string] => [path.normalize('NFC'), url]),
  ])
