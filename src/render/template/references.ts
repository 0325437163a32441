import { addressFinding } from './address.ts'
import type { Mark } from './marks.ts'
import { tagsIn } from './tags.ts'

/** Links whose address is in a line of its own (`[name]: address`) and made by a tag: such lines are left out, and the links to them; their texts stay. */
export function referencesIn(markdown: string): Mark[] {
  const definitions = [...markdown.matchAll(definition)].flatMap(({ 0: line, 1: lead = '', 2: name = '', index }) => {
    const [tag] = tagsIn(line).filter(({ start }) => /^<?\S*$/.test(line.slice(lead.length, start)))
    return tag ? [{ line, lead: lead.length, name: plainName(name), index, tag }] : []
  })
  if (definitions.length === 0) return []
  const names = new Set(definitions.map(({ name }) => name))
  return [
    ...definitions.map(({ line, lead, index, tag }) => ({
      start: index,
      end: index + line.length,
      edits: [{ start: index, end: index + line.length, text: '' }],
      found: addressFinding(tag, line, lead, line.length, index),
    })),
    ...usesOf(markdown, names),
  ]
}

const definition = /^([ \t>]{0,9}\[([^[\]\n]{1,200})\]:[ \t]*)(?=[^\n]*(?:\{\{|\{%|<%))[^\n]*$/gm

const plainName = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase()

/** The brackets of each link to one of these names: the text between them may hold other tags. */
const usesOf = (markdown: string, names: ReadonlySet<string>): Mark[] =>
  [...markdown.matchAll(use)].flatMap(({ 0: source, 1: sign = '', 2: text = '', 3: label, index }) => {
    if (!names.has(plainName(label === undefined || label === '' ? text : label))) return []
    const end = index + source.length
    if (sign === '!') return [cut(index, end)]
    return [cut(index, index + 1), cut(index + 1 + text.length, end)]
  })

const use =
  /(?<!\\)(!?)\[((?:[^[\]]|\[[^[\]]{0,200}\](?:\([^()\n]{0,300}\))?){1,300})\](?:\[([^[\]\n]{0,200})\])?(?![(:])/g

const cut = (start: number, end: number): Mark => ({ start, end, edits: [{ start, end, text: '' }] })
