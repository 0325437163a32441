import { parseFragment, serialize } from 'parse5'
import sanitizeHtml from 'sanitize-html'
import { limits } from '../../src/limits.ts'
import { addressing, asItIs } from '../../src/render/addressing.ts'
import { gate } from '../../src/render/gate.ts'
import { sanitizing } from '../../src/render/sanitize.ts'

/** Why HTML is not in the form that every parser reads alike; empty when it is. */
export function irregular(html: string): string[] {
  const parsed = spelled(serialize(parseFragment(html)))
  const read = spelled(html).replace(/<pre([^>]*)>\n/g, '<pre$1>') // parsers skip this line feed
  const sanitized = sanitizeHtml(html, { ...sanitizing, nestingLimit: limits.nesting }) // with the element that says its language
  const passed = gate(html, addressing(asItIs))
  const again = 'html' in passed ? passed.html : `stopped at ${passed.stopped?.name}`
  return [
    ...(parsed === read ? [] : [`a parser reads it as ${parsed}`]),
    ...(sanitized === html ? [] : [`the sanitiser makes it ${sanitized}`]),
    ...(again === html ? [] : [`the gate makes it ${again}`]),
  ]
}

/** The same in parse5's spelling of void elements, attributes without a value, and U+00A0. */
const spelled = (html: string) => html.replaceAll(' />', '>').replaceAll('=""', '').replaceAll('&nbsp;', '\u00A0')
