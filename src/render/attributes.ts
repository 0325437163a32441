import { escapeHtml } from '../text/escape-html.ts'
import { isAnchor } from './footnote-anchors.ts'
import { decodeValue } from './references.ts'

/** Names and values, decoded, in the order in which they were written. */
export type Attributes = readonly (readonly [name: string, value: string])[]

/** The attributes that feeds carry, `*` those of every element; a class only of `code`, to name its language, an id only of footnotes. */
export const allowedAttributes: Record<string, string[]> = {
  '*': ['lang', 'dir', 'title'],
  a: ['href', 'hreflang', 'id'],
  sup: ['id'],
  img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height'],
  source: ['src', 'srcset', 'sizes', 'type', 'media'],
  video: ['src', 'poster', 'controls', 'width', 'height'],
  audio: ['src', 'controls'],
  track: ['kind', 'src', 'srclang', 'label'],
  ol: ['start', 'reversed', 'type'],
  li: ['value', 'id'],
  td: ['colspan', 'rowspan', 'headers', 'scope', 'align'],
  th: ['colspan', 'rowspan', 'headers', 'scope', 'align'],
  col: ['span'],
  colgroup: ['span'],
  time: ['datetime'],
  blockquote: ['cite'],
  q: ['cite'],
  del: ['cite', 'datetime'],
  ins: ['cite', 'datetime'],
  details: ['open'],
  input: ['type', 'checked'],
  code: ['class'],
}

const isAllowed = (element: string, name: string, isOfPage: boolean): boolean =>
  allowedAttributes['*']?.includes(name) ||
  allowedAttributes[element]?.includes(name) ||
  (isOfPage && pageAttributes.includes(name))

/** The attributes of every element that the parts of a page have, which are around its articles and not in feeds. */
export const pageAttributes: readonly string[] = ['class', 'aria-label']

/** Attributes that the sanitiser resolves on every element, also where it leaves them out: such tags are left to it. */
const addressNames = new Set(['href', 'src', 'srcset', 'cite', 'poster'])

/**
 * The attributes of a tag that feeds carry; the others are left out. Undefined when parsers may read what is written in
 * different ways: HTML §13.2.5 knows a meaning for every text, others do not.
 */
export function readAttributes(element: string, written: string, isOfPage = false): Attributes | undefined {
  const attributes: [string, string][] = []
  let end = 0
  for (attribute.lastIndex = 0; ; end = attribute.lastIndex) {
    const [whole, name = '', double, single, bare] = attribute.exec(written) ?? []
    if (whole === undefined) break
    const key = name.toLowerCase()
    if (isAllowed(element, key, isOfPage)) {
      const value = decodeValue(double ?? single ?? bare ?? '')
      if (value === undefined) return undefined
      if (attributes.every(([earlier]) => earlier !== key)) attributes.push([key, value]) // the first one counts
    } else if (addressNames.has(key)) return undefined
  }
  return blank.test(written.slice(end)) ? attributes : undefined
}

const attribute = /[ \t\n]+([a-z][-a-z0-9_:.]*)(?:[ \t\n]*=[ \t\n]*(?:"([^"<>]*)"|'([^'<>]*)'|([^ \t\n"'=<>`]+)))?/iy

/** What may follow the last attribute: a slash means nothing in HTML. */
const blank = /^[ \t\n]*\/?$/

/** Attributes as the sanitiser writes them: those without a value are left out, or written as their name. */
export function writtenAttributes(element: string, attributes: Attributes, isOfPage = false): string {
  let written = ''
  for (const [name, value] of attributes) {
    const kept = isOfPage && name === 'class' ? value : keptValue(element, name, value)
    if (kept !== '' || name === 'alt') written += ` ${name}="${escapeHtml(kept)}"`
    else if (switches.has(name)) written += ` ${name}`
  }
  return written
}

function keptValue(element: string, name: string, value: string): string {
  if (name === 'id' && !isAnchor(value)) return ''
  return element === 'code' && name === 'class' ? languages(value) : value
}

const languages = (classes: string) =>
  classes
    .split(/\s+/)
    .filter((name) => name.startsWith('language-'))
    .join(' ')

/** Attributes that say something without a value. */
const switches = new Set(['controls', 'reversed', 'open', 'align'])
