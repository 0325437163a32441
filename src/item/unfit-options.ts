import type { BuildOptions } from '../edition/edition.ts'
import { nearest } from '../text/nearest.ts'

/**
 * Why a build cannot begin with these options, and what to write; undefined when it can. A program in JavaScript has no compiler that
 * sees a misspelt name, and what such a name says would be lost.
 */
export function unfitOptions(options: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, value] of Object.entries(options)) {
    if (!isName(name)) return unknown(name)
    const kind = kinds[name]
    if (value !== undefined && !isOf[kind](value)) return `The option "${name}" is not ${words[kind]}.`
  }
  return undefined
}

type Kind = 'text' | 'textOrFalse' | 'flag' | 'date' | 'hooks' | 'texts' | 'function' | 'content'

const kinds: Record<keyof BuildOptions, Kind> = {
  config: 'textOrFalse',
  content: 'text',
  out: 'text',
  hosting: 'text',
  previous: 'textOrFalse',
  cache: 'text',
  settings: 'content',
  sections: 'content',
  articles: 'content',
  now: 'date',
  hooks: 'hooks',
  for: 'texts',
  first: 'flag',
  drafts: 'flag',
  strict: 'flag',
  cacheStrategy: 'text',
  cacheKey: 'text',
  progress: 'function',
  signal: 'content',
}

const isName = (name: string): name is keyof BuildOptions => Object.hasOwn(kinds, name)

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

const isOf: Record<Kind, (value: unknown) => boolean> = {
  text: isText,
  textOrFalse: (value) => value === false || isText(value),
  flag: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date && !Number.isNaN(value.getTime()),
  hooks: (value) => value === false || isText(value) || (typeof value === 'object' && value !== null),
  texts: (value) => Array.isArray(value) && value.every(isText),
  function: (value) => typeof value === 'function',
  content: () => true, // examined where it is read
}

const words: Record<Kind, string> = {
  text: 'a text of at least one character',
  textOrFalse: 'false or a text of at least one character',
  flag: 'true or false',
  date: 'a valid Date. Write it like new Date("2019-11-01T09:30:00Z"), or leave it out',
  hooks: 'the path of a file, false, or an object with hooks',
  texts: 'a list of texts',
  function: 'a function',
  content: 'known',
}

function unknown(name: string): string {
  const near = nearest(name, Object.keys(kinds))
  const hint = near ? `Did you mean "${near}"?` : 'A setting of the site belongs in "settings"; remove anything else.'
  return `There is no option "${name}". ${hint}`
}
