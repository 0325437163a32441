import { folded } from '../characters.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { formats } from '../feed/index.ts'
import type { Article, Section } from '../model.ts'
import { pairs } from '../pairs.ts'

/**
 * Two articles must not share an address, nor a folder for their pictures, nor stand where a section stands. Names that
 * differ only in case or in the composition of accents are the same on many disks and servers.
 * @see RFC 4287 §4.2.7
 */
export function duplicateUrl(articles: readonly Article[], sections: ReadonlyMap<string, Section>): Diagnostic[] {
  const taken = new Map(
    [...sections.values()].flatMap(({ path }) => [
      [folded(path), `the section "${path}"`],
      ...formats.map(({ fileName }) => [folded(below(path, fileName)), `the feed "${below(path, fileName)}"`] as const),
    ]),
  )
  return [
    ...pairs(articles, ({ url }) => folded(url)).map(({ first, second }) => clash(first, second, second.url)),
    ...pairs(articles, (article) => folded(folder(article)))
      .filter(({ first, second }) => folded(first.url) !== folded(second.url))
      .map(({ first, second }) => clash(first, second, folder(second))),
    ...articles.flatMap((article): Diagnostic | [] => {
      const owner = taken.get(folded(folder(article)))
      if (owner === undefined) return []
      return {
        ...article.at('slug'),
        rule: 'duplicate-url',
        message: `The address "${folder(article)}" is that of ${owner}.`,
        hint: 'Write another slug.',
      }
    }),
  ]
}

const folder = ({ section, slug }: Article) => below(section.path, slug)

const below = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`)

const clash = (first: Article, second: Article, address: string): Diagnostic => ({
  ...second.at('slug'),
  rule: 'duplicate-url',
  message: `The address "${address}" is already taken.`,
  hint: 'Write another slug in one of the two.',
  related: first.at('slug'),
})
