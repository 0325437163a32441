import { limits } from '../limits.ts'
import { addressing, asItIs, type Lead } from './addressing.ts'
import { isInline, isVoid } from './content-model.ts'
import { gate, type Passed } from './gate.ts'
import type { Tag } from './passing.ts'

/** HTML that passed the gate, and the names of the elements that were unwrapped for it. */
export type Unwrapped = Passed & { misplaced: string[] }

/**
 * Sanitised HTML through the gate. An element that is not allowed in its place is unwrapped, its text stays, and the rest is
 * tried again; a text with too many of them loses all of its tags.
 */
export function unwrapMisplaced(html: string, lead: Lead | undefined, isOfPage = false): Unwrapped {
  const misplaced = new Set<string>()
  let tried = html
  for (let count = 0; count < limits.misplacedElements; count++) {
    const passed = gate(tried, addressing(asItIs, lead, isOfPage), limits.textNesting)
    if ('html' in passed) return { ...passed, misplaced: [...misplaced] }
    if (!passed.stopped) break
    misplaced.add(passed.stopped.name)
    tried = unwrap(tried, passed.stopped)
  }
  for (const [, name = ''] of tried.matchAll(/<([a-z][a-z0-9]*)/g)) misplaced.add(name)
  return { ...passText(tried), misplaced: [...misplaced] }
}

/** The same without the tags of this element. A word ends where a block did. */
function unwrap(html: string, { name, start }: Tag): string {
  const gap = isInline(name) ? '' : ' '
  const inside = html.indexOf('>', start) + 1
  if (isVoid(name)) return `${html.slice(0, start)}${gap}${html.slice(inside)}`
  const end = endTag(html, name, inside)
  return [html.slice(0, start), html.slice(inside, end), html.slice(end + `</${name}>`.length)].join(gap)
}

/** Where the end tag begins of an element whose start tag ends here: sanitised HTML is balanced. */
function endTag(html: string, name: string, inside: number): number {
  let depth = 1
  for (const { 1: slash, index } of html.slice(inside).matchAll(new RegExp(`<(/?)${name}[ >]`, 'g'))) {
    depth += slash === '' ? 1 : -1
    if (depth === 0) return inside + index
  }
  return html.length
}

/** The text alone, which passes: the sanitiser left no reference and no character that could stop it. */
function passText(html: string): Passed {
  const passed = gate(html.replace(/<[^>]*>/g, ' '), addressing(asItIs), limits.textNesting)
  if ('html' in passed) return passed
  throw new Error('Sanitised text does not pass.')
}
