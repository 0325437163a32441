import { defaultTreeAdapter as tree } from 'parse5'
import type { Picture } from '../../model.ts'
import { around, attribute, type Element, elementsIn, newElement, type Parent, placeBlock } from '../../render/tree.ts'
import type { Finding, ItemView } from '../model.ts'
import { elementsNamed } from './parts.ts'

/** Pictures in texts for partners that want each in a figure with its caption and credit. */

/** Puts each picture whose caption or credit is known into a figure with a caption, where it has none. */
export function addCaptions(body: Parent, pictures: readonly Picture[]): void {
  for (const img of picturesIn(body).reverse()) {
    const picture = pictures.find(({ url }) => url === attribute(img, 'src'))
    if (!picture || (!picture.caption && !picture.credit)) continue
    const figure = figureOf(img) ?? inFigure(img)
    if (figure && !captionIn(figure)) tree.appendChild(figure, caption(picture))
  }
}

/** Moves the first picture with an address to the beginning of the text, with its figure. */
export function leadFirst(body: Parent, url: string): void {
  const img = picturesIn(body).find((one) => attribute(one, 'src') === url)
  const figure = img && (figureOf(img) ?? inFigure(img))
  const [first] = body.childNodes
  if (!figure || !first || figure === first) return
  tree.detachNode(figure)
  tree.insertBefore(body, figure, first)
}

/** Leaves out the pictures with these addresses; their figures too, where these show no other picture. */
export function leaveOut(body: Parent, urls: ReadonlySet<string>): void {
  for (const img of picturesIn(body).filter((one) => urls.has(attribute(one, 'src')))) {
    const figure = figureOf(img)
    tree.detachNode(figure && picturesIn(figure).length === 1 ? figure : img)
  }
}

/** A finding for each picture in the text of an item that has no caption. */
export const uncaptioned = (item: ItemView, who: string): Finding[] =>
  elementsNamed(item, ['img'])
    .filter((img) => !captionIn(figureOf(img)))
    .map((img) => {
      const isLead = attribute(img, 'src') === item.article.picture?.url
      return {
        ...(isLead ? { key: ['image'] } : { piece: attribute(img, 'alt') || undefined }),
        message: `The picture "${attribute(img, 'alt')}" has no caption, which ${who} asks for.`,
        hint: isLead
          ? 'Write "image: {src: NAME, caption: TEXT, credit: NAME}".'
          : 'Write ![what it shows](NAME "its caption") alone in a paragraph.',
      }
    })

/** The figure around an element. */
function figureOf(element: Element): Element | undefined {
  for (let parent = element.parentNode; parent && tree.isElementNode(parent); parent = parent.parentNode)
    if (parent.tagName === 'figure') return parent
  return undefined
}

const picturesIn = (body: Parent): Element[] => elementsIn(body).filter(({ tagName }) => tagName === 'img')

const captionIn = (figure: Element | undefined): Element | undefined =>
  figure && elementsIn(figure).find(({ tagName }) => tagName === 'figcaption')

/** Puts a picture into a figure; undefined where it is among words that can hold none. */
function inFigure(img: Element): Element | undefined {
  const { splits, isInWords } = around(img)
  if (isInWords) return undefined
  const attributes = Object.fromEntries(img.attrs.map(({ name, value }) => [name, value]))
  const figure = newElement('figure', {}, newElement('img', attributes))
  placeBlock(figure, img, splits)
  return figure
}

const caption = ({ caption: words, credit }: Picture): Element =>
  newElement(
    'figcaption',
    {},
    ...(words ? [credit ? `${words} ` : words] : []),
    ...(credit ? [newElement('small', {}, credit)] : []),
  )
