import { yielding } from '../../disk/yield.ts'
import { limits } from '../../limits.ts'
import type { Position } from '../../model.ts'

type Place = Omit<Position, 'file'>

/**
 * The places of the ids of all items of a JSON Feed, in their order; of an item without one, its own place. The document is
 * read once, whatever its white space. Undefined when it has more articles or values than are compared: `JSON.parse`, which nothing
 * can interrupt, would take too long.
 * @throws the signal's reason when it is aborted
 */
export async function idPlaces(document: string, signal: AbortSignal | undefined): Promise<Place[] | undefined> {
  const loop = yielding(signal)
  let places: Place[] = []
  let [depth, isItems, values] = [0, false, 0]
  for (const { kind, text, line, column } of tokens(document)) {
    if (kind === 'open') depth += 1
    if (kind === 'close') depth -= 1
    if (kind === 'key' && depth === 1) isItems = text === '"items"'
    if (kind === 'key' && depth === 1 && isItems) places = [] // a key given twice means its last value
    if (isItems && depth === itemDepth && kind === 'open') places.push({ line, column })
    if (isItems && depth === itemDepth && kind === 'key' && text === '"id"') places.splice(-1, 1, { line, column })
    values += 1
    if (places.length > limits.earlierItems || values > limits.earlierValues) return undefined
    if (loop.isOver()) await loop.next()
  }
  return places
}

/** The feed, its list of items, an item. */
const itemDepth = 3

type Token = Place & { kind: 'open' | 'close' | 'key' | 'other'; text: string }

/** The brackets and strings of JSON. No string has a line feed in it. */
function* tokens(document: string): Generator<Token> {
  let [line, lineStart] = [1, 0]
  for (let at = 0; at < document.length; at++) {
    const [character, column] = [document.charAt(at), at - lineStart + 1]
    if (character === '\n') [line, lineStart] = [line + 1, at + 1]
    const kind = brackets[character]
    if (kind) yield { kind, text: character, line, column }
    if (character !== '"') continue
    const end = endOfString(document, at)
    const isKey = document.charAt(afterSpace(document, end)) === ':'
    yield { kind: isKey ? 'key' : 'other', text: isKey ? document.slice(at, end) : '', line, column }
    at = end - 1
  }
}

const brackets: Record<string, 'open' | 'close' | undefined> = { '{': 'open', '[': 'open', '}': 'close', ']': 'close' }

/** The index after a string that starts here; what is not JSON may have no end of it. */
function endOfString(document: string, start: number): number {
  let end = document.indexOf('"', start + 1)
  while (end >= 0 && isEscaped(document, end)) end = document.indexOf('"', end + 1)
  return end < 0 ? document.length : end + 1
}

/** Whether an odd number of backslashes is before this index. */
function isEscaped(document: string, index: number): boolean {
  let first = index
  while (document.charAt(first - 1) === '\\') first -= 1
  return (index - first) % 2 === 1
}

/** The white space of JSON. */
const spaces: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r'])

function afterSpace(document: string, from: number): number {
  let at = from
  while (spaces.has(document.charAt(at))) at += 1
  return at
}
