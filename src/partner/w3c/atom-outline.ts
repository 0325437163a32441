import { canonicalId } from '../../content/canonical-id.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../../feed/xml/tree.ts'
import type { FeedView, Finding } from '../model.ts'
import { textAt } from '../rules/parts.ts'
import { isRfc3339 } from './dates.ts'
import { documentsOf, inAtom } from './documents.ts'
import { elementsOf, exactlyOne, shown, wrongIf } from './findings.ts'

/** Findings about the parts of an Atom feed. */
export const feedOutline = (view: FeedView): Finding[] => {
  const { atomFault } = documentsOf(view)
  return [
    ...wrongIf(
      atomFault !== undefined,
      `The Atom document cannot be read: ${atomFault}.`,
      'Write it as well-formed XML.',
    ),
    ...inAtom(partsOfFeed)(view),
  ]
}

function partsOfFeed(feed: XmlElement): Finding[] {
  if (feed.name !== 'atom:feed')
    return wrongIf(
      true,
      `The Atom document begins with <${feed.name}>.`,
      'Begin it with <feed xmlns="http://www.w3.org/2005/Atom">.',
    )
  const names = elementsOf(feed).map(({ name }) => name)
  const first = names.indexOf('atom:entry')
  const late = first < 0 ? undefined : names.find((name, index) => index > first && /^atom:(?!entry$)/.test(name))
  const unsigned = childrenOf(feed, 'atom:entry').some((entry) => !hasAuthor(entry))
  return [
    ...commonParts(feed),
    ...wrongIf(late !== undefined, `The feed has ${shown(late ?? '')} after an entry.`, 'Write it before the entries.'),
    ...wrongIf(
      unsigned && childOf(feed, 'atom:author') === undefined,
      'Neither the feed nor each of its entries has an author.',
      'Write the key "author".',
      { key: ['author'] },
    ),
  ]
}

const hasAuthor = (entry: XmlElement) =>
  [entry, ...childrenOf(entry, 'atom:source')].some((one) => childOf(one, 'atom:author') !== undefined)

/** Findings about the parts of an Atom entry. */
export const entryOutline = (entry: XmlElement): Finding[] => commonParts(entry)

function commonParts(parent: XmlElement): Finding[] {
  const id = textAt(parent, 'atom:id')
  return [
    ...exactlyOne(parent, 'atom:id', { key: ['id'] }),
    ...exactlyOne(parent, 'atom:title', { key: ['title'] }),
    ...exactlyOne(parent, 'atom:updated', { key: ['updated'] }),
    ...wrongIf(
      id !== '' && !/^[a-z][a-z\d+.-]*:./i.test(id),
      `The id "${id}" is no absolute address.`,
      'Write a tag, like "tag:daily.example,2019-11-01:bridge".',
      { key: ['id'] },
    ),
    ...['atom:updated', 'atom:published'].flatMap((name) =>
      childrenOf(parent, name)
        .map((one) => textOf(one).trim())
        .flatMap((text) =>
          wrongIf(
            text !== '' && !isRfc3339(text),
            `The ${shown(name)} is "${text}".`,
            'Write it like "2019-11-01T08:00:00+08:00".',
            { key: [name === 'atom:updated' ? 'updated' : 'date'] },
          ),
        ),
    ),
  ]
}

/** Findings about the spelling of the id of a feed or entry. */
export function idFindings(parent: XmlElement): Finding[] {
  const id = textOf(childOf(parent, 'atom:id')) // with the blanks around it
  const usual = /^(?:https?|tag|urn):/i.test(id.trim()) ? canonicalId(id.trim()) : undefined
  const better = usual ?? id.replace(/\s+/g, '')
  const hint = `Write "${better}" before readers subscribe; later, leave the id as it is.`
  return wrongIf(id !== '' && id !== better, `The id "${id}" is not in its usual spelling.`, hint, {
    key: ['id'],
  })
}

/** Findings for entries with the same time as one before. */
export function sameTimes(feed: XmlElement): Finding[] {
  const times = childrenOf(feed, 'atom:entry').map((entry) => Date.parse(textAt(entry, 'atom:updated')))
  return times.flatMap((time, item) => {
    const first = times.indexOf(time)
    return wrongIf(
      first >= 0 && first < item,
      `Entries ${first + 1} and ${item + 1} have the same time in <updated>.`,
      'Write the time of one of them, like "2019-11-01 09:30".',
      { key: ['date'] },
    ).map((finding) => ({ ...finding, item }))
  })
}
