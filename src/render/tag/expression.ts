import type { TagName } from '../../model/tag.ts'
import { renderings } from './index.ts'
import type { Around } from './model.ts'

/** What words in an expression mean. */
type Meanings = { rendering: (word: string) => TagName | undefined; around: Around }

/** The address that an expression makes, like `"/a" | relative_url` or `site.url | append: "/a"`; undefined if it has words that are not known. */
export function addressIn(expression: string, meanings: Meanings): string | undefined {
  const [first, ...filters] = partsOf(expression)
  if (first === undefined || (filters.length === 0 && /^["']/.test(first))) return undefined
  let value = termOf(first, meanings)
  for (const filter of filters) value = value === undefined ? undefined : filtered(value, filter, meanings)
  return value
}

/** An expression cut at its signs `|`, but not inside quotation marks. */
const partsOf = (expression: string): string[] =>
  [...expression.matchAll(/(?:"[^"]*"|'[^']*'|[^|"'])+/g)].map(([part]) => part.trim())

/** A text in quotation marks, or a word with a meaning. */
function termOf(term: string, { rendering, around }: Meanings): string | undefined {
  const [, , quoted] = /^(["'])(.*)\1$/.exec(term) ?? []
  if (quoted !== undefined) return quoted
  const name = rendering(term.replace(/^[$.]+/, ''))
  return name === 'siteUrl' || name === 'baseurl' ? addressOf(name, [], around) : undefined
}

/** A value behind a filter: one with a meaning, or one that joins two texts. */
function filtered(value: string, filter: string, meanings: Meanings): string | undefined {
  const [, word = '', argument = ''] = /^([\w.]+)\s*(?:[:(]\s*(.*?)\s*\)?)?$/.exec(filter) ?? []
  if (word === 'append' || word === 'prepend') {
    const other = termOf(argument, meanings)
    if (other === undefined) return undefined
    return word === 'append' ? value + other : other + value
  }
  const name = meanings.rendering(word)
  return name === 'relativeUrl' || name === 'absoluteUrl' ? addressOf(name, [value], meanings.around) : undefined
}

function addressOf(name: TagName, bare: string[], around: Around): string | undefined {
  const shown = renderings[name]({ name, named: {}, bare, rest: '' }, around)
  return shown.kind === 'address' ? shown.address : undefined
}
