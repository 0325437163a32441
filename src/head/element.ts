import { escapeHtml } from '../text/escape-html.ts'
import { escaped } from '../text/visible.ts'

/** An element of a `<head>`, with its attributes in their order; only a script has a text, which is JSON. */
export type HeadElement = {
  name: 'link' | 'meta' | 'script'
  attributes: Readonly<Record<string, string>>
  json?: string
}

/** A `<meta>` with a name, as HTML defines it; nothing without a value. */
export const named = (name: string, content: string | undefined): HeadElement[] => meta('name', name, content)

/** A `<meta>` with a property, as RDFa and Open Graph define it; nothing without a value. */
export const property = (name: string, content: string | undefined): HeadElement[] => meta('property', name, content)

const meta = (key: 'name' | 'property', name: string, content: string | undefined): HeadElement[] =>
  content === undefined || content === '' ? [] : [{ name: 'meta', attributes: { [key]: name, content } }]

/** The element as HTML, on one line. */
export function printed({ name, attributes, json }: HeadElement): string {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  return `<${name}${all.join('')}>${json === undefined ? '' : `${json}</${name}>`}`
}

/**
 * The same without characters on which a terminal acts, and without the beginning of a command of a template: it may be included by
 * one. They are spelled by their codes: as references of HTML in an attribute, and as escapes of JSON in a script, where a browser
 * reads no references.
 */
export const printable = ({ json, ...element }: HeadElement): string =>
  json === undefined
    ? inert(printed(element), (code) => `&#x${code};`)
    : printed({ ...element, json: inert(json, (code) => `\\u${code}`) })

const inert = (text: string, spell: (code: string) => string) =>
  escaped(text, spell).replace(/\{(?=[{%#])/g, (character) => spell(codeOf(character)))

/** JSON for a `<script>`: no text in it can end the script, or begin a comment in which its end would be lost (HTML §4.12.1.3). */
export const jsonForScript = (value: object): string =>
  JSON.stringify(value).replace(/[<>\u2028\u2029]/g, (character) => `\\u${codeOf(character)}`)

const codeOf = (character: string) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')
