import { childrenOf } from '../../feed/xml/tree.ts'
import type { RenderedArticle } from '../../model.ts'
import { attribute } from '../../render/tree.ts'
import { rebuild } from '../document/rebuild.ts'
import type { FeedView, Finding, ItemView } from '../model.ts'
import { elementsNamed, isActive, textAt } from './parts.ts'
import { oddPicture } from './pictures.ts'

/** The parts of the rules of NewsBreak. */

/** A finding when the publisher is not based in the United States; whether it takes others is not documented. */
export function countryFindings({ document: { section } }: FeedView): Finding[] {
  const { country } = section
  if (country === 'US') return []
  const found = { key: ['country'], severity: 'warning' } as const
  return country === undefined
    ? [
        {
          ...found,
          message: 'The country of the publisher is not known; NewsBreak is for readers in the United States.',
          hint: 'Write "country: US" if it is based there. If not, ask NewsBreak before you apply.',
        },
      ]
    : [
        {
          ...found,
          message: `The publisher is based in ${country}; NewsBreak is for readers in the United States.`,
          hint: 'Ask NewsBreak whether it takes your news before you apply.',
        },
      ]
}

/** A finding when an item has no picture. */
export function pictureFindings(item: ItemView): Finding[] {
  const missing = oddPicture(item, { who: 'NewsBreak' })
  if (!isActive(item) || missing.length > 0) return missing
  const isShown = childrenOf(item.element, 'media:thumbnail').length > 0 || elementsNamed(item, ['img']).length > 0
  return isShown ? [] : [{ key: ['image'], message: 'The item has no picture.', hint: rebuild }]
}

/** A finding when the byline of an article is missing. */
export const noByline = (item: ItemView): Finding[] =>
  !isActive(item) || item.article.authors.length > 0
    ? []
    : [
        {
          key: ['authors'],
          message: 'The article has no byline, which NewsBreak expects.',
          hint: 'Write who wrote it, like "authors: [Li Lei]".',
          severity: 'warning',
        },
      ]

/** A finding when an item with a picture has not just one thumbnail. */
export function noThumbnail(item: ItemView): Finding[] {
  const { length } = childrenOf(item.element, 'media:thumbnail')
  if (!isActive(item) || item.article.picture === undefined || length === 1) return []
  return [{ key: ['image'], message: `The item has ${length} thumbnails, not one.`, hint: rebuild }]
}

/** A finding for each picture of the text whose credit is not known. */
export function noCredit(item: ItemView): Finding[] {
  const { picture, pictures = [] } = item.article
  const shown = elementsNamed(item, ['img']).map((img) => attribute(img, 'src'))
  return [...(picture ? [picture] : []), ...pictures]
    .filter(({ url, credit }) => !credit && shown.includes(url))
    .map(({ url, alt }) => ({
      ...(url === picture?.url ? { key: ['image'] } : { piece: alt || undefined }),
      message: `The picture "${alt}" has no credit, which NewsBreak expects.`,
      hint:
        url === picture?.url
          ? 'Write who made it, like "image: {src: bridge.jpg, credit: Li Lei}".'
          : 'Write who made it: <figure><img src="NAME" alt="what it shows"><figcaption>Caption <small>Credit</small></figcaption></figure>.',
    }))
}

/** A finding for each frame that is neither a video nor a sound. */
export const unknownFrames = (item: ItemView): Finding[] =>
  elementsNamed(item, ['iframe'])
    .filter((frame) => !/\bnb-(?:video|audio)\b/.test(attribute(frame, 'class')))
    .map(() => ({
      piece: '<iframe',
      message: 'The text has a frame without the class "nb-video" or "nb-audio".',
      hint: 'Write a link in place of the frame.',
    }))

/** A finding when the item of a sponsored article has no disclosure. */
export const undisclosed = (item: ItemView): Finding[] =>
  !isActive(item) || sponsorship(item.article) === undefined || textAt(item.element, 'nb:disclosure') !== ''
    ? []
    : [{ key: ['tags'], message: 'The item of a sponsored article has no <nb:disclosure>.', hint: rebuild }]

/** The tag of an article that was paid for. */
export const sponsorship = ({ tags }: RenderedArticle): string | undefined =>
  tags.find((tag) => /^(?:sponsored|advertorial|paid)\b/i.test(tag))
