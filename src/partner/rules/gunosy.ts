import { defaultTreeAdapter as tree } from 'parse5'
import { childOf, childrenOf, textOf } from '../../feed/xml/tree.ts'
import { attribute, type Element, elementsIn, type Node, textIn } from '../../render/tree.ts'
import { isOwn, textHolders } from '../document/arrange.ts'
import { parsedHtml } from '../document/html.ts'
import type { FeedView, Finding, ItemView } from '../model.ts'
import { broken, enclosureOf, oddAddress, pictureAddresses } from './japan.ts'
import { charactersIn, elementsNamed, isActive, textAt } from './parts.ts'

/** The rules of Gunosy that no other partner has. */

const asked = { who: 'Gunosy', under: 256, https: true }
const settings = ['partnerSettings', 'gunosy']

/** A finding when the description of the channel, which is HTML, is too long. */
export function longDescription({ channel }: FeedView): Finding[] {
  const count = charactersIn(textIn(parsedHtml(textAt(channel, 'description'))))
  return count <= 35
    ? []
    : [
        {
          key: [...settings, 'description'],
          message: `The description of the feed has ${count} characters; Gunosy takes 35.`,
          hint: 'Write a shorter one for Gunosy, like "partnerSettings: {gunosy: {description: News of the city}}".',
        },
      ]
}

/** The finding that a logo is missing. */
export const noLogo = (key: string, file: string, what: string): Finding => ({
  key: [...settings, key],
  message: `The feed has no address of ${what}.`,
  hint: `Publish ${what} on the site, and write its address, like "partnerSettings: {gunosy: {${key}: /${file}.png}}".`,
})

/** Findings about the addresses of the channel: the section, and the two logos. */
export function channelAddresses({ channel, own }: FeedView): Finding[] {
  const image = childOf(channel, 'image')
  const logo = own.logo === undefined ? ['logo'] : [...settings, 'logo']
  const shorter = 'Publish it at a shorter address.'
  return [
    ...oddAddress(textAt(channel, 'link'), asked, { key: ['url'] }, shorter),
    ...oddAddress(textOf(image && childOf(image, 'url')), asked, { key: logo }, shorter),
    ...oddAddress(textAt(channel, 'gnf:wide_image_link'), asked, { key: [...settings, 'wideLogo'] }, shorter),
  ]
}

/** Findings about the addresses of an article, its enclosure and the pictures in its text. */
export const itemAddresses = (item: ItemView): Finding[] => [
  ...oddAddress(textAt(item.element, 'link'), asked, { key: ['url'] }, 'Write a shorter "slug" or "url".'),
  ...oddAddress(enclosureOf(item), asked, { key: ['image'] }, 'Give the file of the picture a shorter name.'),
  ...pictureAddresses(item)
    .filter((address) => address !== enclosureOf(item))
    .flatMap((address) =>
      oddAddress(address, asked, { piece: address }, 'Give the file of the picture a shorter name.'),
    ),
]

/** A finding when the status of an item is not the one of its state. */
export function oddStatus(item: ItemView): Finding[] {
  const state = childOf(item.element, 'media:status')?.attributes.state
  const right = isActive(item) ? 'active' : 'deleted'
  return state === right ? [] : [broken(`The item has the status "${state ?? ''}" and not "${right}".`)]
}

/** A finding for each date of the document in another zone. */
export const oddZones = ({ channel }: FeedView): Finding[] =>
  [channel, ...childrenOf(channel, 'item')]
    .flatMap((parent) => ['pubDate', 'lastBuildDate', 'gnf:modified'].map((name) => textAt(parent, name)))
    .filter((date) => date !== '' && !/ \+0[09]00$/.test(date))
    .map((date) => broken(`The date "${date}" is not in the zone +0900 or +0000.`))

/** A finding when elements of the text have a style of their own. */
export const styled = ({ body }: ItemView): Finding[] =>
  elementsIn(body).some((element) => attribute(element, 'style') !== '')
    ? [{ piece: 'style=', message: 'The text has an attribute "style".', hint: 'Leave it out.' }]
    : []

/** A finding for the first text that is in no paragraph, heading, caption or cell. */
export function textOutside({ body }: ItemView): Finding[] {
  const left: Node[] = body.childNodes.toReversed()
  for (let node = left.pop(); node; node = left.pop()) {
    if (tree.isTextNode(node) && node.value.trim() !== '') {
      const piece = node.value.trim().slice(0, 40)
      const message = `The text "${piece}" is in no paragraph, heading, caption or cell.`
      return [{ piece, message, hint: 'Write it as a paragraph, with empty lines around it.' }]
    }
    if (tree.isElementNode(node) && !textHolders.has(node.tagName)) left.push(...node.childNodes.toReversed())
  }
  return []
}

/** Findings about links: more than one, before the end of the first paragraph, or to another site. */
export function oddLinks(item: ItemView, { document: { section } }: FeedView): Finding[] {
  const links = elementsNamed(item, ['a'])
  const early = new Set(beforeSecond(elementsIn(item.body)))
  const found = (link: Element, message: string): Finding => ({
    piece: attribute(link, 'href'),
    message,
    hint: 'Write the text without this link.',
  })
  return [
    ...links.slice(1).map((link) => found(link, `The text has ${links.length} links, and Gunosy takes one.`)),
    ...links
      .filter((link) => early.has(link))
      .map((link) => found(link, 'A link is before the end of the first paragraph.')),
    ...links
      .filter((link) => !isOwn(link, section.url))
      .map((link) => found(link, `The link to "${attribute(link, 'href')}" is to another site.`)),
  ]
}

/** The elements before the end of the first paragraph. */
function beforeSecond(elements: readonly Element[]): readonly Element[] {
  const first = elements.findIndex(({ tagName }) => tagName === 'p')
  const paragraph = elements[first]
  return paragraph ? elements.slice(0, first + 1 + elementsIn(paragraph).length) : elements
}
