import { childOf } from '../../feed/xml/tree.ts'
import { limits } from '../../limits.ts'
import { attribute, elementsIn, textIn } from '../../render/tree.ts'
import { parsedHtml } from '../document/html.ts'
import { sitemapName } from '../document/news-sitemap.ts'
import type { FeedView, Finding, ItemView } from '../model.ts'
import { charactersIn, isActive, plainText, sizeOf, textAt } from './parts.ts'

/** Rules of Google about settings, and about the feed that everybody gets. */

/** A finding when the site is a folder: readers cannot choose it as a preferred source. */
export function folderOfHost({ document: { section } }: FeedView): Finding[] {
  const { pathname, origin } = new URL(section.url)
  if (pathname === '/') return []
  return [
    {
      key: ['url'],
      message: `The site is a folder, "${pathname}": readers can choose only the whole of ${origin}/ as a preferred source.`,
      hint: 'Move the site to a host of its own, like "https://news.example.org/", or write "mute: [GN11]" if the whole host is right.',
    },
  ]
}

/** A finding for each host of articles on which the news sitemap is not. */
export function otherHost({ document: { section }, items }: FeedView): Finding[] {
  const sitemap = new URL(sitemapName, section.feedsUrl)
  const hosts = [section.url, ...items.map(({ article }) => article.url)].map((url) => new URL(url).host)
  return [...new Set(hosts)]
    .filter((host) => host !== sitemap.host)
    .map((host) => ({
      key: ['feedsUrl'],
      message: `The news sitemap is on the host ${sitemap.host}, and articles are on ${host}.`,
      hint: `Write "Sitemap: ${sitemap.href}" into the robots.txt of ${host}, and then "mute: [GN12]" into the settings.`,
    }))
}

/** A finding when a document has more bytes than Google reads. */
export function largeFeed({ text }: FeedView): Finding[] {
  const length = Buffer.byteLength(text)
  if (length <= 2_000_000) return []
  return [
    {
      key: ['limit'],
      message: `The feed has ${sizeOf(length)}; Google reads 2 MB.`,
      hint: 'Write a lower number of articles in "limit".',
    },
  ]
}

/** A finding when an article has more bytes than Google reads. */
export function largeArticle({ html }: ItemView): Finding[] {
  const length = Buffer.byteLength(html)
  if (length <= 1_000_000) return []
  return [{ message: `The text has ${sizeOf(length)}; Google reads 1 MB.`, hint: 'Make several articles of it.' }]
}

/** A finding when an item has no guid, or one that programs take for its address and that is not. */
export function guidFindings({ element }: ItemView): Finding[] {
  const guid = childOf(element, 'guid')
  const id = textAt(element, 'guid')
  const found = (message: string, hint: string) => [{ key: ['id'], message, hint }]
  if (!guid || id === '') return found('The item has no <guid>.', 'Write the key "id" into the front matter.')
  if (guid.attributes.isPermaLink === 'false' || id === textAt(element, 'link')) return []
  return found(
    `The guid "${id}" is not the address of the article, and the feed does not say so.`,
    'Write the address of the article in "url", or leave the key "id" out.',
  )
}

/** Findings when a feed has no whole articles where Google looks for them. */
export function wholeTexts({ document: { section }, root }: FeedView): Finding[] {
  if (section.content !== 'full')
    return [
      {
        key: ['content'],
        message: 'The feed has summaries only.',
        hint: 'Write "content: full": then the feed has whole articles.',
      },
    ]
  const namespace = root.attributes['xmlns:content']
  if (namespace === undefined || namespace === 'http://purl.org/rss/1.0/modules/content/') return []
  return [{ message: `"${namespace}" is not the namespace of content:encoded.`, hint: 'Build the feeds again.' }]
}

/** A finding when a text is not longer than its summary: of the two, Google drops the shorter one. */
export function shortText(item: ItemView, { document: { section } }: FeedView): Finding[] {
  if (section.content !== 'full' || !isActive(item)) return []
  const [text, summary] = [plainText(item), textIn(parsedHtml(textAt(item.element, 'description')))]
  if (text.length > 2 * limits.longText) return [] // to count its characters would take long, and no summary is longer
  const counts = [charactersIn(text), charactersIn(summary)] as const
  if (counts[0] > counts[1]) return []
  return [
    {
      key: ['summary'],
      message: `The text has ${counts[0]} characters and the summary ${counts[1]}: Google drops the shorter one.`,
      hint: 'Write in "summary" a sentence that is shorter than the text.',
    },
  ]
}

/** A finding when an element of the text has a style of its own. */
export function styled({ body }: ItemView): Finding[] {
  if (elementsIn(body).every((one) => !attribute(one, 'style'))) return []
  return [
    { piece: 'style=', message: 'The text has an attribute style=, which Google removes.', hint: 'Leave it out.' },
  ]
}

/** A finding when the lead picture is not in Media RSS. */
export function hiddenPicture(item: ItemView): Finding[] {
  if (!item.article.picture || childOf(item.element, 'media:content')) return []
  return [
    {
      key: ['image'],
      message: 'The item has no <media:content> with the picture.',
      hint: 'Name a picture beside the article, like "image: bridge.jpg".',
    },
  ]
}
