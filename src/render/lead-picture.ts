import type { Places } from '../content/places.ts'
import type { Article, ImageReference, Picture, SafeHtml } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import type { Addresses } from './addresses.ts'
import { figcaption } from './captions.ts'
import { ownHtml } from './gate.ts'
import type { Outline } from './outline.ts'

/** The lead picture that the author named, else the first of the body; with the figure to set before a body without it. */
export function leadPicture(
  { image }: Pick<Article, 'image'>,
  shown: Outline['pictures'],
  addresses: Addresses,
  places: Places,
): { picture: Picture; figure?: SafeHtml } | undefined {
  const url = image ? leadUrl(image, addresses, places) : shown[0]?.src
  if (url === undefined) return undefined
  const inBody = shown.find(({ src }) => src === url)
  const picture = {
    url,
    alt: image?.alt ?? inBody?.alt ?? '',
    caption: (inBody?.caption || undefined) ?? image?.caption,
    credit: (inBody?.credit || undefined) ?? image?.credit,
    file: addresses.file(url),
  }
  if (inBody) return { picture }
  if (picture.alt === '') addresses.say('missing-alt', imageOf(places), noAlt(image?.src ?? ''), altHint)
  return { picture, figure: figure(picture) }
}

/** The public address of the lead picture that front matter names. */
export const leadUrl = ({ src }: ImageReference, addresses: Addresses, places: Places): string | undefined =>
  addresses.resolve(src, 'picture', imageOf(places))?.url

const imageOf = (places: Places) => () => places.key('image', 'src')

function figure({ url, alt, caption, credit, file }: Picture): SafeHtml {
  const size = file ? ` width="${file.width}" height="${file.height}"` : ''
  const html = `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"${size}>${figcaption({ caption, credit })}</figure>`
  return ownHtml(html)
}

export const noAlt = (src: string) => `The picture "${src}" has no alt text.`
export const altHint = 'Say in a few words what it shows: ![these words](picture.png), or alt: in front matter.'
