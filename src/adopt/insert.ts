import { isDeepStrictEqual } from 'node:util'
import { stringify } from 'yaml'
import { type FrontMatter, parsed, readFrontMatter } from './front-matter.ts'

/** The key with which an article keeps an id: `id` for an address, a tag or a urn, `guid` for any other text. */
export type IdKey = 'id' | 'guid'

/**
 * The text of a file with one line more in its front matter. Nothing else changes: parsed again, the front matter has its old values
 * and the new one. Undefined where no place is found for which that is true.
 */
export function inserted(text: string, key: IdKey, value: string): string | undefined {
  const found = readFrontMatter(text)
  if (!found || Object.hasOwn(found.values, key)) return undefined
  const inside = text.slice(found.start, found.end)
  const expected = { ...found.values, [key]: value }
  const written = places[found.kind](inside)
    .map((place) => `${inside.slice(0, place.at)}${place.line(key, value)}${inside.slice(place.at)}`)
    .find((candidate) => isDeepStrictEqual({ ...parsed(found.kind, candidate) }, expected))
  return written === undefined ? undefined : text.slice(0, found.start) + written + text.slice(found.end)
}

/** The line as a person would write it, without its line end. */
export const lineOf = (kind: FrontMatter['kind'], key: IdKey, value: string): string => lines[kind](key, value)

/** The values are quoted by the libraries; a basic string of TOML is a string of JSON. */
const lines: Record<FrontMatter['kind'], (key: IdKey, value: string) => string> = {
  yaml: (key, value) => {
    const line = stringify({ [key]: value }, { lineWidth: 0, version: '1.1' }).trimEnd() // as text for readers of YAML 1.1, too
    return line.includes('\n') ? `${key}: ${JSON.stringify(value)}` : line
  },
  toml: (key, value) => `${key} = ${JSON.stringify(value)}`,
  json: (key, value) => `"${key}": ${JSON.stringify(value)}`,
}

/** Lines that look like the header of a table may be in a list or text. */
const triedHeaders = 20

type Place = { at: number; line: (key: IdKey, value: string) => string }

/** The places for a new line, the best one first. */
const places: Record<FrontMatter['kind'], (inside: string) => Place[]> = {
  yaml: (inside) => {
    const indent = /^ *(?=[^\s#])/m.exec(inside)?.[0] ?? ''
    return [ownLine('yaml', inside, inside.length, indent)]
  },
  toml: (inside) => {
    const headers = [...inside.matchAll(/^[ \t]*\[/gm)].map(({ index }) => index)
    return [...headers.slice(0, triedHeaders).map((at) => aboveComments(inside, at)), inside.length].map((at) =>
      ownLine('toml', inside, at, ''),
    )
  },
  json: (inside) => {
    const brace = /^\s*\{/.exec(inside)?.[0].length
    const space = /^\s*/.exec(inside.slice(brace))?.[0] ?? ''
    const comma = /^\s*\}?\s*$/.test(inside.slice(brace)) ? '' : ','
    const around = comma === '' ? '' : space
    if (brace === undefined)
      return [{ at: 0, line: (key, value) => `${lines.json(key, value)}${comma}${lineEnd(inside)}` }]
    return [{ at: brace, line: (key, value) => `${around}${lines.json(key, value)}${comma}` }]
  },
}

/** A line before what is at this index, in the line ends of the text around it. */
const ownLine = (kind: 'yaml' | 'toml', inside: string, at: number, indent: string): Place => ({
  at,
  line: (key, value) => `${indent}${lines[kind](key, value)}${lineEnd(inside)}`,
})

const lineEnd = (inside: string) => /\r\n?|\n/.exec(inside)?.[0] ?? '\n'

/** The index of the comments and empty lines above a line: they belong to it. */
function aboveComments(inside: string, at: number): number {
  const above = inside.slice(0, at).split(/(?<=\n|\r(?!\n))/)
  const last = above.findLastIndex((line) => !/^\s*(?:#|$)/.test(line))
  return above.slice(0, last + 1).join('').length
}
