import { escapeHtmlText } from '../text/escape-html.ts'
import { attributeOf, resolveAttributes } from './addressing.ts'
import { type Attributes, readAttributes, writtenAttributes } from './attributes.ts'
import { figcaption } from './captions.ts'
import { contentOf, isHeading, isMedia, isVoid, writtenName } from './content-model.ts'
import { isInLink, type Path, pathInto, sketchEnd, sketchPicture, sketchStart, sketchText } from './outline.ts'
import { type Open, opened, type Passing } from './passing.ts'
import { decodeText } from './references.ts'

/** Writes a text with its references decoded, as sanitisers do; false when no text is allowed here. */
export function passText(passing: Passing, written: string): boolean {
  const { open, out } = passing
  const text = decodeText(written)
  if (text === undefined) return false
  if (!open.content.has('#text') && /[^ \t\n]/.test(text)) {
    passing.stopped = open
    return false
  }
  if (open.isBlank && text.trim() !== '') open.isBlank = false
  const isFirstOfPre = open.name === 'pre' && out.length === open.piecesBefore + 1
  out.push(escapeHtmlText(isFirstOfPre ? withoutBreak(text) : text))
  sketchText(passing.sketch, text, open.path)
  return true
}

/** Parsers skip one line feed after `<pre>` (HTML §13.2.6.4.7); where two are written, the second one counts. */
const withoutBreak = (text: string) => (/^\n(?!\n)/.test(text) ? text.slice(1) : text)

/** Writes the start tag of an element; false when it is not allowed here. */
export function passStart(passing: Passing, name: string, written: string, start: number): boolean {
  const parent = passing.open
  const content = contentOf(name, parent.content)
  const isLinkInLink = name === 'a' && isInLink(parent.path) // a parser would end the first one
  if (!content || isLinkInLink || parent.depth >= passing.levels) {
    passing.stopped = isShown(name) ? parent : { name, start }
    return false
  }
  const read = written === '' ? [] : readAttributes(name, written, passing.found.isOfPage)
  if (!read) return false
  if (name === 'input') return passInput(passing, read)
  const attributes = resolveAttributes(name, read, passing.found)
  const path = pathInto(name, parent.path)
  if (name === 'img' && !passPicture(passing, attributes, path)) return true
  if (isMedia(name) && name !== 'picture') parent.isBlank = false
  if (name === 'figcaption') parent.hasCaption = true

  sketchStart(passing.sketch, name, path)
  const { isOfPage } = passing.found
  const tag = `<${writtenName(name, passing.headingShift, isOfPage)}${writtenAttributes(name, attributes, isOfPage)}`
  if (isVoid(name)) passing.out.push(`${tag} />`)
  else {
    passing.open = opened(parent, { name, start }, content, passing.out.length)
    passing.out.push(`${tag}>`)
  }
  return true
}

/** Elements that are nothing without their tag: the element around them is unwrapped instead. */
const isShown = (name: string) => isMedia(name) || name === 'input'

/** The check box of a task becomes a character: feeds carry no forms. */
function passInput(passing: Passing, attributes: Attributes): boolean {
  const isTask = attributeOf(attributes, 'type') === 'checkbox'
  const text = isTask ? (attributeOf(attributes, 'checked') === undefined ? '☐' : '☑') : ''
  passing.out.push(`<span>${text}</span>`)
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
  if (open.isBlank && (name === 'p' || name === 'picture' || isHeading(name))) {
    passing.out.length = open.piecesBefore
  } else {
    if (open.hasLead && !open.hasCaption) addCaption(passing)
    passing.out.push(`</${writtenName(name, passing.headingShift, passing.found.isOfPage)}>`)
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
  passing.out.push(figcaption({ caption, credit }))
  sketchText(passing.sketch, ` ${caption} `, path)
  sketchText(passing.sketch, credit, pathInto('small', path))
}
