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

/** The names of an element and of all around it, ` ul li p `: asked by name, and cheap to make for every element. */
export type Path = string

export const within = (path: Path, name: string): boolean => path.includes(` ${name} `)

/** Adds the beginning of an element. */
export function sketchStart(into: Sketch, name: string, path: Path): void {
  if (name === 'figure') into.figures.push({ pictures: [], caption: '', credit: '' })
  if (!isInline(name)) sketchText(into, ' ', path)
}

/** Adds a text, decoded. */
export function sketchText(into: Sketch, text: string, path: Path): void {
  const figure = within(path, 'figcaption') ? into.figures.at(-1) : undefined
  if ((into.hasParagraph && !figure) || isAnnotation(path)) return
  into.text += text
  if (figure && within(path, 'small')) figure.credit += text
  else if (figure) figure.caption += text
  else if (within(path, 'p') && !isAside(path)) into.paragraph += text
}

/** Adds the end of an element that stood within a path. */
export function sketchEnd(into: Sketch, name: string, outside: Path): void {
  if (!isInline(name)) sketchText(into, ' ', outside)
  if (name !== 'p' || into.hasParagraph) return
  into.hasParagraph = /\S/.test(into.paragraph)
  if (!into.hasParagraph) into.paragraph = ''
}

/** Adds a picture: to its figure when there is one. */
export function sketchPicture(into: Sketch, picture: { src: string; alt: string }, path: Path): void {
  const figure = within(path, 'figure') ? into.figures.at(-1) : undefined
  if (figure) figure.pictures.push(picture)
  else into.figures.push({ pictures: [picture], caption: '', credit: '' })
}

/** Readings above characters. */
const isAnnotation = (path: Path) => within(path, 'rt') || within(path, 'rp') || within(path, 'rtc')

/** Figures and tables, the mark of a footnote, and the footnotes themselves. */
const isAside = (path: Path) =>
  within(path, 'figure') ||
  within(path, 'table') ||
  within(path, 'section') ||
  (within(path, 'sup') && within(path, 'a'))

/** The outline of what was added. */
export const outlineOf = ({ text, paragraph, figures }: Sketch): Outline => ({
  text: plain(text),
  paragraph: plain(paragraph),
  pictures: figures.flatMap(({ pictures, caption, credit }) =>
    pictures.map(({ src, alt }) => ({ src, alt: plain(alt), caption: plain(caption), credit: plain(credit) })),
  ),
})
