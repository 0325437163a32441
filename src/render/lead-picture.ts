import type { Places } from '../content/places.ts'
import type { Article, ImageReference, Picture, SafeHtml } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import type { Addresses } from './addresses.ts'
import { figcaption } from './captions.ts'
import { ownHtml } from './gate.ts'
import type { Outline } from './outline.ts'

/**
 * The lead picture that the author named, else the first of the body, with the figure to set before a body without the one that
 * is named. No drawing (SVG) is the picture of an article: the first other picture of the body is.
 */
export function leadPicture(
  { image }: Pick<Article, 'image'>,
  shown: Outline['pictures'],
  addresses: Addresses,
  places: Places,
): { picture?: Picture | undefined; figure?: SafeHtml } | undefined {
  const named = image && leadUrl(image, addresses, places)
  if (image && named === undefined) return undefined
  const describe = (url: string): Picture => described(url, url === named ? image : undefined, shown, addresses)
  const url = [named, ...shown.map(({ src }) => src)].find((one) => one !== undefined && !isDrawing(one, addresses))
  const picture = url === undefined ? undefined : describe(url)
  if (image && named !== undefined && isDrawing(named, addresses))
    addresses.say('picture-format', imageOf(places), noDrawing(image.src), formatHint)
  if (named === undefined || shown.some(({ src }) => src === named)) return { picture }
  const lead = describe(named)
  if (lead.alt === '')
    addresses.say('missing-alt', imageOf(places), noAlt(image?.src ?? ''), leadHint(image?.src ?? ''))
  return { picture, figure: figure(lead) }
}

function described(
  url: string,
  image: ImageReference | undefined,
  shown: Outline['pictures'],
  addresses: Addresses,
): Picture {
  const inBody = shown.find(({ src }) => src === url)
  return {
    url,
    alt: image?.alt ?? inBody?.alt ?? '',
    caption: (inBody?.caption || undefined) ?? image?.caption,
    credit: (inBody?.credit || undefined) ?? image?.credit,
    file: addresses.file(url),
  }
}

/** Whether a picture is an SVG: by its bytes when it is ours, else by its name. */
function isDrawing(url: string, addresses: Addresses): boolean {
  const type = addresses.file(url)?.type
  return type === undefined ? /^[^?#]*\.svgz?(?:[?#]|$)/i.test(url) : type === 'image/svg+xml'
}

const noDrawing = (src: string) =>
  `The lead picture "${src}" is an SVG, which readers cannot show beside a title: it is shown in the text only.`
const formatHint = 'Name a JPEG or PNG picture in "image"; an SVG may stay in the text.'

/** The other pictures of ours that readers can show beside a title, each once; undefined when there are none. */
export function otherPictures(
  shown: Outline['pictures'],
  lead: Picture | undefined,
  addresses: Addresses,
): Picture[] | undefined {
  const others = new Map<string, Picture>()
  for (const { src: url, alt, caption, credit } of shown) {
    const file = addresses.file(url)
    if (!file || url === lead?.url || others.has(url) || isDrawing(url, addresses)) continue
    others.set(url, { url, alt, caption: caption || undefined, credit: credit || undefined, file })
  }
  return others.size > 0 ? [...others.values()] : undefined
}

/** The public address of the lead picture that front matter names. */
export const leadUrl = ({ src }: ImageReference, addresses: Addresses, places: Places): string | undefined =>
  addresses.resolve(src, 'picture', imageOf(places), true)?.url

const imageOf = (places: Places) => () => places.key('image', 'src')

function figure({ url, alt, caption, credit, file }: Picture): SafeHtml {
  const size = file ? ` width="${file.width}" height="${file.height}"` : ''
  const html = `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"${size}>${figcaption({ caption, credit })}</figure>`
  return ownHtml(html)
}

export const noAlt = (src: string) => `The picture "${src}" has no alt text.`
export const altHint = 'Say in a few words what it shows: ![these words](picture.png).'
const leadHint = (src: string) =>
  `Say in a few words what it shows, like "image: {src: ${isPlain.test(src) ? src : 'picture.png'}, alt: these words}".`

/** An address that needs no quotation marks between { and }. */
const isPlain = /^[\w/.][\w/.:~%+-]*\w$/
