import { readFeedDate } from './date.ts'
import { firstText, namespaces } from './element.ts'
import type { XmlFormat } from './format.ts'
import { rss, rssItem } from './rss.ts'

const { wp } = namespaces

/** An export of WordPress (WXR 1.0 to 1.2). Only published posts have been in its feeds. */
export const wxr: XmlFormat = {
  ...rss,
  kind: 'export',
  isFor: (root, declared) => rss.isFor(root, declared) && declared.some((uri) => uri.startsWith(exportUri)),
  read: (item) => {
    if (firstText(item, ['post_type', wp]) !== 'post' || firstText(item, ['status', wp]) !== 'publish') return undefined
    const read = rssItem(item)
    return {
      ...read,
      published: readFeedDate(firstText(item, ['post_date_gmt', wp])) || read.published,
      updated: readFeedDate(firstText(item, ['post_modified_gmt', wp])),
    }
  },
}

const exportUri = 'http://wordpress.org/export/'
