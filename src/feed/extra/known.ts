/** The namespaces that the W3C feed validator knows, with the prefixes that it wants for them. Looked up in November 2026. */
const known: readonly (readonly [prefix: string, uri: string])[] = [
  ['access', 'http://www.bloglines.com/about/specs/fac-1.0'],
  ['admin', 'http://webns.net/mvcb/'],
  ['ag', 'http://purl.org/rss/1.0/modules/aggregation/'],
  ['annotate', 'http://purl.org/rss/1.0/modules/annotate/'],
  ['app', 'http://www.w3.org/2007/app'],
  ['audio', 'http://media.tangent.org/rss/1.0/'],
  ['blogChannel', 'http://backend.userland.com/blogChannelModule'],
  ['cc', 'http://web.resource.org/cc/'],
  ['cf', 'http://www.microsoft.com/schemas/rss/core/2005'],
  ['company', 'http://purl.org/rss/1.0/modules/company'],
  ['conversationsNetwork', 'http://conversationsnetwork.org/rssNamespace-1.0/'],
  ['cp', 'http://my.theinfo.org/changed/1.0/rss/'],
  ['creativeCommons', 'http://backend.userland.com/creativeCommonsRssModule'],
  ['email', 'http://purl.org/rss/1.0/modules/email/'],
  ['ev', 'http://purl.org/rss/1.0/modules/event/'],
  ['feedburner', 'http://rssnamespace.org/feedburner/ext/1.0'],
  ['foaf', 'http://xmlns.com/foaf/0.1/'],
  ['g', 'http://base.google.com/ns/1.0'],
  ['geo', 'http://www.w3.org/2003/01/geo/wgs84_pos#'],
  ['geourl', 'http://geourl.org/rss/module/'],
  ['gml', 'http://www.opengis.net/gml'],
  ['icbm', 'http://postneo.com/icbm'],
  ['image', 'http://purl.org/rss/1.0/modules/image/'],
  ['indexing', 'urn:atom-extension:indexing'],
  ['itunes', 'http://www.itunes.com/dtds/podcast-1.0.dtd'],
  ['kml20', 'http://earth.google.com/kml/2.0'],
  ['kml21', 'http://earth.google.com/kml/2.1'],
  ['kml22', 'http://www.opengis.net/kml/2.2'],
  ['l', 'http://purl.org/rss/1.0/modules/link/'],
  ['mathml', 'http://www.w3.org/1998/Math/MathML'],
  ['openid', 'http://openid.net/xmlns/1.0'],
  ['opensearch', 'http://a9.com/-/spec/opensearch/1.1/'],
  ['opensearch10', 'http://a9.com/-/spec/opensearchrss/1.0/'],
  ['opml', 'http://www.opml.org/spec2'],
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['rdfs', 'http://www.w3.org/2000/01/rdf-schema#'],
  ['ref', 'http://purl.org/rss/1.0/modules/reference/'],
  ['reqv', 'http://purl.org/rss/1.0/modules/richequiv/'],
  ['rss091', 'http://purl.org/rss/1.0/modules/rss091#'],
  ['search', 'http://purl.org/rss/1.0/modules/search/'],
  ['slash', 'http://purl.org/rss/1.0/modules/slash/'],
  ['soap', 'http://schemas.xmlsoap.org/soap/envelope/'],
  ['ss', 'http://purl.org/rss/1.0/modules/servicestatus/'],
  ['str', 'http://hacks.benhammersley.com/rss/streaming/'],
  ['sub', 'http://purl.org/rss/1.0/modules/subscription/'],
  ['svg', 'http://www.w3.org/2000/svg'],
  ['sx', 'http://feedsync.org/2007/feedsync'],
  ['sy', 'http://purl.org/rss/1.0/modules/syndication/'],
  ['taxo', 'http://purl.org/rss/1.0/modules/taxonomy/'],
  ['thr', 'http://purl.org/rss/1.0/modules/threading/'],
  ['thr', 'http://purl.org/syndication/thread/1.0'],
  ['trackback', 'http://madskills.com/public/xml/rss/module/trackback/'],
  ['wfw', 'http://wellformedweb.org/CommentAPI/'],
  ['wiki', 'http://purl.org/rss/1.0/modules/wiki/'],
  ['wiki', 'http://www.usemod.com/cgi-bin/mb.pl?ModWiki'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
]

/** Those that it does not examine, and about which it does not warn. */
const unexamined = [
  'http://schemas.google.com/g/2005',
  'http://www.rawvoice.com/rawvoiceRssModule/',
  'http://schema.org/',
  'https://schema.org/',
  'https://podcastindex.org/namespace/1.0',
  'https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md',
]

/** Those that its warnings name by prefixes that are not for others: of the formats, which hooks cannot declare. */
const ofFormats = ['rss090', 'rss1', 'rss11', 'xhtml', 'xrd', 'xrds']

const prefixes = new Map(known.map(([prefix, uri]) => [uri, prefix]))
const reserved = new Set([...known.map(([prefix]) => prefix), ...ofFormats])

/** The reason why the W3C feed validator warns about a namespace, the end of a sentence; undefined where it does not. */
export function warningOf(prefix: string, uri: string): string | undefined {
  const own = prefixes.get(uri)
  if (own !== undefined && own !== prefix && reserved.has(prefix))
    return `knows the prefix "${prefix}" for another namespace, and wants "${own}" for this one`
  if (own !== undefined) return undefined
  if (reserved.has(prefix)) return `knows the prefix "${prefix}" for another namespace`
  return unexamined.includes(uri) ? undefined : 'does not know it'
}
