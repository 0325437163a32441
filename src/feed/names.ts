/** What the formats are called, apart from what makes and reads them: whoever only names them need not load that. */
export const names = {
  rss: { name: 'RSS 2.0', fileName: 'rss.xml', mediaType: 'application/rss+xml' },
  atom: { name: 'Atom 1.0', fileName: 'atom.xml', mediaType: 'application/atom+xml' },
  json: { name: 'JSON Feed 1.1', fileName: 'feed.json', mediaType: 'application/feed+json' },
} as const
