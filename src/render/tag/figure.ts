import { decodeHTML } from 'entities'
import { htmlOf, htmlTag, htmlText, wordsOf } from './html.ts'
import type { Rendering } from './model.ts'
import { lacking } from './model.ts'

/** A picture with a caption, as Hugo's `figure` describes it; without `alt`, its caption describes the picture. */
export const figure: Rendering = ({ named, bare }) => {
  const src = named.src ?? named.url ?? named.file ?? named.path ?? named.image ?? bare[0]
  if (src === undefined || src.trim() === '') return noPicture
  const { caption = '', title = '', attr = '' } = named
  const alt = named.alt ?? (caption === '' ? title : decodeHTML(wordsOf(caption)))
  return {
    kind: 'html',
    block: figureOf({
      picture: pictureOf({ src, alt, width: named.width, height: named.height, link: named.link }),
      captions: [
        title && `<strong>${htmlText(title)}</strong>`,
        caption && htmlOf(caption),
        attr && `<small>${linked(htmlOf(attr), named.attrlink)}</small>`,
      ],
    }),
    addresses: [src, named.link ?? '', named.attrlink ?? ''].filter((one) => one !== ''),
  }
}

/** What is found of a picture without an address. */
export const noPicture = lacking(
  'has no address of a picture: it is left out',
  'Write ![what it shows](its address) in its place.',
)

type Written = {
  src: string
  alt: string
  width?: string | undefined
  height?: string | undefined
  link?: string | undefined
}

/** The HTML of a picture, in a link where it has one. */
export const pictureOf = ({ src, alt, width, height, link }: Written): string =>
  linked(htmlTag('img', { src: src.trim(), alt, width: pixels(width), height: pixels(height) }), link)

/** A picture with its captions below it. */
export function figureOf({ picture, captions }: { picture: string; captions: readonly string[] }): string {
  const shown = captions.filter((one) => one !== '').join(' ')
  return `<figure>${picture}${shown === '' ? '' : `<figcaption>${shown}</figcaption>`}</figure>`
}

const linked = (html: string, address = ''): string =>
  address.trim() === '' ? html : `${htmlTag('a', { href: address.trim() })}${html}</a>`

const pixels = (size = ''): string | undefined => /^(\d{1,5})(?:px)?$/.exec(size)?.[1]
