import type { FeedDocument } from '../../feed/model.ts'
import { formatFor } from '../../feed/names.ts'
import { rfc3339 } from '../../time/moment.ts'
import type { MadeDocument, Means } from '../document/model.ts'
import { expiredItem, newest, stateOf } from '../document/variant.ts'
import type { SentItem } from '../model.ts'
import { canceled } from './canceled.ts'
import { usable } from './item.ts'
import { usageOf } from './rights.ts'
import { uri } from './uri.ts'

/** The ninjs document of a feed: the standard has no lists, so it is a composite item, and the articles are associated with it. */
export function makeNinjs(feed: FeedDocument, means: Pick<Means, 'expired'>): MadeDocument {
  const items = [...feed.articles.map(stateOf), ...means.expired.map(expiredItem)]
  return { feed, items, text: `${JSON.stringify(composite(feed, items), null, 2)}\n` }
}

/** The list, its members in the order of the schema. JSON.stringify leaves out what is undefined. */
const composite = ({ id, url, section, updated, address }: FeedDocument, items: readonly SentItem[]) => ({
  uri: uri(id),
  type: 'composite',
  profile: 'feed',
  versionCreated: rfc3339(newest([updated, ...items.map(({ at }) => at)])),
  pubStatus: 'usable',
  copyrightNotice: section.copyright,
  ...usageOf(section.rights),
  language: section.language,
  descriptions: [{ contentType: 'text/plain', value: section.description }],
  title: section.feedTitle,
  renditions: [
    { name: 'web', href: uri(url), contentType: 'text/html' },
    { name: 'ninjs', href: uri(address(fileName)), contentType: mediaType },
  ],
  associations: items.map((item) =>
    item.state === 'new' || item.state === 'corrected' ? usable(item, section) : canceled(item),
  ),
  standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
})

const { fileName, mediaType } = formatFor('ninjs')
