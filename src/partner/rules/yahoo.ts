import { defaultTreeAdapter as tree } from 'parse5'
import { childOf, childrenOf } from '../../feed/xml/tree.ts'
import type { Picture, RenderedArticle } from '../../model.ts'
import { attribute, elementsIn, newElement, type Parent, textIn } from '../../render/tree.ts'
import { local, rfc822 } from '../../time/moment.ts'
import { parsedHtml } from '../document/html.ts'
import { rebuild } from '../document/rebuild.ts'
import type { FeedView, Finding, ItemView } from '../model.ts'
import { addCaptions, leadFirst, leaveOut, uncaptioned } from './figures.ts'
import { elementsNamed, isActive, itemHas, sizeOf, textAt, wordsOf } from './parts.ts'

/** The parts of the rules and of the text of Yahoo News. */

/** Findings about an item with too few words, without a title, or with a date in the future. */
export function lengthFindings(item: ItemView, { now }: FeedView): Finding[] {
  const { element, article, html } = item
  const date = textAt(element, 'pubDate')
  const isEarly = Date.parse(date) > now.getTime()
  const found = [
    ...itemHas(item, ['title']),
    ...(isEarly ? [{ key: ['date'], message: `The date "${date}" is in the future.`, hint: 'Wait until then.' }] : []),
  ]
  if (!isActive(item)) return found
  const summary = wordsOf(textAt(element, 'description'), article.language, 3)
  const text = wordsOf(wordsApart(html), article.language, 150)
  return [
    ...found,
    ...(summary >= 3 ? [] : [few('summary', summary, 3)]),
    ...(text >= 150 || article.section.content !== 'full' ? [] : [few('text', text, 150)]),
  ]
}

const few = (what: 'summary' | 'text', count: number, least: number): Finding => ({
  ...(what === 'summary' && { key: ['summary'] }),
  message: `The ${what} has ${count} words; Yahoo asks for ${least}.`,
  hint: `Write at least ${least - count} more.`,
})

/** The text of HTML, with a blank between blocks: the last word of one and the first of the next are two. */
const wordsApart = (html: string) =>
  textIn(parsedHtml(html.replace(/<\/?(?:p|pre|h[1-6]|li|ul|ol|tr|t[dh]|figcaption|blockquote|section|br)\b/g, ' $&')))

/** Findings about an item whose date is not that of the publication, or whose `<updated>` is not the time of its change. */
export function dateFindings({ element: item, article, state, at }: ItemView): Finding[] {
  const [date, updated] = [textAt(item, 'pubDate'), textAt(item, 'updated')]
  const found = (message: string): Finding => ({ key: ['date'], message, hint: rebuild })
  return [
    ...(date === rfc822(article.date)
      ? []
      : [found(`The article was published at ${local(article.date)}, but its <pubDate> is "${date}".`)]),
    ...(state === 'new' || updated === rfc822(at)
      ? []
      : [
          {
            ...found(`The article was changed at ${local(at)}, but its <updated> is "${updated}".`),
            key: ['updated'],
          },
        ]),
  ]
}

/** A finding when the guid of an item is no address, or claims to be its link and is not. */
export function guidFindings({ element: item }: ItemView): Finding[] {
  const guid = textAt(item, 'guid')
  const isLink = childOf(item, 'guid')?.attributes.isPermaLink !== 'false'
  if (/^https?:\/\//.test(guid) && (!isLink || guid === textAt(item, 'link'))) return []
  return [{ message: `The guid "${guid}" is not the address of the article.`, hint: rebuild }]
}

/** Findings about pictures that are left out, and about those in the text that are not where or how Yahoo wants them. */
export function pictureFindings(item: ItemView): Finding[] {
  const { article } = item
  const { picture, section } = article
  if (!isActive(item)) return []
  if (!picture)
    return [
      {
        key: ['image'],
        message: 'The article has no picture.',
        hint: 'Write "image: NAME" with a picture of at least 1280x720 pixels.',
        severity: 'note',
      },
    ]
  const isSecond = section.content === 'full' && faultOf(picture) === undefined && !isFirst(item, picture)
  return [
    ...picturesOf(article).flatMap((one) => leftOut(one, one === picture)),
    ...(isSecond ? [{ key: ['image'], message: 'The text does not begin with the lead picture.', hint: rebuild }] : []),
    ...uncaptioned(item, 'Yahoo'),
  ]
}

const picturesOf = ({ picture, pictures = [] }: RenderedArticle): readonly Picture[] => [
  ...(picture ? [picture] : []),
  ...pictures,
]

/** What is wrong with a picture of ours, and what to do; undefined when Yahoo takes it. */
function faultOf({ file }: Picture): { has: string; hint: string } | undefined {
  if (!file) return undefined
  const { width, height, length } = file
  if (width < 1280 || height < 720)
    return { has: `${width}x${height} pixels`, hint: 'Take one of at least 1280x720 pixels.' }
  return length > 5_000_000
    ? { has: sizeOf(length), hint: 'Save it with a lower quality, so that it has at most 5 MB.' }
    : undefined
}

function leftOut(picture: Picture, isLead: boolean): Finding[] {
  const fault = faultOf(picture)
  if (!fault) return []
  return [
    {
      ...(isLead ? { key: ['image'] } : { piece: picture.alt || undefined }),
      message: `The picture "${picture.alt}" has ${fault.has}: Yahoo gets the article without it.`,
      hint: fault.hint,
    },
  ]
}

const isFirst = ({ body }: ItemView, { url }: Picture): boolean => {
  const first = body.childNodes.find((node) => !tree.isTextNode(node) || node.value.trim() !== '')
  if (!first || !tree.isElementNode(first) || first.tagName !== 'figure') return false
  return elementsIn(first).some((one) => one.tagName === 'img' && attribute(one, 'src') === url)
}

/** A finding for each picture of the text that `<media:content>` repeats. */
export function repeatedPictures(item: ItemView): Finding[] {
  const shown = elementsNamed(item, ['img']).map((img) => attribute(img, 'src'))
  return childrenOf(item.element, 'media:content')
    .map(({ attributes }) => attributes.url ?? '')
    .filter((url) => shown.includes(url))
    .map((url) => ({ message: `The picture "${url}" is in the text and in <media:content>.`, hint: rebuild }))
}

/** A finding when an element of the text has a style of its own. */
export const styled = ({ body }: ItemView): Finding[] =>
  elementsIn(body).some(({ attrs }) => attrs.some(({ name }) => name === 'style'))
    ? [{ piece: 'style=', message: 'An element of the text has the attribute "style".', hint: 'Leave it out.' }]
    : []

/** Leaves out pictures that are too small or too large, puts the lead picture first, and captions of tables before them. */
export function arrange(body: Parent, article: RenderedArticle): void {
  const pictures = picturesOf(article)
  leaveOut(body, new Set(pictures.filter((one) => faultOf(one) !== undefined).map(({ url }) => url)))
  addCaptions(body, pictures)
  if (article.picture) leadFirst(body, article.picture.url)
  for (const caption of elementsIn(body).filter(({ tagName }) => tagName === 'caption')) {
    const table = caption.parentNode
    if (!table || !tree.isElementNode(table) || !table.parentNode) continue
    tree.detachNode(caption)
    tree.insertBefore(table.parentNode, newElement('div', {}, ...caption.childNodes), table)
  }
}
