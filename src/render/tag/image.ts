import { figureOf, noPicture, pictureOf } from './figure.ts'
import { htmlText } from './html.ts'
import type { Call, Rendering, Shown } from './model.ts'

/** A picture of the site, as Hexo's `img [class] /path [width] [height] '"title" "alt"'` names it. */
export const image: Rendering = (call, { base }) =>
  pictureIn(call, (name) => (/^(?:\/|https?:)/.test(name) ? name : `${base}/${name}`))

/** The picture that bare parameters describe: the first of two texts is its caption, one alone its alt text; `addressOf` makes the address of its name. */
export function pictureIn({ bare, named }: Call, addressOf: (name: string) => string): Shown {
  const at = bare.findIndex((value) => /[./]/.test(value))
  const name = named.src ?? bare[at < 0 ? bare.length - 1 : at]
  if (name === undefined) return noPicture
  const others = named.src === undefined ? bare.slice(at < 0 ? bare.length : at + 1) : bare
  const [width, height] = others.filter((value) => /^\d+$/.test(value))
  const texts = others.filter((value) => !/^\d*$/.test(value)).flatMap(inQuotes)
  const [title, alt] = texts.length > 1 ? texts : ['', ...texts]
  const src = addressOf(name)
  const picture = pictureOf({ src, alt: named.alt ?? alt ?? named.title ?? '', width, height })
  return {
    kind: 'html',
    block: figureOf({ picture, captions: [htmlText(named.title ?? title ?? '')] }),
    inline: picture,
    addresses: [src],
  }
}

/** Title and alt text may be in one pair of quotation marks, each in its own pair. */
const inQuotes = (value: string): string[] => {
  const inside = [...value.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text)
  return inside.length > 0 ? inside : [value]
}
