import { generatorNamed } from '../generator/index.ts'
import type { ArticleHead, Section } from '../model.ts'

/** The parts of the pattern of addresses, in braces there, and what each stands for. */
export const permalinkParts = {
  section: 'the path of the section, like `news/local-news`',
  slug: 'the key `slug`, else the name of the file without a date',
  path: 'the folders below the content, and the slug, as the tool writes them; ours: section and slug',
  categories: 'the categories of an article of another tool, each a part of the path',
  title: 'the title, as the tool writes it in addresses; ours: the slug',
  slugOrTitle: 'the key `slug`, else the title',
  yyyy: 'the year of `date`, in the time zone of the site',
  yy: 'its last two digits',
  mm: 'the month, two digits',
  m: 'the month',
  dd: 'the day, two digits',
  d: 'the day',
  yday: 'the day of the year, three digits',
  hour: 'the hour, two digits',
  minute: 'the minute, two digits',
  second: 'the second, two digits',
} as const

/** The form of a pattern: parts, and characters that addresses have. */
export const permalinkForm: RegExp = new RegExp(`^(?:\\{(?:${Object.keys(permalinkParts).join('|')})\\}|[\\w./~-])+$`)

/** What an address is made of beside its section and slug: the local time, the folders and title of another tool's article. */
export type AddressOf = Pick<ArticleHead, 'date'> & {
  path?: string | undefined
  categories?: readonly string[] | undefined
  title?: string | undefined
  /** The key slug, if the article has it. */
  keySlug?: string | undefined
}

/** The address of an article by the pattern of its section, absolute and ASCII. */
export function permalink(section: Section, slug: string, of: AddressOf, pattern = section.permalink): string {
  const path = expanded(pattern, section, slug, of)
  return isPlain.test(path) ? section.url + path.slice(1) : new URL(`.${encoded(path)}`, section.url).href
}

/** Signs that have a meaning in an address, where they are part of a name. */
const encoded = (path: string) => path.replace(/[%?#]/g, encodeURIComponent).replace(/\\/g, '%5C')

/** Whether the address of an article follows the pattern of its section; other articles have a `url` of their own. */
export const isPermalink = ({ section, slug, date, url }: ArticleHead): boolean =>
  generatorNamed(section.reading?.generator) === undefined
    ? permalink(section, slug, { date }) === url
    : url.startsWith(section.url)

/** A pattern with its parts filled in, without two slashes in a row. */
export function expanded(pattern: string, section: Section, slug: string, of: AddressOf): string {
  let path = ''
  const values = partsOf(section, slug, of)
  for (const [index, piece] of piecesOf(pattern).entries()) path += index % 2 === 0 ? piece : (values[piece]?.() ?? '')
  return path.includes('//') ? path.replace(/\/{2,}/g, '/') : path
}

/** The parts, made where a pattern has them. */
function partsOf(section: Section, slug: string, { date, path, categories, title, keySlug }: AddressOf) {
  let local: string | undefined
  const time = (from: number, to: number) => {
    local ??= new Date(date.epochMilliseconds + date.offset).toISOString()
    return local.slice(from, to)
  }
  const parts: Record<string, () => string> = {
    section: () => section.path,
    slug: () => slug,
    path: () => path ?? `${section.path}/${slug}`,
    categories: () => (categories ?? []).join('/'),
    title: () => title ?? slug,
    yyyy: () => time(0, 4),
    yy: () => time(2, 4),
    mm: () => time(5, 7),
    m: () => String(Number(time(5, 7))),
    dd: () => time(8, 10),
    d: () => String(Number(time(8, 10))),
    yday: () =>
      String((Date.parse(`${time(0, 10)}Z`) - Date.parse(`${time(0, 4)}-01-01Z`)) / 86_400_000 + 1).padStart(3, '0'),
    hour: () => time(11, 13),
    minute: () => time(14, 16),
    second: () => time(17, 19),
    slugOrTitle: () => keySlug ?? title ?? slug,
  }
  return parts
}

const pieces = new Map<string, string[]>()

/** A pattern cut at its `{names}`: every second piece is a name. */
function piecesOf(pattern: string): string[] {
  const known = pieces.get(pattern) ?? pattern.split(/\{(\w+)\}/)
  pieces.set(pattern, known)
  return known
}

/** A path that a URL parser would not change: most paths need no parser, which takes longer. */
const isPlain = /^(?:\/[\w~-][\w.~-]*)*\/?$/
