import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate, Section } from '../model.ts'
import { folded } from '../text/characters.ts'
import { repeated } from '../text/repeated.ts'
import { isReserved } from './reserved-name.ts'

/**
 * Two articles must not have the same address or the same folder for their pictures, and an article must not have the
 * address of a section or of a file that builds write. Names that differ only in case or in how accents are composed are the same on many disks
 * and servers.
 * @see RFC 4287 §4.2.7
 */
export function duplicateUrl(
  heads: readonly ArticleHead[],
  sections: ReadonlyMap<string, Section>,
  at: Locate,
): Diagnostic[] {
  const taken = new Map([...sections.values()].map(({ path }) => [folded(path), `the section "${path}"`]))
  const placed = heads.map((head) => ({ head, place: folded(folder(head)) }))
  return [
    ...repeated(heads, ({ url }) => folded(url)).map(({ first, second }) =>
      clash(first, second, second.url, 'Write another "slug" in one of the two, or another "url" if it has one.', at),
    ),
    ...repeated(placed, ({ place }) => place)
      .filter(({ first, second }) => folded(first.head.url) !== folded(second.head.url))
      .map(({ first, second }) =>
        clash(first.head, second.head, folder(second.head), 'Write another "slug" in one of the two.', at),
      ),
    ...placed.flatMap(({ head, place }): Diagnostic | [] => {
      const owner = taken.get(place) ?? (isReserved(head.slug) ? 'a file that Feedwright writes' : undefined)
      if (owner === undefined) return []
      return {
        ...at(head, 'slug'),
        rule: 'duplicate-url',
        message: `The address "${folder(head)}" is already taken by ${owner}.`,
        hint: 'Write another "slug".',
      }
    }),
  ]
}

const folder = ({ section, slug }: ArticleHead) => (section.path === '' ? slug : `${section.path}/${slug}`)

const clash = (first: ArticleHead, second: ArticleHead, address: string, hint: string, at: Locate): Diagnostic => ({
  ...at(second, 'slug'),
  rule: 'duplicate-url',
  message: `The address "${address}" is already taken by another article.`,
  hint,
  related: at(first, 'slug'),
})
