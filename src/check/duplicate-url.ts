import type { Diagnostic } from '../diagnostic.ts'
import { names } from '../feed/names.ts'
import type { Entry, Locate, Section } from '../model.ts'
import { folded } from '../text/characters.ts'
import { pairs } from '../text/repeated.ts'

/**
 * Two articles must not share an address, nor a folder for their pictures, nor stand where a section stands. Names that
 * differ only in case or in the composition of accents are the same on many disks and servers.
 * @see RFC 4287 §4.2.7
 */
export function duplicateUrl(
  entries: readonly Entry[],
  sections: ReadonlyMap<string, Section>,
  at: Locate,
): Diagnostic[] {
  const taken = new Map(
    [...sections.values()].flatMap(({ path }) => [
      [folded(path), `the section "${path}"`],
      ...Object.values(names).map(
        ({ fileName }) => [folded(below(path, fileName)), `the feed "${below(path, fileName)}"`] as const,
      ),
    ]),
  )
  const placed = entries.map((entry) => ({ entry, place: folded(folder(entry)) }))
  return [
    ...pairs(entries, ({ url }) => folded(url)).map(({ first, second }) => clash(first, second, second.url, at)),
    ...pairs(placed, ({ place }) => place)
      .filter(({ first, second }) => folded(first.entry.url) !== folded(second.entry.url))
      .map(({ first, second }) => clash(first.entry, second.entry, folder(second.entry), at)),
    ...placed.flatMap(({ entry, place }): Diagnostic | [] => {
      const owner = taken.get(place)
      if (owner === undefined) return []
      return {
        ...at(entry, 'slug'),
        rule: 'duplicate-url',
        message: `The address "${folder(entry)}" is that of ${owner}.`,
        hint: 'Write another slug.',
      }
    }),
  ]
}

const folder = ({ section, slug }: Entry) => below(section.path, slug)

const below = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`)

const clash = (first: Entry, second: Entry, address: string, at: Locate): Diagnostic => ({
  ...at(second, 'slug'),
  rule: 'duplicate-url',
  message: `The address "${address}" is already taken.`,
  hint: 'Write another slug in one of the two.',
  related: at(first, 'slug'),
})
