import type { Generator, Place } from './model.ts'

/** What most tools have in common; a preset says what differs. */

/** Reads a path whose name may begin with a date, like `2024-01-02-name.md`; `index` is the name of its folder. */
export function datedPlace(path: string): Place {
  const parts = partsOf(path)
  const last = parts.at(-1) ?? ''
  const [, date, name = last] = /^(\d{4}-\d{1,2}-\d{1,2})[-_](.+)$/s.exec(last) ?? []
  return { date, name, folders: parts.slice(0, -1) }
}

/** Reads a path as it is; `index` is the name of its folder. */
export function plainPlace(path: string): Place {
  const parts = partsOf(path)
  return { name: parts.at(-1) ?? '', folders: parts.slice(0, -1) }
}

/** The folders and the name of an article's file, without its extension. */
export function partsOf(path: string): string[] {
  const parts = path
    .replace(/\.[^./]+$/, '')
    .normalize('NFC')
    .split('/')
  return parts.length > 1 && parts.at(-1) === 'index' ? parts.slice(0, -1) : parts
}

/** The last part of a path. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A path that ends like a file, or with a slash: other tools write a file into a folder of its name. */
export const asFolder = (path: string): string => (/\.html?$|\/$/.test(path) ? path : `${path}/`)

/** A path with a slash in front. */
export const rooted = (path: string): string => (path.startsWith('/') ? path : `/${path}`)

/** A date without an offset is UTC, whatever the time zone of the site. */
export const inUtc = (written: string): string => {
  const day = written.trim()
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(day)) return `${day}T00:00:00Z`
  return /^\d{4}-\d{1,2}-\d{1,2}[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(day) ? `${day.replace(' ', 'T')}Z` : day
}

/** Words between commas. */
export const betweenCommas = (written: string): string[] =>
  written.split(/[,，、;]/).flatMap((word) => word.trim() || [])

/** A letter without its accents, and what stands for letters that are no accents. */
export const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[ßæœøłđðþı]/giu, (letter) => latin[letter] ?? letter)
    .normalize('NFC')

const latin: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
}

/** Keys of layout and of content managers, which say nothing to feeds. */
export const layoutKeys: readonly string[] =
  `aliases redirectfrom redirects redirectto layout type template weight menu menus comments commentable comment toc tableofcontents math mathjax katex
  mermaid sitemap robots seo og opengraph twitter twittercard cssclass class classes style styles js css scripts sidebar order
  position pinned featured sticky highlight highlights imported importid wordpressid wordpressurl disqus disqusid socialshare share sharing
  related relatedposts series seriesorder showtoc hidemeta showdate showauthor readingtime navigation nav breadcrumbs header
  footer pagination paginate eleventynavigation postid uuid version translationkey translations lightbox gallery album
  theme color colour icon emoji rating background width height displayin shortlink shorturl linktitle searchable jsonld schema`.split(
    /\s+/,
  )

/** What nothing but a file with front matter in the content folder needs. */
export const plain: Pick<
  Generator,
  'address' | 'date' | 'listed' | 'static' | 'inherited' | 'tags' | 'titleSlug' | 'slug'
> = {
  address: (written) => written,
  date: (written) => written,
  listed: betweenCommas,
  static: [],
  inherited: { isSource: () => false, read: () => [] },
  tags: {},
  slug: (name) => name,
  titleSlug: (title) => title,
}
