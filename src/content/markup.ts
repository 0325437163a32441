import type { Diagnostic } from '../diagnostic.ts'
import type { Values } from './yaml.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** The keys whose values are plain text, in lower case; a text in a list or map has the key above it. */
export const plainKeys: ReadonlySet<string> = new Set([
  ...'title description summary copyright author authors source tags name alt caption credit note'.split(' '),
  ...'sitename siteidcode columnname columndescription columnkeywords columntype'.split(' '),
])

/**
 * A plain text is not HTML: tags and character references in it are shown as code by some readers and removed by others.
 * @see RSS 2.0 `<title>`; RFC 4287 §3.1.1.1
 */
export const markupFindings = (values: Values, yaml: YamlText): Diagnostic[] =>
  mayHoldMarkup.test(yaml.text) ? plainTexts(values).flatMap(({ text, path }) => finding(text, path, yaml)) : []

/** What markup begins with, or the backslash with which YAML writes any character. */
const mayHoldMarkup = /[<&\\]/

/** Every plain text, its path and the nearest key in it. */
export const plainTexts = (values: Values): PlainText[] => inside(values, [], '')

type PlainText = { text: string; path: PropertyKey[]; key: string }

function inside(value: unknown, path: PropertyKey[], key: string): PlainText[] {
  if (typeof value === 'string') return plainKeys.has(key.toLowerCase()) ? [{ text: value, path, key }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([step, one]) =>
    Array.isArray(value) ? inside(one, [...path, Number(step)], key) : inside(one, [...path, step], step),
  )
}

function finding(text: string, path: PropertyKey[], yaml: YamlText): Diagnostic[] {
  const pieces = [...new Set(text.match(markup))].map((piece) => `"${piece}"`)
  if (pieces.length === 0) return []
  const named = [pieces.slice(0, -1).join(', '), ...pieces.slice(-1)].filter(Boolean).join(' and ')
  return [
    {
      ...locate(yaml, path),
      rule: 'title-markup',
      message: `The value of "${path.filter((step) => typeof step !== 'number').join('.')}" contains ${named}. It is plain text: some readers show this as it is written, others remove it.`,
      hint: 'Write it without HTML: no tags, and the character itself (é) instead of a reference (&eacute;).',
    },
  ]
}

/** A tag, a comment, a character reference, and those that HTML knows without a semicolon too; `R&D` and `a < b` are none. */
const markup =
  /<\/?[a-z][^<>]*>|<!--.*?-->|&(?:[a-z][a-z\d]+;|#\d+;?|#x[\da-f]+;?|(?:amp|lt|gt|quot|nbsp|copy|reg|[aeiou](?:acute|grave|circ|uml)|[cs]cedil|[ano]tilde|szlig)(?![a-z\d]))/gi
