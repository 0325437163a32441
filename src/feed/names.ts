/** The names of the formats, without their code: what needs only a name does not load the code. */
export const names = {
  rss: { name: 'RSS 2.0', label: 'RSS', fileName: 'rss.xml', mediaType: 'application/rss+xml' },
  atom: { name: 'Atom 1.0', label: 'Atom', fileName: 'atom.xml', mediaType: 'application/atom+xml' },
  json: { name: 'JSON Feed 1.1', label: 'JSON', fileName: 'feed.json', mediaType: 'application/feed+json' },
} as const

/** The name of a format, its label on pages, and the name and media type of its files. */
export type FormatName = { name: string; label: string; fileName: string; mediaType: string }

/** The names of all formats, in the order in which pages list them. */
export const allNames: readonly FormatName[] = Object.values(names)

/** The format of a document by its path: `news/rss.xml` or, in an archive, `news/archive/2019-11.rss.xml`. */
export const formatOfPath = (path: string): FormatName | undefined => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return allNames.find(({ fileName }) => name === fileName || name.endsWith(`.${fileName}`))
}

/** The HTML page of a feed: the file that web servers send for a folder. */
export const pageName = 'index.html'

/** The list of all feeds, in the root of the output folder. */
export const listName = 'feeds.opml'
