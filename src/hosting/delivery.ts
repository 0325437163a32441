import { typeByName } from '../attachment/kind.ts'
import { type DocumentPath, documentsOf, rslName, rslType } from '../feed/names.ts'
import { saysUses } from '../model/rights.ts'
import type { Feed, Section } from '../model.ts'
import { strictAddress, strictPath } from '../text/url.ts'
import type { Delivery, Redirect, ServedFile } from './model.ts'

/** What is published: the site, all feeds, the paths of all files, and old addresses. */
export type Published = {
  site: Section
  feeds: readonly Feed[]
  paths: readonly string[]
  redirects: readonly Redirect[]
  /** Minutes for which the document of a partner may be kept, where that is less than with the feeds. */
  ttlOf: (feed: Feed) => number | undefined
}

/** Everything that a web server has to know of the files of a build. */
export function deliveryOf({ site, feeds, paths, redirects, ttlOf }: Published): Delivery {
  const { maxAge, compress } = site
  const feedsUrl = strictAddress(site.feedsUrl)
  const documents = new Map(
    feeds.flatMap((feed) => documentsOf(feed).map((document) => [document.path, { feed, document }] as const)),
  )
  const all = new Set(paths)
  const file = (path: string): ServedFile => {
    const { feed, document } = documents.get(path) ?? {}
    if (!feed || !document)
      return { path, type: typeOf(path), maxAge: isPrinted.test(path) ? 'forever' : maxAge, links: [] }
    const ttl = ttlOf(feed)
    return {
      path,
      type: typeOfDocument(document),
      maxAge: ttl === undefined ? maxAge : Math.min(maxAge, ttl * 60),
      links: [
        { rel: 'self', href: addressOf(feedsUrl, path) },
        ...feed.section.hubs.map((hub) => ({ rel: 'hub' as const, href: strictAddress(hub) })),
        ...(all.has(rslName) ? licenseOf(feed.section, feedsUrl) : []),
      ],
    }
  }
  const isPacked = (path: string) => /\.(?:gz|br)$/.test(path) && all.has(path.replace(/\.\w+$/, ''))
  return { feedsUrl, files: paths.filter((path) => !isPacked(path)).map(file), redirects, compress }
}

/** The link to what machines may do with a feed (RSL 1.0 §4.5), where something is said of that. */
const licenseOf = ({ rights }: Section, feedsUrl: string) =>
  saysUses(rights) ? [{ rel: 'license' as const, href: addressOf(feedsUrl, rslName), type: rslType }] : []

/** The address of a file below the output folder, percent-encoded. */
export const addressOf = (feedsUrl: string, path: string): string => feedsUrl + strictPath(path)

/** The name of a picture or another file of an article: it has the fingerprint of its bytes. */
const isPrinted = /\.[\da-f]{8}\.[a-z\d]+$/

const typeOfDocument = ({ format }: DocumentPath) => `${format.mediaType}; charset=utf-8`

/** The media type of a file that is no document of a feed, by its name, which a build has given to it. */
function typeOf(path: string): string {
  if (path === rslName) return `${rslType}; charset=utf-8`
  const ending = /\.([^./]+)$/.exec(path)?.[1] ?? ''
  return types[ending] ?? typeByName(path) ?? 'application/octet-stream'
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  ogv: 'video/ogg', // by its name alone: `typeByName` would look into it
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}
