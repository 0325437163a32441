import { defaultTreeAdapter as tree } from 'parse5'
import type { Words } from '../language/words.ts'
import { embedPage } from './embed-page.ts'
import {
  around,
  attribute,
  type Element,
  elementsIn,
  isUnseen,
  newElement,
  type Parent,
  placeBlock,
  replaceNode,
  textIn,
} from './tree.ts'

/**
 * What is embedded from elsewhere, as links: each to the page that shows it, in a figure of its own, with the word for its kind
 * and its title. Feeds carry no frames: aggregators refuse them.
 */
export function linkEmbeds(root: Parent, words: Words): void {
  for (const object of elementsIn(root))
    if (object.tagName === 'object' || object.tagName === 'embed') showPicture(object)
  const split = new Set<Element>()
  for (const embed of outermost(elementsIn(root)).reverse()) {
    const { splits, isInFigure, isInWords } = around(embed)
    const link = linkTo(sourceOf(embed), titleOf(embed), words)
    if (isInWords) replaceNode(embed, link)
    else placeBlock(newElement(isInFigure ? 'p' : 'figure', {}, link), embed, splits)
    if (splits?.tagName === 'a') split.add(splits)
  }
  for (const one of elementsIn(root))
    if (one.tagName === 'script' && dressers.test(attribute(one, 'src'))) tree.detachNode(one)
  for (const link of split) if (isUnseen(link)) tree.insertText(link, embedPage(attribute(link, 'href')).name)
}

/** The link to what an address embeds. */
export function linkTo(address: string, title: string, words: Words): Element {
  const { kind, name, url } = embedPage(address)
  const text = title || name
  return newElement('a', { href: url }, kind ? words.labelled(words[kind], text) : text)
}

/** Those that embed something and are in no other one. */
function outermost(elements: readonly Element[]): Element[] {
  const inside = new Set<Element>()
  return elements.filter((element) => {
    if (inside.has(element) || sourceOf(element) === '') return false
    for (const one of elementsIn(element)) inside.add(one)
    return true
  })
}

/** The address of what an element embeds; empty when it embeds nothing. */
function sourceOf(element: Element): string {
  if (element.tagName === 'iframe' || element.tagName === 'embed') return withoutBlank(attribute(element, 'src'))
  if (element.tagName === 'object') return objectSource(element)
  const player = players[element.tagName]
  if (player) return attribute(element, player[0]) && `${player[1]}${attribute(element, player[0])}`
  if (element.tagName === 'script') return writers.exec(attribute(element, 'src'))?.[1] ?? ''
  if (attribute(element, 'class') === '') return ''
  const widget = widgets.find(([name]) => attribute(element, 'class').split(/\s+/).includes(name))
  if (!widget || !isUnseen(element)) return ''
  const [, name, site = ''] = widget
  const address = attribute(element, name)
  return address === '' || /^https?:/.test(address) ? address : `${site}${address}`
}

const withoutBlank = (address: string) => (/^about:/i.test(address) ? '' : address)

/** Programs of networks that write what they show into the page, up to the address of its page. */
const writers =
  /^((?:https?:)?\/\/(?:gist\.github\.com\/[\w-]+\/\w+(?=\.js)|datawrapper\.dwcdn\.net\/\w+\/(?=embed\.js)))/

/** Programs of networks that only dress what the text holds already: leaving them out loses nothing. */
const dressers =
  /^(?:https?:)?\/\/(?:platform\.(?:twitter|x)\.com|(?:www\.)?instagram\.com|(?:www\.)?tiktok\.com|connect\.facebook\.net|embed\.bsky\.app|embed\.redditmedia\.com|embed\.reddit\.com|public\.flourish\.studio)\/\S*$/

/** Elements of scripts that load a player late: the attribute with its id, and what is before that in its address. */
const players: Record<string, readonly [string, string]> = {
  'lite-youtube': ['videoid', 'https://youtu.be/'],
  'amp-youtube': ['data-videoid', 'https://youtu.be/'],
  'lite-vimeo': ['videoid', 'https://vimeo.com/'],
  'amp-vimeo': ['data-videoid', 'https://vimeo.com/'],
}

/** Empty elements that scripts of networks fill: a class, the attribute with the address, and what may be missing before it. */
const widgets = [
  ['fb-post', 'data-href'],
  ['fb-video', 'data-href'],
  ['instagram-media', 'data-instgrm-permalink'],
  ['flourish-embed', 'data-src', 'https://public.flourish.studio/'],
] as const satisfies (readonly [string, string, string?])[]

/** What an object shows: its data, a parameter of its program, or what is inside it for other browsers. */
function objectSource(object: Element): string {
  const data = attribute(object, 'data')
  if (data !== '') return data
  const inside = object.childNodes.filter(tree.isElementNode)
  const parameter = inside.find(
    (one) => one.tagName === 'param' && /^(?:movie|src|url|filename)$/i.test(attribute(one, 'name')),
  )
  const embedded = inside.find(({ tagName }) => tagName === 'embed' || tagName === 'iframe')
  return (parameter && attribute(parameter, 'value')) || (embedded ? attribute(embedded, 'src') : '')
}

/** The title of an element, but none that a network gives to all that it shows. */
function titleOf(element: Element): string {
  const titles = [element, ...elementsIn(element)].map((one) => attribute(one, 'title') || attribute(one, 'aria-label'))
  return titles.find((title) => title !== '' && !anyTitle.test(title))?.replace(/\s+/g, ' ') ?? ''
}

const anyTitle =
  /^(?:(?:youtube|vimeo|facebook|spotify|google)?[\s-]*(?:video|audio|embed(?:ded)?|iframe|map|maps|content|player|frame)?[\s-]*(?:video|player|embed|iframe|content)?)$/i

/** Pictures embedded as objects, or shown in their place, are pictures. */
function showPicture(object: Element): void {
  const address = attribute(object, object.tagName === 'embed' ? 'src' : 'data')
  const isPicture = /^image\//i.test(attribute(object, 'type')) || pictureName.test(address)
  if (!isPicture || address === '') return
  const hasPicture = elementsIn(object).some(({ tagName }) => tagName === 'img')
  const alt = attribute(object, 'title') || attribute(object, 'aria-label') || textIn(object).trim()
  replaceNode(object, ...(hasPicture ? [...object.childNodes] : [newElement('img', { src: address, alt })]))
}

const pictureName = /\.(?:svg|png|jpe?g|gif|webp|avif)(?:[?#]|$)/i
