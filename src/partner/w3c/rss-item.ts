import { childOf, childrenOf, textOf, type XmlElement } from '../../feed/xml/tree.ts'
import type { Finding } from '../model.ts'
import { addressOf, elementsOf, isAddress, isCount, isMediaType, wrongIf } from './findings.ts'

/** Findings about the `<guid>` of an item: the validator calls a number of up to eight digits not unique. */
export function guidFindings(item: XmlElement): Finding[] {
  const guid = childOf(item, 'guid')
  const id = textOf(guid).trim()
  const isLink = guid?.attributes.isPermaLink !== 'false'
  const key = { key: ['id'] }
  return [
    ...wrongIf(id === '', 'The item has no guid.', 'Write one that never changes into <guid>.', {
      ...key,
      severity: 'warning',
    }),
    ...wrongIf(
      id !== '' && isLink && !isAddress(id),
      `The guid "${id}" is no address of the web, and does not have isPermaLink="false".`,
      'Write <guid isPermaLink="false">.',
      key,
    ),
    ...wrongIf(
      !isLink && /^\d{1,8}$/.test(id),
      `The guid "${id}" is a short number, which another feed may have too.`,
      'Write a tag before readers subscribe, like "tag:daily.example,2019-11-01:bridge"; later, leave the guid as it is.',
      { ...key, severity: 'warning' },
    ),
  ]
}

/** A finding when no `<description>` is before the whole text of an item. */
export function orderFindings(item: XmlElement): Finding[] {
  const names = elementsOf(item).map(({ name }) => name)
  const [text, description] = [names.indexOf('content:encoded'), names.indexOf('description')]
  return wrongIf(
    text >= 0 && (description < 0 || description > text),
    `The item has ${description < 0 ? 'no <description>' : 'its <description> after <content:encoded>'}.`,
    'Write a <description> before <content:encoded>.',
    { key: ['summary'] },
  )
}

/** Findings about the enclosures of an item. */
export function enclosureFindings(item: XmlElement): Finding[] {
  const enclosures = childrenOf(item, 'enclosure')
  const parts = enclosures.flatMap(({ attributes: { url, length, type } }) => [
    ...wrongIf(!isAddress(url), `The <enclosure> has ${addressOf(url)}.`, 'Write url="..." with an absolute address.'),
    ...wrongIf(
      !isCount(length),
      `The <enclosure> has ${length === undefined ? 'no length' : `the length "${length}"`}.`,
      'Write length="..." in bytes, or length="0" when it is not known.',
    ),
    ...wrongIf(
      !isMediaType(type),
      `The <enclosure> has ${type === undefined ? 'no type' : `the type "${type}"`}.`,
      'Write type="..." with a media type, like image/jpeg.',
    ),
  ])
  return [
    ...wrongIf(
      enclosures.length > 1,
      `The item has ${enclosures.length} enclosures.`,
      'Keep the most important one, and write the others as <media:content>.',
      { severity: 'warning' },
    ),
    ...parts,
  ].map((finding) => ({ ...finding, key: ['image'] }))
}

/** Findings about the `<author>` of an item; one without a name is less serious. */
export const authorFindings = (item: XmlElement): Finding[] =>
  childrenOf(item, 'author').flatMap((author) => {
    const text = textOf(author).trim()
    return wrongIf(
      !/^[^\s@()<>,]+@[^\s@()<>,]+ \([^()]+\)$/.test(text),
      `The <author> is "${text}".`,
      'Write it like "desk@daily.example (Li Lei)", or write the name into <dc:creator> instead.',
      { key: ['authors'], severity: /^[^\s@()<>,]+@[^\s@()<>,]+$/.test(text) ? 'warning' : undefined },
    )
  })

/** Elements of RSS, and those of extensions with the same meaning. */
const meanings = [
  ['pubDate', 'dc:date'],
  ['category', 'dc:subject'],
  ['source', 'dc:source'],
  ['guid', 'atom:id'],
  ['author', 'dc:creator'],
] as const

/** Findings when an item has two elements with one meaning. */
export const doubledMeaning = (item: XmlElement): Finding[] =>
  meanings.flatMap(([core, extension]) =>
    wrongIf(
      childOf(item, core) !== undefined && childOf(item, extension) !== undefined,
      `The item has <${core}> and <${extension}>, which mean the same.`,
      `Leave out <${extension}>.`,
    ),
  )

const core = new Set('title link description author category comments enclosure guid pubDate source'.split(' '))
const newer = new Set(['media:status', 'media:rights', 'media:license'])

/** Findings for elements that the validator does not know: without a prefix, or of a newer Media RSS. */
export const strangeElements = (item: XmlElement): Finding[] =>
  [...new Set(elementsOf(item).map(({ name }) => name))].flatMap((name) =>
    wrongIf(
      newer.has(name) || (!name.includes(':') && !core.has(name)),
      `The item has an element <${name}>, which the validator does not know.`,
      name === 'updated' ? 'Write <atom:updated> instead.' : `Leave out <${name}>.`,
    ),
  )
