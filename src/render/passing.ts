import type { Addressing } from './addressing.ts'
import { type Content, topContent } from './content-model.ts'
import { type Path, pathInto, type Sketch, sketch } from './outline.ts'

/** The start tag of an element: its name, and where it begins in what is read. */
export type Tag = { name: string; start: number }

/** An open element; without a parent it is the text itself. */
export type Open = Tag & {
  parent: Open | undefined
  depth: number
  path: Path
  content: Content
  /** How many pieces are written before its start tag. */
  piecesBefore: number
  /** Whether no text, picture or film has come yet. */
  isBlank: boolean
  /** Of a figure: whether it shows the lead picture, and whether it has a caption. */
  hasLead: boolean
  hasCaption: boolean
}

/** A text on its way through the gate: what is written of it so far, and the element that is open. */
export type Passing = {
  found: Addressing
  headingShift: number
  /** How many elements may be open inside one another. */
  levels: number
  /** Pieces of HTML: an array, since an element may turn out to be blank and be taken back. */
  out: string[]
  open: Open
  sketch: Sketch
  /** The element that is not allowed in its place. */
  stopped?: Tag
}

export function begin(found: Addressing, headingShift: number, levels: number): Passing {
  const open = opened(undefined, { name: '', start: 0 }, topContent, 0)
  return { found, headingShift, levels, out: [], open, sketch: sketch() }
}

/** An element that was just opened. Every property in place, since objects made by spreading are ten times slower. */
export const opened = (
  parent: Open | undefined,
  { name, start }: Tag,
  content: Content,
  piecesBefore: number,
): Open => ({
  name,
  start,
  parent,
  depth: parent ? parent.depth + 1 : 0,
  path: parent ? pathInto(name, parent.path) : 0,
  content,
  piecesBefore,
  isBlank: true,
  hasLead: false,
  hasCaption: false,
})
