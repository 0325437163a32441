import { messageLimits } from './limits.ts'
import { filled, isOpen, type Template, template } from './template.ts'

/** The texts of findings in one language, by their English templates. */
export type Table = {
  /** Whole sentences, or all of a text. */
  sentences: Readonly<Record<string, string>>
  /** Parts of sentences: what is wrong with a value, and things by their names. */
  parts: Readonly<Record<string, string>>
  /** A list of names, which are as they were, and whether one of them is meant or all. */
  list: (names: readonly string[], last: ListWord) => string
}

/** What is before the last name of a list. */
export type ListWord = 'and' | 'or' | ','

/** Translates a text of findings, sentence by sentence; what is not known stays in English. */
export type Translate = (text: string) => string

/** A translation, and for tests the sentences of a text that it does not know. */
export type Translation = { translate: Translate; unknown: (text: string) => string[] }

/** The translation by a table. */
export function translationBy({ sentences, parts, list }: Table): Translation {
  const templates = { sentences: templatesOf(sentences), parts: templatesOf(parts) }
  const best = (text: string, isLast: boolean, depth: number): Match | undefined =>
    bestOf(templates.sentences, text, isLast, (part, kind) => inner(part, kind, depth + 1))
  const inner = (text: string, kind: '+' | '*', depth: number): string | undefined => {
    if (depth > messageLimits.depth || text === '') return undefined
    if (kind === '*') return listed(text, list)
    const deeper = (part: string, other: '+' | '*') => inner(part, other, depth + 1)
    return (bestOf(templates.parts, text, true, deeper) ?? best(text, true, depth))?.text
  }
  const pieces = (text: string): Piece[] =>
    text.length > messageLimits.characters
      ? [{ text, isKnown: false }]
      : divided(text, (one, isLast) => best(one, isLast, 0))
  return {
    translate: (text) => joined(pieces(text)),
    unknown: (text) => pieces(text).flatMap((one) => (one.isKnown ? [] : one.text)),
  }
}

const templatesOf = (table: Readonly<Record<string, string>>): Template[] =>
  Object.entries(table)
    .map(([source, translated]) => template(source, translated))
    .sort((a, b) => b.weight - a.weight)

type Match = { text: string; weight: number }
type Piece = { text: string; isKnown: boolean }

/** The translation of the template that says most of a text. */
function bestOf(
  templates: readonly Template[],
  text: string,
  isLast: boolean,
  inner: Parameters<typeof filled>[2],
): Match | undefined {
  for (const one of templates) {
    if (isOpen(one) && !isLast && one.values.length > 0) continue
    const found = filled(one, text, inner)
    if (found !== undefined) return { text: found, weight: one.weight + 1 }
  }
  return undefined
}

type Road = { weight: number; pieces: readonly Piece[] }

/**
 * A text as sentences that are known and sentences that are not: the division of which the templates say most, since a value
 * can look like the end of a sentence.
 */
function divided(text: string, best: (sentence: string, isLast: boolean) => Match | undefined): Piece[] {
  const ends = endsOf(text)
  const roads: Road[] = [{ weight: 0, pieces: [] }]
  for (const [index, end] of ends.entries()) {
    const ways = roads.flatMap((road, begun): Road[] => {
      const sentence = text.slice(begun === 0 ? 0 : (ends[begun - 1] ?? 0) + 1, end)
      const match = best(sentence, end === text.length)
      if (match)
        return [{ weight: road.weight + match.weight, pieces: [...road.pieces, { text: match.text, isKnown: true }] }]
      return begun === index ? [{ ...road, pieces: [...road.pieces, { text: sentence, isKnown: false }] }] : []
    })
    roads.push(ways.reduce((one, other) => (isBetter(other, one) ? other : one)))
  }
  return [...(roads.at(-1)?.pieces ?? [])]
}

const isBetter = (one: Road, other: Road) =>
  one.weight > other.weight || (one.weight === other.weight && one.pieces.length < other.pieces.length)

/** Where sentences may end, the end of the text included. */
function endsOf(text: string): number[] {
  const ends = [...text.matchAll(/(?<=[.?!]) (?=\S)/g)].map(({ index }) => index)
  return [...ends.slice(0, messageLimits.sentences - 1), text.length]
}

/** Chinese sentences follow each other without a blank; around English ones the blanks stay. */
const joined = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, isKnown }, index) => {
      const before = pieces[index - 1]
      return before && !(before.isKnown && isKnown) ? ` ${text}` : text
    })
    .join('')

/** A list of names with "and", "or" or commas between them; what is in quotation marks is one name. */
function listed(text: string, list: Table['list']): string | undefined {
  const names: string[] = []
  let last: ListWord = ','
  let from = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    const found = isQuoted ? undefined : separators.find(({ between }) => text.startsWith(between, at))
    if (!found) continue
    names.push(text.slice(from, at))
    if (found.word !== ',') last = found.word
    at += found.between.length - 1
    from = at + 1
  }
  names.push(text.slice(from))
  return isQuoted || names.includes('') || names.length > messageLimits.names ? undefined : list(names, last)
}

const separators = [
  { between: ', ', word: ',' },
  { between: ' and ', word: 'and' },
  { between: ' or ', word: 'or' },
] as const
