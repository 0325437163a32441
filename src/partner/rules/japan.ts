import { childOf, childrenOf } from '../../feed/xml/tree.ts'
import { attribute, elementsIn } from '../../render/tree.ts'
import type { Decision, FeedView, Finding, ItemView, Row } from '../model.ts'
import { charactersIn, isActive, textAt } from './parts.ts'

/** The parts that rules of the aggregators of Japan have in common. */

/** A row that is known from programs of others, and an error. */
export const error = (id: Row['id'], asks: string, decision: Decision): Row => ({
  ...{ id, severity: 'error', asks, mark: 'T' },
  ...decision,
})

/** The same as a warning. */
export const warning = (id: Row['id'], asks: string, decision: Decision): Row => ({
  ...error(id, asks, decision),
  severity: 'warning',
})

/** The hint where only a program can have made the mistake. */
const rebuilt = 'Build the feeds again: the document was changed after it was built.'

/** A finding about a document that no author can have made so. */
export const broken = (message: string): Finding => ({ message, hint: rebuilt })

/** Whether the section is in one of the languages of a service. */
const inLanguage = ({ document: { section } }: FeedView, who: string, languages: RegExp, names: string): Finding[] =>
  languages.test(section.language)
    ? []
    : [
        {
          key: ['language'],
          message: `The feed is in the language "${section.language}", and people read ${who} in ${names}.`,
          hint: `Ask ${who} before you send it, or make feeds for ${who} only of sections in ${names}.`,
        },
      ]

/** The row of a service for which the language of the section is a doubt; no document of the service says so. */
export const languageRow = (id: Row['id'], who: string, languages: RegExp, names: string): Row => ({
  id,
  severity: 'note',
  asks: `The section is in ${names}, the language of the people who read ${who}.`,
  mark: 'own',
  site: (feed) => inLanguage(feed, who, languages, names),
})

/** A finding for each namespace that is not declared. */
export const declares = ({ root }: FeedView, namespaces: Readonly<Record<string, string>>): Finding[] =>
  Object.entries(namespaces)
    .filter(([prefix, uri]) => root.attributes[`xmlns:${prefix}`] !== uri)
    .map(([prefix, uri]) => broken(`The document does not declare the namespace "${prefix}" as "${uri}".`))

/** A finding when an id looks like an address. */
export const plainGuid = ({ element }: ItemView, who: string): Finding[] =>
  /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(textAt(element, 'guid'))
    ? [
        {
          key: ['id'],
          message: `The id "${textAt(element, 'guid')}" looks like an address, which ${who} does not take.`,
          hint: 'Write an id that is no address, like "id: tag:example.org,2026-11-27:bridge".',
        },
      ]
    : []

/** What is asked of addresses: to be shorter than so many characters. */
type AskedAddress = { who: string; under: number; https?: boolean }

/** Findings about an address: it is not https, or it is too long. */
export function oddAddress(
  address: string | undefined,
  { who, under, https = false }: AskedAddress,
  at: Pick<Finding, 'key' | 'piece'>,
  shorter: string,
): Finding[] {
  if (address === undefined || address === '') return []
  const count = charactersIn(address)
  return [
    ...(https && !/^https:\/\//.test(address)
      ? [
          {
            ...at,
            message: `The address "${address}" is not https, which ${who} demands.`,
            hint: 'Serve it by https, and write its address with https.',
          },
        ]
      : []),
    ...(count >= under
      ? [
          {
            ...at,
            message: `The address "${address}" has ${count} characters; ${who} takes less than ${under}.`,
            hint: shorter,
          },
        ]
      : []),
  ]
}

/** Findings about the picture that is in `<enclosure>`: there is none, there are two, or its type or length is missing. */
export function enclosedPicture(item: ItemView, who: string): Finding[] {
  const found = childrenOf(item.element, 'enclosure')
  const [first] = found
  if (found.length > 1) return [broken(`The item has ${found.length} enclosures, and ${who} takes one.`)]
  if (first) {
    const { type, length } = first.attributes
    return type && length ? [] : [broken('The enclosure has no type or no length.')]
  }
  if (!isActive(item)) return []
  const hint = 'Put the picture beside the article, and write the name of its file in "image".'
  const message = item.article.picture
    ? 'The lead picture is not a file of this site, so that its length in bytes is not known.'
    : `The article has no picture, which ${who} shows in lists.`
  return [{ key: ['image'], message, hint, severity: 'warning' }]
}

/** The addresses of the pictures in the text. */
export const pictureAddresses = ({ body }: ItemView): string[] =>
  elementsIn(body)
    .filter(({ tagName }) => tagName === 'img')
    .map((picture) => attribute(picture, 'src'))

/** The address of an item's enclosure. */
export const enclosureOf = ({ element }: ItemView): string | undefined => childOf(element, 'enclosure')?.attributes.url

/** A finding when the time of the last change is missing, or before that of the publication. */
export function changedBefore({ element }: ItemView, name: string): Finding[] {
  const [published = 0, changed] = ['pubDate', name].map((one) => Date.parse(textAt(element, one)))
  return changed !== undefined && changed >= published
    ? []
    : [broken(`The time in <${name}> is missing, or before that in <pubDate>.`)]
}

/** Findings when the text is not in the description, or in a second element too. */
export const describedText = ({ element }: ItemView): Finding[] => [
  ...(textAt(element, 'description') === ''
    ? [{ message: 'The item has no text in <description>.', hint: 'Write a text below the front matter.' }]
    : []),
  ...(childOf(element, 'content:encoded') ? [broken('The item has a second text in <content:encoded>.')] : []),
]
