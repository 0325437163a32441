import { childrenOf, type XmlElement } from '../../feed/xml/tree.ts'
import type { Finding } from '../model.ts'
import { isAddress, wrongIf } from './findings.ts'

/** Findings about the link of a feed to itself. */
export function selfFindings(feed: XmlElement): Finding[] {
  const [self] = linksWith(feed, 'self')
  return [
    ...wrongIf(self === undefined, 'The Atom feed has no link to itself.', 'Write <link rel="self" href="..."/>.'),
    ...wrongIf(
      self !== undefined && !isAddress(self.href),
      `The link of the Atom feed to itself is "${self?.href ?? ''}".`,
      'Write an absolute address, which begins with https://.',
    ),
  ]
}

/** Findings for two links to the page of one feed or entry in the same form. */
export function alternateFindings(parent: XmlElement): Finding[] {
  const forms = linksWith(parent, 'alternate').map(({ type = '', hreflang = '' }) => `${type} ${hreflang}`.trim())
  const twice = forms.find((form, index) => forms.indexOf(form) < index)
  return wrongIf(
    twice !== undefined,
    `Two links to the page have the same type and language${twice ? `, "${twice}"` : ''}.`,
    'Keep one of them.',
  )
}

/** Relations that the validator knows. */
const relations = new Set(
  'alternate self hub enclosure related via license next first last previous current prev-archive next-archive describedby edit edit-media payment replies search service up'.split(
    ' ',
  ),
)

/** Findings for relations that are not registered. */
export const relationFindings = (parent: XmlElement): Finding[] =>
  [...new Set(childrenOf(parent, 'atom:link').map(relationOf))].flatMap((rel) =>
    wrongIf(
      !relations.has(rel) && !/^[a-z][a-z\d+.-]*:\S+$/i.test(rel),
      `A link has rel="${rel}", which is not registered.`,
      'Write "related", or an address as the relation.',
    ),
  )

/** The attributes of the links with a relation. */
const linksWith = (parent: XmlElement, rel: string) =>
  childrenOf(parent, 'atom:link')
    .filter((link) => relationOf(link) === rel)
    .map(({ attributes }): Partial<Record<string, string>> => attributes)

const relationOf = ({ attributes: { rel = 'alternate' } }: XmlElement) =>
  rel.replace(/^http:\/\/www\.iana\.org\/assignments\/relation\//, '')
