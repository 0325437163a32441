import type { Section } from '../model.ts'
import { decoded } from '../text/characters.ts'

/** What the parts of a pattern of ids are made of. `published` is like `2019-11-01`. */
export type Identity = {
  section: Pick<Section, 'path' | 'authority'>
  published: string
  slug: string
  /** The slug as it is written in the name of the file or in the key `slug`. */
  name: string
  /** The address, absolute and ASCII. */
  url: string
}

type Part = { what: string; of: (article: Identity) => string; differs?: true }

/** The parts that a pattern of ids may have; a pattern needs one that differs between articles. */
export const idParts: Readonly<Record<string, Part>> = {
  url: { what: 'the address of the article', of: ({ url }) => url, differs: true },
  rawUrl: {
    what: 'the address without percent-encoding, as Docusaurus writes it',
    of: ({ url }) => decoded(url),
    differs: true,
  },
  folder: { what: 'the address up to its last slash; one at its end does not count', of: ({ url }) => folderOf(url) },
  name: {
    what: 'the name of the file or folder without date and extension, or the key `slug`, percent-encoded',
    of: ({ name }) => segment(name),
    differs: true,
  },
  slug: { what: 'the slug', of: ({ slug }) => slug, differs: true },
  section: { what: 'the path of the section, like `news/local-news`', of: ({ section }) => section.path },
  yyyy: { what: 'the year of `date`', of: ({ published }) => published.slice(0, 4) },
  mm: { what: 'the month, two digits', of: ({ published }) => published.slice(5, 7) },
  dd: { what: 'the day, two digits', of: ({ published }) => published.slice(8, 10) },
  authority: { what: 'the setting `authority`', of: ({ section }) => section.authority },
}

/** The address without what follows its last slash: `https://e.org/x/` of `https://e.org/x/y/` and of `https://e.org/x/y.html`. */
function folderOf(url: string): string {
  const [, origin = '', path = ''] = /^(\w+:\/\/[^/?#]*)([^?#]*)/.exec(url) ?? []
  return `${origin}${path.replace(/\/$/, '').replace(/[^/]*$/, '') || '/'}`
}

/** A segment of a path (RFC 3986 §3.3). */
const segment = (name: string) =>
  encodeURIComponent(name).replace(/%(?:2[46BC]|3[ABD]|40)/g, (code) => decodeURIComponent(code))

/** The id of an article by `ids`: `url`, or a pattern. */
export const idByPattern = (ids: string, article: Identity): string =>
  ids === 'url'
    ? article.url
    : ids.replace(/\{(\w+)\}/g, (written, name: string) => idParts[name]?.of(article) ?? written)

/** Why a text is neither `tag` nor `url` nor a pattern of ids, the end of a sentence that starts with the text. */
export function idPatternFault(written: string): string | undefined {
  if (written === 'tag' || written === 'url') return undefined
  const pieces = written.split(/\{([^{}]*)\}/)
  const names = pieces.filter((_, index) => index % 2 === 1)
  if (names.length === 0 || pieces.some((piece, index) => index % 2 === 0 && /[{}]/.test(piece)))
    return `is neither tag nor url nor a pattern of ${listed(Object.keys(idParts))}`
  const unknown = names.find((name) => !Object.hasOwn(idParts, name))
  if (unknown !== undefined) return `has {${unknown}}, but the parts are ${listed(Object.keys(idParts))}`
  if (names.some((name) => idParts[name]?.differs)) return undefined
  const differing = Object.entries(idParts).flatMap(([name, { differs }]) => (differs ? name : []))
  return `has nothing that differs between articles; it needs one of ${listed(differing)}`
}

const listed = (names: readonly string[]) => names.map((name) => `{${name}}`).join(' ')
