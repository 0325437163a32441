import { limits } from '../limits.ts'
import { escapeHtmlText } from '../text/escape-html.ts'
import { type Addressing, attributeOf, resolveAttributes } from './addressing.ts'
import { type Attributes, readAttributes, writtenAttributes } from './attributes.ts'
import { figcaption } from './captions.ts'
import { type Content, contentOf, isHeading, isMedia, isVoid, topContent, writtenName } from './content-model.ts'
import {
  isInLink,
  type Path,
  pathInto,
  type Sketch,
  sketch,
  sketchEnd,
  sketchPicture,
  sketchStart,
  sketchText,
} from './outline.ts'
import { decodeText } from './references.ts'

/** The start tag of an element: its name, and where it begins in what is read. */
export type Tag = { name: string; start: number }

/** An open element; without a parent it is the text itself. */
type Open = Tag & {
  parent?: Open
  depth: number
  path: Path
  content: Content
  /** Where in what is written its tag begins, and where that ends. */
  tag: number
  contentStart: number
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
  out: string
  open: Open
  sketch: Sketch
  /** The element that must not stand where it does. */
  stopped?: Tag
}

export const begin = (found: Addressing, headingShift: number): Passing => ({
  found,
  headingShift,
  out: '',
  open: { ...closed, name: '', start: 0, depth: 0, path: 0, content: topContent, tag: 0, contentStart: 0 },
  sketch: sketch(),
})

const closed = { isBlank: true, hasLead: false, hasCaption: false }

/** Writes a text with its references decoded, as sanitisers do; false when it must not stand here. */
export function passText(passing: Passing, written: string): boolean {
  const { open, out } = passing
  const text = decodeText(written)
  if (text === undefined) return false
  if (!open.content.has('#text') && /[^ \t\n]/.test(text)) {
    passing.stopped = open
    return false
  }
  if (open.isBlank && text.trim() !== '') open.isBlank = false
  const isFirstOfPre = open.name === 'pre' && open.contentStart === out.length
  passing.out += escapeHtmlText(isFirstOfPre ? withoutBreak(text) : text)
  sketchText(passing.sketch, text, open.path)
  return true
}

/** Parsers skip one line feed after `<pre>` (HTML §13.2.6.4.7); where two are written, the second one counts. */
const withoutBreak = (text: string) => (/^\n(?!\n)/.test(text) ? text.slice(1) : text)

/** Writes the start tag of an element; false when it must not stand here. */
export function passStart(passing: Passing, name: string, written: string, start: number): boolean {
  const parent = passing.open
  const content = contentOf(name, parent.content)
  const isLinkInLink = name === 'a' && isInLink(parent.path) // a parser would end the first one
  if (!content || isLinkInLink || parent.depth >= limits.nesting) {
    passing.stopped = isShown(name) ? parent : { name, start }
    return false
  }
  const read = written === '' ? [] : readAttributes(name, written)
  if (!read) return false
  if (name === 'input') return passInput(passing, read)
  const attributes = resolveAttributes(name, read, passing.found)
  const path = pathInto(name, parent.path)
  if (name === 'img' && !passPicture(passing, attributes, path)) return true
  if (isMedia(name)) parent.isBlank = false
  if (name === 'figcaption') parent.hasCaption = true

  const tag = passing.out.length
  const open = `<${writtenName(name, passing.headingShift)}${writtenAttributes(name, attributes)}`
  passing.out += isVoid(name) ? `${open} />` : `${open}>`
  sketchStart(passing.sketch, name, path)
  if (isVoid(name)) return true
  const depth = parent.depth + 1
  const contentStart = passing.out.length
  passing.open = {
    name,
    start,
    parent,
    depth,
    path,
    content,
    tag,
    contentStart,
    isBlank: true,
    hasLead: false,
    hasCaption: false,
  }
  return true
}

/** Elements that are lost without their tag: what is around them must go instead. */
const isShown = (name: string) => isMedia(name) || name === 'input'

/** The check box of a task becomes a character: feeds carry no forms. */
function passInput(passing: Passing, attributes: Attributes): boolean {
  const isTask = attributeOf(attributes, 'type') === 'checkbox'
  const text = isTask ? (attributeOf(attributes, 'checked') === undefined ? '☐' : '☑') : ''
  passing.out += `<span>${text}</span>`
  sketchText(passing.sketch, text, passing.open.path)
  if (isTask) passing.open.isBlank = false
  return true
}

/** Adds a picture to the outline; false when its address must not be published, so that it is left out. */
function passPicture({ sketch, open, found }: Passing, attributes: Attributes, path: Path): boolean {
  const src = attributeOf(attributes, 'src')
  if (src === undefined) return false
  sketchPicture(sketch, { src, alt: attributeOf(attributes, 'alt') ?? '' }, path)
  const figure = around(open, 'figure')
  if (figure && src === found.lead?.url) figure.hasLead = true
  return true
}

const around = (open: Open | undefined, name: string): Open | undefined =>
  open === undefined || open.name === name ? open : around(open.parent, name)

/** Writes the end tag of the open element; false when another element is open. */
export function passEnd(passing: Passing, name: string): boolean {
  const { open } = passing
  const { parent } = open
  if (!parent || open.name !== name) return false
  if (open.isBlank && (name === 'p' || isHeading(name))) {
    passing.out = passing.out.slice(0, open.tag)
  } else {
    if (open.hasLead && !open.hasCaption) addCaption(passing)
    passing.out += `</${writtenName(name, passing.headingShift)}>`
    parent.isBlank &&= open.isBlank
  }
  passing.open = parent
  sketchEnd(passing.sketch, name, parent.path)
  return true
}

/** The lead picture's caption is in front matter when its figure has none. */
function addCaption(passing: Passing): void {
  const { caption = '', credit = '' } = passing.found.lead ?? {}
  const path = pathInto('figcaption', passing.open.path)
  passing.out += figcaption({ caption, credit })
  sketchText(passing.sketch, ` ${caption} `, path)
  sketchText(passing.sketch, credit, pathInto('small', path))
}
