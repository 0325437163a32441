import type { Row } from '../model.ts'
import { all, inAllItems, inAtom, inBoth, inJson } from './documents.ts'
import { archiveFindings, completeFindings, deletedFindings, hubFindings, hubOfJson, pageFindings } from './history.ts'
import { mediaFindings, mediaNamespace } from './media.ts'
import { dublinCoreFindings, placeFindings, scheduleFindings } from './vocabularies.ts'

/** Extensions of feeds. What a feed does not use has no findings. */
export const extensionRows: readonly Row[] = [
  {
    id: 'P01',
    severity: 'error',
    asks: 'A feed with `<fh:complete>` has no links to pages or archives (RFC 5005 §2).',
    mark: 'V',
    feed: inBoth(completeFindings),
  },
  {
    id: 'P02',
    severity: 'warning',
    asks: 'An archive document has `<fh:archive>`, and links to the current feed and to other archive documents (RFC 5005 §4).',
    mark: 'V',
    feed: inBoth(archiveFindings),
  },
  {
    id: 'P03',
    severity: 'note',
    asks: 'A feed is cut into archives by month, not into pages, which may shift while programs read them (RFC 5005 §3).',
    mark: 'own',
    feed: inBoth(pageFindings),
  },
  {
    id: 'P04',
    severity: 'error',
    asks: 'A deleted entry has the id of the entry and the time of the deletion (RFC 6721); the validator warns about all of them.',
    mark: 'S',
    feed: inAtom(deletedFindings),
  },
  {
    id: 'P05',
    severity: 'error',
    asks: 'A feed with a hub has the address of the hub, and one link to itself: the address that programs subscribe to (WebSub).',
    mark: 'S',
    feed: all(inBoth(hubFindings), inJson(hubOfJson)),
  },
  {
    id: 'P06',
    severity: 'error',
    asks: 'Media RSS has its namespace with a slash at the end, right types and sizes, roles in lower case, and groups of at least two.',
    mark: 'V',
    feed: all(mediaNamespace, inAllItems(mediaFindings)),
  },
  {
    id: 'P07',
    severity: 'error',
    asks: 'Dublin Core has only its own elements, dates of the W3C, and language tags.',
    mark: 'V',
    feed: all(inBoth(dublinCoreFindings), inAllItems(dublinCoreFindings)),
  },
  {
    id: 'P08',
    severity: 'error',
    asks: '`<sy:updatePeriod>` is hourly, daily, weekly, monthly or yearly, and `<sy:updateFrequency>` a number from 1.',
    mark: 'V',
    feed: inBoth(scheduleFindings),
  },
  {
    id: 'P09',
    severity: 'error',
    asks: 'A `<georss:point>` is a latitude and a longitude with a blank between them, and a place has a name.',
    mark: 'V',
    feed: inAllItems(placeFindings),
  },
  {
    id: 'P10',
    severity: 'warning',
    asks: 'The list of feeds is OPML 2.0 with text, title, type and both addresses for each feed, and only a text for each folder.',
    mark: 'V',
    undecided: 'It is about the list of all feeds, which is no document of this feed.',
  },
  {
    id: 'P11',
    severity: 'warning',
    asks: 'Pages of the site have a `<link rel="alternate">` to each format, with its media type, a title of its own and an absolute address.',
    mark: 'own',
    undecided: 'It is about the pages of the site, which are no documents of this feed.',
  },
]
