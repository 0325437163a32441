import { plain } from '../text/characters.ts'
import { isInline } from './content-model.ts'

/** A paragraph, an item of a list, a heading or another text of an article, as plain text. */
export type Block = {
  kind: 'paragraph' | 'item' | 'heading' | 'other'
  text: string
  /** Whether all of it is emphasised. */
  isEmphasised: boolean
  /** How much of it is in links, in characters. */
  linked: number
}

/** What an article's HTML shows first, as plain text. */
export type Outline = {
  /** Its text up to the end of the first blocks. */
  text: string
  /** Its first blocks that are not inside a figure, a table or code, enough for a summary. */
  blocks: readonly Block[]
  /** Its pictures, in order; caption and credit (`<small>`) of its figure. */
  pictures: { src: string; alt: string; caption: string; credit: string }[]
}

type Figure = { pictures: { src: string; alt: string }[]; caption: string; credit: string }

/** An outline in the making. */
export type Sketch = { text: string; open: Block | undefined; blocks: Block[]; length: number; figures: Figure[] }

export const sketch = (): Sketch => ({ text: '', open: undefined, blocks: [], length: 0, figures: [] })

/** Blocks, and characters in paragraphs, from which a summary can be made: of the rest only captions are looked at. */
const enough = { blocks: 24, characters: 1_200 }

const isEnough = ({ blocks, length }: Sketch) => blocks.length >= enough.blocks || length >= enough.characters

/** The elements around a text, as far as they matter here: bits, since this is asked of every piece of text. */
export type Path = number

const [paragraph, figure, caption, credit, aside, annotation, sup, link] = [1, 2, 4, 8, 16, 32, 64, 128] as const
const [item, heading, emphasis] = [256, 512, 1024] as const

const bits: ReadonlyMap<string, number> = new Map([
  ['p', paragraph],
  ['figure', figure | aside],
  ['table', aside],
  ['pre', aside],
  ['section', aside], // footnotes
  ['figcaption', caption],
  ['small', credit],
  ['rt', annotation],
  ['rp', annotation],
  ['sup', sup],
  ['a', link],
  ['li', item],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading] as const),
  ...['em', 'strong', 'i', 'b'].map((name) => [name, emphasis] as const),
])

/** The path inside an element. */
export const pathInto = (name: string, path: Path): Path => path | (bits.get(name) ?? 0)

/** Whether a link is around. */
export const isInLink = (path: Path): boolean => (path & link) !== 0

/** Adds the beginning of an element. */
export function sketchStart(into: Sketch, name: string, path: Path): void {
  if (name === 'figure') into.figures.push({ pictures: [], caption: '', credit: '' })
  if (!isInline(name)) sketchBreak(into, path)
}

/** Adds a text, decoded. */
export function sketchText(into: Sketch, text: string, path: Path): void {
  const shown = path & caption ? into.figures.at(-1) : undefined
  if (path & annotation || (!shown && (path & figure || isEnough(into)))) return
  into.text += text
  if (shown && path & credit) shown.credit += text
  else if (shown) shown.caption += text
  else if (!(path & aside) && !isMark(path)) addText(into, text, path)
}

function addText(into: Sketch, text: string, path: Path): void {
  into.open ??= { kind: kindOf(path), text: '', isEmphasised: true, linked: 0 }
  const { open } = into
  open.text += text
  if (path & link) open.linked += text.length
  if (open.isEmphasised && !(path & emphasis) && /[\p{L}\p{N}]/u.test(text)) open.isEmphasised = false
}

const kindOf = (path: Path): Block['kind'] =>
  path & heading ? 'heading' : path & item ? 'item' : path & paragraph ? 'paragraph' : 'other'

/** The mark of a footnote. */
const isMark = (path: Path) => (path & sup) !== 0 && isInLink(path)

/** Adds the end of an element that was within a path. */
export function sketchEnd(into: Sketch, name: string, outside: Path): void {
  if (!isInline(name)) sketchBreak(into, outside)
}

/** A block ends where another begins or ends, and at the end of a line. */
function sketchBreak(into: Sketch, path: Path): void {
  sketchText(into, ' ', path & caption ? path : path | aside)
  const { open } = into
  if (!open) return
  into.open = undefined
  if (!/\S/.test(open.text)) return
  into.blocks.push(open)
  if (open.kind === 'paragraph') into.length += open.text.length
}

/** Adds a picture: to its figure when there is one. */
export function sketchPicture(into: Sketch, picture: { src: string; alt: string }, path: Path): void {
  const shown = path & figure ? into.figures.at(-1) : undefined
  if (shown) shown.pictures.push(picture)
  else into.figures.push({ pictures: [picture], caption: '', credit: '' })
}

/** The outline of what was added. */
export const outlineOf = ({ text, open, blocks, figures }: Sketch): Outline => ({
  text: plain(text),
  blocks: [...blocks, ...(open ? [open] : [])].map((block) => ({ ...block, text: plain(block.text) })),
  pictures: figures.flatMap(({ pictures, caption, credit }) =>
    pictures.map(({ src, alt }) => ({ src, alt: plain(alt), caption: plain(caption), credit: plain(credit) })),
  ),
})
