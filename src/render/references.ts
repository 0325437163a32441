import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { firstForbidden } from '../text/characters.ts'

/** A text with its character references decoded; undefined when one of them means a character that is not carried. */
export const decodeText = (written: string): string | undefined => decoded(written, decodeHTML)

/** The same for the value of an attribute, where `&copy=` is no reference (HTML §13.2.5.73). */
export const decodeValue = (written: string): string | undefined => decoded(written, decodeHTMLAttribute)

function decoded(written: string, decode: (text: string) => string): string | undefined {
  if (!written.includes('&')) return written
  const text = decode(written)
  return isCarried(text) ? text : undefined
}

/** Whether feeds carry all characters of a text; a carriage return becomes a line feed on the way. */
export const isCarried = (text: string): boolean => !text.includes('\r') && !firstForbidden(text)
