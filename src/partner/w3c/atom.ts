import { childrenOf } from '../../feed/xml/tree.ts'
import type { Row } from '../model.ts'
import { contentFindings, emptyContent, formFindings } from './atom-content.ts'
import { alternateFindings, relationFindings, selfFindings } from './atom-links.ts'
import { entryOutline, feedOutline, idFindings, sameTimes } from './atom-outline.ts'
import { all, inAtom, inEntries } from './documents.ts'
import { exactlyOne } from './findings.ts'

/** Atom 1.0 (RFC 4287). */
export const atomRows: readonly Row[] = [
  {
    id: 'A01',
    severity: 'error',
    asks: 'The Atom document can be read. The feed and each entry have one id, title and `<updated>`; the feed or each entry has an author; entries are last.',
    mark: 'V',
    feed: all(feedOutline, inEntries(entryOutline)),
  },
  {
    id: 'A02',
    severity: 'warning',
    asks: 'The Atom feed has an absolute link to itself.',
    mark: 'V',
    feed: inAtom(selfFindings),
  },
  {
    id: 'A03',
    severity: 'error',
    asks: 'An entry has content or a link to its page, and a summary where the content is in another file or is not text.',
    mark: 'V',
    feed: inEntries(contentFindings),
  },
  {
    id: 'A04',
    severity: 'error',
    asks: 'No two links to the page have the same media type and language.',
    mark: 'V',
    feed: all(inAtom(alternateFindings), inEntries(alternateFindings)),
  },
  { id: 'A05', severity: 'warning', asks: 'The content is not empty.', mark: 'V', feed: inEntries(emptyContent) },
  {
    id: 'A06',
    severity: 'warning',
    asks: 'Ids are in their usual spelling: the host in lower case, codes like %AF in capitals, a slash after the host, no blanks.',
    mark: 'V',
    feed: all(inAtom(idFindings), inEntries(idFindings)),
  },
  {
    id: 'A07',
    severity: 'warning',
    asks: 'No two entries have the same time in `<updated>`.',
    mark: 'V',
    feed: inAtom(sameTimes),
  },
  {
    id: 'A08',
    severity: 'warning',
    asks: 'The source of an entry has an id, a title and `<updated>`.',
    mark: 'V',
    feed: inEntries((entry) =>
      childrenOf(entry, 'atom:source').flatMap((source) =>
        ['atom:id', 'atom:title', 'atom:updated'].flatMap((name) => exactlyOne(source, name)),
      ),
    ),
  },
  {
    id: 'A09',
    severity: 'warning',
    asks: 'The rel of a link is a registered word, or an address.',
    mark: 'V',
    feed: all(inAtom(relationFindings), inEntries(relationFindings)),
  },
  {
    id: 'A10',
    severity: 'error',
    asks: 'Texts are of the type text, html or xhtml. HTML is escaped as type="html"; xhtml is in a `<div>`; plain text has no elements.',
    mark: 'V',
    feed: all(inAtom(formFindings), inEntries(formFindings)),
  },
]
