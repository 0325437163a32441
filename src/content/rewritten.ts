import { decodeHTML } from 'entities'
import type { Fix } from '../diagnostic.ts'
import type { Position } from '../model.ts'
import { addressKey } from './written-places.ts'

/** The line with another address in the place of the one at a position; undefined when a different one is there. */
export function rewritten(
  lines: readonly string[],
  { line, column }: Position,
  address: string,
  meant: string,
): Fix | undefined {
  const whole = lines[line - 1] ?? ''
  const rest = whole.slice(column - 1)
  const found = rest.startsWith(address)
    ? address
    : spellings.map((spelling) => spelling.exec(rest)?.[0] ?? '').find((one) => isSame(one, address))
  if (found === undefined) return undefined
  return { line, replacement: whole.slice(0, column - 1) + meant + rest.slice(found.length) }
}

/** An address in markdown, with brackets in pairs; one between quotation marks or pointed brackets; one alone. */
const spellings = [/^(?:[^\s()<>"']|\([^\s()<>"']*\))+/, /^[^"'<>]+/, /^\S+/]

const isSame = (spelling: string, address: string) =>
  spelling !== '' &&
  [spelling, decodeHTML(spelling), spelling.replace(/\\([!-/:-@[-`{-~])/g, '$1')].some(
    (one) => addressKey(one) === addressKey(address),
  )
