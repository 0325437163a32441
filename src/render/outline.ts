import { plain } from '../text/characters.ts'
import { isInline } from './content-model.ts'

/** What an article's HTML shows first, as plain text. */
export type Outline = {
  /** Its text up to the end of the first paragraph, all of it when there is no paragraph. */
  text: string
  /** The first paragraph that is not inside a figure or a table. */
  paragraph: string
  /** Its pictures, in order; caption and credit (`<small>`) of its figure. */
  pictures: { src: string; alt: string; caption: string; credit: string }[]
}

type Figure = { pictures: { src: string; alt: string }[]; caption: string; credit: string }

/** An outline in the making. */
export type Sketch = { text: string; paragraph: string; hasParagraph: boolean; figures: Figure[] }

export const sketch = (): Sketch => ({ text: '', paragraph: '', hasParagraph: false, figures: [] })

/** The elements around a text, as far as they matter here: bits, since this is asked of every piece of text. */
export type Path = number

const [paragraph, figure, caption, credit, aside, annotation, sup, link] = [1, 2, 4, 8, 16, 32, 64, 128] as const

const bits: ReadonlyMap<string, number> = new Map([
  ['p', paragraph],
  ['figure', figure | aside],
  ['table', aside],
  ['section', aside], // footnotes
  ['figcaption', caption],
  ['small', credit],
  ['rt', annotation],
  ['rp', annotation],
  ['sup', sup],
  ['a', link],
])

/** The path inside an element. */
export const pathInto = (name: string, path: Path): Path => path | (bits.get(name) ?? 0)

/** Whether a link is around. */
export const isInLink = (path: Path): boolean => (path & link) !== 0

/** Adds the beginning of an element. */
export function sketchStart(into: Sketch, name: string, path: Path): void {
  if (name === 'figure') into.figures.push({ pictures: [], caption: '', credit: '' })
  if (!isInline(name)) sketchText(into, ' ', path)
}

/** Adds a text, decoded. */
export function sketchText(into: Sketch, text: string, path: Path): void {
  const shown = path & caption ? into.figures.at(-1) : undefined
  if ((into.hasParagraph && !shown) || path & annotation || (path & figure && !shown)) return
  into.text += text
  if (shown && path & credit) shown.credit += text
  else if (shown) shown.caption += text
  else if (path & paragraph && !(path & aside) && !isMark(path)) into.paragraph += text
}

/** The mark of a footnote. */
const isMark = (path: Path) => (path & sup) !== 0 && isInLink(path)

/** Adds the end of an element that stood within a path. */
export function sketchEnd(into: Sketch, name: string, outside: Path): void {
  if (!isInline(name)) sketchText(into, ' ', outside)
  if (name !== 'p' || into.hasParagraph) return
  into.hasParagraph = /\S/.test(into.paragraph)
  if (!into.hasParagraph) into.paragraph = ''
}

/** Adds a picture: to its figure when there is one. */
export function sketchPicture(into: Sketch, picture: { src: string; alt: string }, path: Path): void {
  const shown = path & figure ? into.figures.at(-1) : undefined
  if (shown) shown.pictures.push(picture)
  else into.figures.push({ pictures: [picture], caption: '', credit: '' })
}

/** The outline of what was added. */
export const outlineOf = ({ text, paragraph, figures }: Sketch): Outline => ({
  text: plain(text),
  paragraph: plain(paragraph),
  pictures: figures.flatMap(({ pictures, caption, credit }) =>
    pictures.map(({ src, alt }) => ({ src, alt: plain(alt), caption: plain(caption), credit: plain(credit) })),
  ),
})
