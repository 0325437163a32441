import { html as names, parseFragment, defaultTreeAdapter as tree } from 'parse5'
import {
  attribute,
  type Element,
  elementsIn,
  type Node,
  newElement,
  type Parent,
  replaceNode,
  setAttribute,
  textIn,
} from './tree.ts'
import { largerSources, lazySets, lazySources } from './unfinished.ts'

/**
 * Gives pictures, films and frames the addresses that a script of the page would give them, and shows once what is in
 * `noscript` for pages without scripts. A placeholder without a real picture loses its address, so that it is reported; a film
 * or sound without any address is left out, and returned by its name.
 */
export function showLazy(root: Parent): string[] {
  const shown = elementsIn(root)
  const late = new Set(shown.filter((element) => loaded.has(element.tagName) && realize(element)))
  for (const element of shown) if (element.tagName === 'img') dropPlaceholder(element)
  const known = new Set(shown.map((element) => attribute(element, 'src')).filter((src) => src !== ''))
  for (const element of shown) if (element.tagName === 'noscript') showUnscripted(element, late, known)
  const settled = elementsIn(root)
  for (const element of settled) if (element.tagName === 'picture') completePicture(element)
  const empty = settled.filter((element) => isPlayed(element) && [element, ...elementsIn(element)].every(hasNoSource))
  for (const element of empty) replaceNode(element, ...element.childNodes)
  return empty.map(({ tagName }) => tagName)
}

const isPlayed = ({ tagName }: Element) => tagName === 'video' || tagName === 'audio'
const hasNoSource = (element: Element) => attribute(element, 'src') === ''

const loaded = new Set(['img', 'source', 'video', 'audio', 'iframe', 'embed'])

/** Whether an element had an address for scripts. */
function realize(element: Element): boolean {
  const src = attribute(element, 'src')
  const real = firstAddress(element, isPlaceholder(src) ? [...lazySources, ...largerSources] : lazySources)
  const set = firstAddress(element, lazySets)
  if (real && withoutQuery(real) !== withoutQuery(src)) setAttribute(element, 'src', real)
  if (set) setAttribute(element, 'srcset', set)
  else if (attribute(element, 'srcset').includes('data:')) setAttribute(element, 'srcset', undefined)
  return real !== undefined || set !== undefined
}

const firstAddress = (element: Element, attributes: readonly string[]): string | undefined =>
  attributes.map((name) => attribute(element, name)).find((value) => /[./]/.test(value) && !/^data:|[{}<>]/.test(value))

const withoutQuery = (address: string) => address.replace(/[?#].*$/, '')

/** Whether an address is missing, or shows nothing but that a picture will come. */
const isPlaceholder = (src: string): boolean =>
  src === '' || src === 'about:blank' || /^data:/i.test(src) || placeholderName.test(withoutQuery(src))

const placeholderName =
  /(?:^|\/)[^/]*(?:blank|spacer|placeholder|transparent|1x1|pixel|lazy|loading|loader|gr[ae]y|white)[^/]*\.(?:gif|png|svg)$/i

/** A picture whose `src` only holds its place is shown by its `srcset`, or not at all. */
function dropPlaceholder(image: Element): void {
  const src = attribute(image, 'src')
  if (!/^data:/i.test(src)) return
  if (attribute(image, 'srcset') !== '' || src.length <= placeholderCharacters) setAttribute(image, 'src', undefined)
}

/** Characters of a `data:` address up to which it is a placeholder, and no picture that an author pasted. */
const placeholderCharacters = 1_000

/** Puts what `noscript` shows in the place of its placeholder; what is shown already is not shown again. */
function showUnscripted(noscript: Element, late: ReadonlySet<Element>, known: Set<string>): void {
  const inside = parseFragment(inBody, textIn(noscript), {})
  const shown = elementsIn(inside).filter(isShown)
  if (shown.length === 0) return
  const beside = shown.length === 1 ? placeholderBeside(noscript, shown[0]?.tagName) : undefined
  const isThere = (beside && late.has(beside)) || shown.every((one) => known.has(attribute(one, 'src')))
  const pieces = isThere ? [] : inside.childNodes.filter(shows)
  const isRead = inside.childNodes.some((node) => !shows(node) && /\S/.test(textOf(node)))
  if (!isThere && beside && isPlaceholder(attribute(beside, 'src')) && attribute(beside, 'srcset') === '')
    tree.detachNode(beside)
  for (const one of shown) if (attribute(one, 'src') !== '') known.add(attribute(one, 'src'))
  replaceNode(noscript, ...pieces, ...(isRead ? [newElement('noscript', {})] : []))
}

const inBody = tree.createElement('div', names.NS.HTML, [])

/** A picture or frame that people see; none that only counts them. */
const isShown = (element: Element): boolean =>
  ['img', 'iframe', 'video', 'audio'].includes(element.tagName) &&
  !['width', 'height'].some((side) => /^[01](?:px)?$/.test(attribute(element, side))) &&
  !/display:\s*none/i.test(attribute(element, 'style'))

const shows = (node: Node): boolean => tree.isElementNode(node) && (isShown(node) || elementsIn(node).some(isShown))

const textOf = (node: Node): string =>
  tree.isTextNode(node) ? node.value : tree.isElementNode(node) ? textIn(node) : ''

/** The one picture, or frame, right before or after `noscript`. */
function placeholderBeside(noscript: Element, name = 'img'): Element | undefined {
  const siblings = noscript.parentNode?.childNodes ?? []
  const index = siblings.indexOf(noscript)
  return [neighbour(siblings, index, -1), neighbour(siblings, index, 1)].flatMap((node) => onlyOne(node, name))[0]
}

/** The next node in one direction that is no white space. */
function neighbour(siblings: readonly Node[], index: number, step: 1 | -1): Node | undefined {
  const node = siblings[index + step]
  const isBlank = node && (tree.isCommentNode(node) || (tree.isTextNode(node) && node.value.trim() === ''))
  return isBlank ? siblings[index + 2 * step] : node
}

function onlyOne(node: Node | undefined, name: string): Element[] {
  if (!node || !tree.isElementNode(node)) return []
  const found = [node, ...elementsIn(node)].filter(({ tagName }) => tagName === name)
  return found.length === 1 ? found : []
}

/** Readers show the `img` of a `picture` only: one without it gets the first picture of its last source. */
function completePicture(picture: Element): void {
  const inside = elementsIn(picture)
  const image = inside.find(({ tagName }) => tagName === 'img')
  if (image && (attribute(image, 'src') !== '' || attribute(image, 'srcset') !== '')) return
  const sets = inside.filter(({ tagName }) => tagName === 'source').map((source) => attribute(source, 'srcset'))
  const [, src] = /^[\s,]*(\S*[^\s,])/.exec(sets.findLast((set) => set !== '') ?? '') ?? []
  if (image) setAttribute(image, 'src', src)
  else tree.appendChild(picture, newElement('img', src === undefined ? {} : { src, alt: '' }))
}
