import { childOf, childrenOf, type XmlElement } from '../../feed/xml/tree.ts'
import type { FeedView, Finding } from '../model.ts'
import { textAt } from '../rules/parts.ts'
import { isRfc3339 } from './dates.ts'
import type { JsonObject } from './documents.ts'
import { isAddress, isSameAddress, wrongIf } from './findings.ts'
import { textIn } from './json-feed.ts'

/** The addresses of the links of a feed with one of these relations; those without an address are empty. */
const linksOf = (feed: XmlElement, ...relations: string[]): string[] =>
  childrenOf(feed, 'atom:link').flatMap(({ attributes: { rel = '', href = '' } }) =>
    relations.includes(rel) ? href : [],
  )

const paged = ['first', 'last', 'next', 'previous']

/** Findings about a feed that is marked as complete; the current feed may only be itself. */
export function completeFindings(feed: XmlElement): Finding[] {
  if (!childOf(feed, 'fh:complete')) return []
  const [self] = linksOf(feed, 'self')
  return [
    ...[...paged, 'prev-archive', 'next-archive'].flatMap((rel) =>
      wrongIf(
        linksOf(feed, rel).length > 0,
        `The feed has <fh:complete> and a link with rel="${rel}".`,
        'Leave out <fh:complete>, or the link.',
      ),
    ),
    ...linksOf(feed, 'current').flatMap((current) =>
      wrongIf(
        self !== undefined && !isSameAddress(current, self),
        `The feed has <fh:complete>, and its current feed is "${current}".`,
        'Leave out the link with rel="current".',
      ),
    ),
  ]
}

/** Findings about an archive document, and about links to archive documents. */
export function archiveFindings(feed: XmlElement): Finding[] {
  const isArchive = childOf(feed, 'fh:archive') !== undefined
  const isComplete = childOf(feed, 'fh:complete') !== undefined
  const self = linksOf(feed, 'self')
  const neighbours = linksOf(feed, 'prev-archive', 'next-archive')
  return [
    ...wrongIf(
      isArchive && !isComplete && linksOf(feed, 'current').length === 0,
      'The archive document has no link to the current feed.',
      'Write a link with rel="current".',
    ),
    ...wrongIf(
      isArchive && !isComplete && neighbours.length === 0,
      'The archive document has no link to another one.',
      'Write a link with rel="prev-archive" or rel="next-archive".',
    ),
    ...wrongIf(
      !isArchive && linksOf(feed, 'next-archive').length > 0,
      'The document has a link with rel="next-archive" and no <fh:archive>.',
      'Write <fh:archive/>, or leave out the link.',
    ),
    ...neighbours.flatMap((address) =>
      wrongIf(
        !isAddress(address) || self.some((one) => isSameAddress(one, address)),
        `The link to another archive document is "${address}".`,
        'Write the absolute address of another document.',
      ),
    ),
    ...neighbours.flatMap((address) =>
      wrongIf(
        isAddress(address) && !/\d{4}/.test(new URL(address).pathname),
        `The name of the archive document "${address}" has no year.`,
        'Name archive documents by month, like 2019-11.',
        { severity: 'note' },
      ),
    ),
  ]
}

/** Findings about a feed that is cut into pages. */
export const pageFindings = (feed: XmlElement): Finding[] => [
  ...wrongIf(
    linksOf(feed, ...paged).length > 0,
    'The feed is cut into pages.',
    'Write links with rel="prev-archive" to archives by month instead.',
  ),
]

/** Findings about deleted entries; for some programs an entry that has changed later is not deleted. */
export function deletedFindings(feed: XmlElement): Finding[] {
  const deleted = childrenOf(feed, 'at:deleted-entry')
  const parts = deleted.flatMap(({ attributes: { ref, when } }) => {
    const entry = childrenOf(feed, 'atom:entry').find((one) => textAt(one, 'atom:id') === ref)
    return [
      ...wrongIf(!ref, 'A deleted entry has no id.', 'Write the id of the entry as ref="...".'),
      ...wrongIf(
        !isRfc3339(when ?? ''),
        `A deleted entry has ${when === undefined ? 'no time' : `the time "${when}"`}.`,
        'Write its time like when="2019-11-01T08:00:00+08:00".',
      ),
      ...wrongIf(
        Date.parse(textAt(entry ?? feed, 'atom:updated')) > Date.parse(when ?? '') && entry !== undefined,
        `The entry "${ref}" has changed after the time of its deletion.`,
        'Write a later time as when="...".',
        { severity: 'warning' },
      ),
    ]
  })
  return [
    ...parts,
    ...wrongIf(
      deleted.length > 0,
      'The feed has deleted entries, whose namespace the validator does not know.',
      'Write "tombstones: false" if its warning must not be there.',
      { key: ['tombstones'], severity: 'note' },
    ),
  ]
}

/** Findings about the discovery of the hub of a feed. */
export function hubFindings(feed: XmlElement, { address }: FeedView): Finding[] {
  const hubs = linksOf(feed, 'hub')
  const self = linksOf(feed, 'self')
  if (hubs.length === 0) return []
  const format = feed.name === 'channel' ? 'RSS' : 'Atom'
  return [
    ...hubs.flatMap((hub) =>
      wrongIf(!isAddress(hub), `The address of the hub is "${hub}".`, 'Write an absolute address in "hub".', {
        key: ['hub'],
      }),
    ),
    ...wrongIf(
      self.length !== 1,
      `The ${format} document has a hub and ${self.length} links to itself.`,
      'Write one link with rel="self".',
    ),
    ...wrongIf(
      format === 'RSS' && self.length === 1 && !isSameAddress(self[0] ?? '', address),
      `Programs subscribe to "${self[0] ?? ''}" at the hub, and the document is at "${address}".`,
      `Write "${address}" into the link with rel="self".`,
      { key: ['feedsUrl'] },
    ),
  ]
}

/** A finding when a JSON document has a hub and no address of its own. */
export const hubOfJson = (feed: JsonObject): Finding[] =>
  wrongIf(
    Array.isArray(feed.hubs) && feed.hubs.length > 0 && textIn(feed, 'feed_url') === '',
    'The JSON document has a hub and no "feed_url".',
    'Write its public address into "feed_url".',
  )
