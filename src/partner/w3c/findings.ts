import { childrenOf, textOf, type XmlElement } from '../../feed/xml/tree.ts'
import type { Finding } from '../model.ts'

/** What a finding may have besides its message and hint. */
type More = Pick<Finding, 'key' | 'piece' | 'severity'>

/** A finding when something is wrong. A message is cut where a document has a very long value. */
export const wrongIf = (wrong: boolean, message: string, hint: string, more: More = {}): Finding[] =>
  wrong ? [{ message: brief(message), hint, ...more }] : []

const most = 300
const brief = (message: string) => (message.length > most ? `${[...message].slice(0, most - 2).join('')}….` : message)

/** The child elements of an element. */
export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => typeof child !== 'string')

/** The name of an element of Atom without its prefix, which most documents do not write. */
export const shown = (name: string): string => `<${name.replace(/^atom:/, '')}>`

/** Findings when an element does not occur exactly once, or is empty. */
export function exactlyOne(parent: XmlElement, name: string, more: More = {}): Finding[] {
  const found = childrenOf(parent, name)
  const [one, where] = [shown(name), shown(parent.name)]
  const isText = /title|description/.test(name)
  return [
    ...wrongIf(found.length === 0, `There is no ${one} in ${where}.`, `Write one ${one} into ${where}.`, more),
    ...wrongIf(found.length > 1, `${where} has ${found.length} elements ${one}.`, 'Keep one of them.', more),
    ...wrongIf(
      found.length === 1 && textOf(found[0]).trim() === '',
      `The ${one} of ${where} is empty.`,
      `Write a text into ${one}.`,
      isText ? { ...more, severity: 'warning' } : more,
    ),
  ]
}

/** Whether a text is an absolute address of the web. */
export const isAddress = (text: string | undefined): boolean =>
  text !== undefined && /^https?:\/\/[^\s/]\S*$/i.test(text) && URL.canParse(text)

/** Whether two addresses are the same: `https://daily.example` is `https://daily.example/`. */
export const isSameAddress = (a: string, b: string): boolean =>
  a === b || (URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href)

/** Whether a text is a media type, like `image/jpeg` (RFC 2045 §5.1). */
export const isMediaType = (text: string | undefined): boolean =>
  /^[\w!#$&.+^-]+\/[\w!#$&.+^-]+(?:\s*;.*)?$/.test(text ?? '')

/** Whether a text is a whole number, from 0. */
export const isCount = (text: string | undefined): boolean => /^\d+$/.test(text ?? '')

/** Whether a text has the elements of HTML: the end of one that is common. */
export const hasHtml = (text: string): boolean =>
  /<\/(?:p|a|b|i|u|em|strong|span|div|ul|ol|li|blockquote|figure|h[1-6])\s*>|<(?:br|img)\b[^<>]*>/i.test(text)

/** An address as messages name it; undefined is none. */
export const addressOf = (url: string | undefined): string =>
  url === undefined ? 'no address' : `the address "${url}"`
