import { childrenOf, type XmlElement } from '../../feed/xml/tree.ts'
import type { FeedView, Finding } from '../model.ts'
import { documentsOf } from './documents.ts'
import { addressOf, elementsOf, isAddress, isCount, isMediaType, wrongIf } from './findings.ts'
import { shortMedia } from './namespaces.ts'
import { languageTag } from './vocabularies.ts'

/** A finding when a document declares Media RSS without the slash at its end. */
export const mediaNamespace = (view: FeedView): Finding[] => {
  const { rss, atom } = documentsOf(view)
  return wrongIf(
    [rss, atom].some((root) => root !== undefined && Object.values(root.attributes).includes(shortMedia)),
    `The namespace of Media RSS is "${shortMedia}".`,
    `Write "${shortMedia}/".`,
  )
}

/** Findings about the pictures, sounds and films of an item, also those in groups. */
export function mediaFindings(item: XmlElement): Finding[] {
  const groups = childrenOf(item, 'media:group')
  const contents = [item, ...groups].flatMap((one) => childrenOf(one, 'media:content'))
  return [
    ...groups.flatMap((group) =>
      wrongIf(
        childrenOf(group, 'media:content').length < 2,
        `A <media:group> has ${childrenOf(group, 'media:content').length} <media:content>.`,
        'Write <media:content> without a group around it.',
      ),
    ),
    ...contents.flatMap(contentFindings),
    ...[item, ...groups, ...contents].flatMap(partFindings),
  ].map((finding) => ({ ...finding, key: ['image'] }))
}

const media = ['image', 'audio', 'video', 'document', 'executable']

function contentFindings(content: XmlElement): Finding[] {
  const { url, type, medium, lang, ...others } = content.attributes
  const hasPlayer = childrenOf(content, 'media:player').length > 0
  const one = 'The <media:content>'
  return [
    ...wrongIf(
      url === undefined ? !hasPlayer : !isAddress(url),
      `${one} has ${addressOf(url)}.`,
      'Write an absolute address as url="...".',
    ),
    ...wrongIf(
      type !== undefined && !isMediaType(type),
      `${one} has the type "${type}".`,
      'Write a media type, like image/jpeg.',
    ),
    ...wrongIf(
      medium !== undefined && !media.includes(medium),
      `${one} has the medium "${medium}".`,
      `Write one of ${media.join(', ')}.`,
    ),
    ...sizeFindings(one, others, ['width', 'height', 'fileSize']),
    ...wrongIf(
      lang !== undefined && !languageTag.test(lang),
      `${one} has the language "${lang}".`,
      'Write a language tag, like en-US.',
    ),
  ]
}

/** Findings about the title, description, credits and thumbnails of an item, a group or a content. */
const partFindings = (parent: XmlElement): Finding[] =>
  elementsOf(parent).flatMap(({ name, attributes: { type = 'plain', role, url, ...others } }) => {
    if (name === 'media:title' || name === 'media:description')
      return wrongIf(!/^(?:plain|html)$/.test(type), `The <${name}> has the type "${type}".`, 'Write plain or html.')
    if (name === 'media:thumbnail')
      return [
        ...wrongIf(!isAddress(url), 'A <media:thumbnail> has no absolute address.', 'Write it as url="...".'),
        ...sizeFindings('A <media:thumbnail>', others, ['width', 'height']),
      ]
    if (name !== 'media:credit' || role === undefined) return []
    return wrongIf(
      role !== role.toLowerCase(),
      `A <media:credit> has the role "${role}".`,
      'Write a role of the EBU in lower case, like photographer or illustrator.',
    )
  })

const sizeFindings = (one: string, attributes: XmlElement['attributes'], names: readonly string[]) =>
  names.flatMap((name) =>
    wrongIf(
      attributes[name] !== undefined && (!isCount(attributes[name]) || Number(attributes[name]) < 1),
      `${one} has ${name}="${attributes[name]}".`,
      `Write a whole number from 1, or leave out ${name}.`,
    ),
  )
