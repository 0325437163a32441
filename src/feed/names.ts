import { usualNames } from '../model/feed-names.ts'
import type { Feed, Section } from '../model.ts'

/**
 * The names of the formats, without their code: what needs only a name does not load the code. The file name is the usual
 * one, by which code asks for the document of a format; a section may have another (`feeds` in the settings).
 */
export const names = {
  rss: { key: 'rss', name: 'RSS 2.0', label: 'RSS', fileName: usualNames.rss, mediaType: 'application/rss+xml' },
  atom: { key: 'atom', name: 'Atom 1.0', label: 'Atom', fileName: usualNames.atom, mediaType: 'application/atom+xml' },
  json: {
    key: 'json',
    name: 'JSON Feed 1.1',
    label: 'JSON',
    fileName: usualNames.json,
    mediaType: 'application/feed+json',
  },
} as const

/** The key of a format in the settings, its name, its label on pages, and the usual name and media type of its files. */
export type FormatName = {
  key: keyof typeof names
  name: string
  label: string
  fileName: string
  mediaType: string
}

/** The formats of partners that take no RSS, by the names of the partners. */
const ofPartners = {
  ninjs: { key: 'ninjs', name: 'ninjs 3.1', label: 'ninjs', fileName: 'json', mediaType: 'application/json' },
} as const

/** The format of a document: one of those that everybody gets, or that of a partner. */
export type DocumentFormat = Omit<FormatName, 'key'> & { key: FormatName['key'] | keyof typeof ofPartners }

/** The format of the document of a partner: RSS for most. Its file name comes after that of the partner and a dot. */
export const formatFor = (partner: string): DocumentFormat =>
  Object.values(ofPartners).find(({ key }) => key === partner) ?? names.rss

/** The names of all formats, in the order in which pages list them. */
export const allNames: readonly FormatName[] = Object.values(names)

/** The formats in which the feed of a section is written, in the same order. */
export const formatsIn = ({ feeds }: Pick<Section, 'feeds'>): FormatName[] =>
  allNames.filter(({ key }) => feeds[key] !== false)

/** The format of links with room for one only: RSS, which most readers support, or else the first that there is. */
export const mainFormat = (section: Pick<Section, 'feeds'>): FormatName => formatsIn(section)[0] ?? names.rss

/** The name of a document of the feed of a section. */
export const nameIn = ({ feeds }: Pick<Section, 'feeds'>, { key, fileName }: FormatName): string =>
  feeds[key] || fileName

type Place = Pick<Feed, 'section' | 'prefix'> & { kind: Feed['kind']; partner?: string }

/**
 * The path of a file of a feed below the output folder, by the usual name of its format. Documents of archives and for
 * partners have usual names, and so has every other file.
 */
export function pathOf({ kind, section, prefix }: Place, fileName: string): string {
  const isNamed = kind === 'section' || kind === 'topic'
  const format = isNamed ? allNames.find((one) => one.fileName === fileName) : undefined
  return prefix + (format ? nameIn(section, format) : fileName)
}

/** A document of a feed: its format, its path below the output folder, and the prefix and the kind of its feed. */
export type DocumentPath = { format: DocumentFormat; path: string } & Pick<Place, 'prefix' | 'kind'>

/** All documents of a feed. A partner gets one. */
export const documentsOf = (feed: Place): DocumentPath[] =>
  (feed.kind === 'partner' ? [formatFor(feed.partner ?? '')] : formatsIn(feed.section)).map((format) => ({
    format,
    path: pathOf(feed, format.fileName),
    prefix: feed.prefix,
    kind: feed.kind,
  }))

/** The documents with other names than the usual ones: path → prefix of the feed. */
export const namedAmong = (documents: readonly DocumentPath[]): Map<string, string> =>
  new Map(
    documents.flatMap(({ path, prefix, format }) =>
      path === prefix + format.fileName ? [] : [[path, prefix] as const],
    ),
  )

/** The HTML page of a feed: the file that web servers send for a folder. */
export const pageName = 'index.html'

/** The page of a document of an archive, by the end of its path: `archive/2019-11.html`. */
export const archivePageName = 'html'

/** The path of the page of a feed below the output folder. */
export const pagePath = ({ kind, prefix }: Pick<Feed, 'kind' | 'prefix'>): string =>
  prefix + (kind === 'archive' ? archivePageName : pageName)

/** The month or year of a document of an archive, like `2019-11`, by its prefix. */
export const periodOf = (prefix: string): string => prefix.slice(prefix.lastIndexOf('/') + 1, -1)

/** The list of all feeds, in the root of the output folder. */
export const listName = 'feeds.opml'

/** What machines may do with the texts, in the root of the output folder (RSL 1.0). */
export const rslName = 'rsl.xml'

/** Its media type. RSL 1.0 §10 */
export const rslType = 'application/rsl+xml'
