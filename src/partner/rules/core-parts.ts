import type { XmlElement } from '../../feed/xml/tree.ts'
import { textAt } from './parts.ts'

/** The parts that the rules of core documents, mail tools and automations have in common. */

/** The time in an element in milliseconds; undefined when there is none, or when it cannot be read. */
export function timeAt(parent: XmlElement, name: string): number | undefined {
  const time = Date.parse(textAt(parent, name))
  return Number.isNaN(time) ? undefined : time
}

/** The time of the last change that an item names. */
export const changeAt = (item: XmlElement): number | undefined =>
  timeAt(item, 'atom:updated') ?? timeAt(item, 'dcterms:modified')

/** Whether an address has only characters that addresses may have (RFC 3986 §2). */
export const isAscii = (address: string): boolean => /^[\x21-\x7E]*$/.test(address)

/** Whether an address is absolute, of http or https. */
export const isWebAddress = (address: string): boolean => /^https?:\/\/[^/]/i.test(address) && URL.canParse(address)

/** The host of an address; undefined when it is not absolute. */
export const hostOf = (address: string): string | undefined =>
  isWebAddress(address) ? new URL(address).host : undefined

/** Whether a text is a language tag (BCP 47). */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** A time as a finding names it. */
export const timestamp = (milliseconds: number): string => new Date(milliseconds).toISOString().replace('.000', '')
