import type { Shown } from '../tag/model.ts'
import { addressFinding } from './address.ts'
import { doubtOf } from './known-edits.ts'
import type { Mark } from './marks.ts'
import { type Tag, tagsIn } from './tags.ts'

/** Links whose address is in a line of its own (`[name]: address`) and made by a tag: such lines are left out, and the links to them; their texts stay. */
export function referencesIn(markdown: string, shownFor: (tag: Tag) => Shown | undefined): Mark[] {
  const definitions = [...markdown.matchAll(definition)].flatMap(({ 0: line, 1: lead = '', 2: name = '', index }) => {
    const tags = tagsIn(line)
    const shown = tags.map(shownFor)
    const doubted = tags.find((_, at) => shown[at]?.doubt)
    const doubt = shown.find((one) => one?.doubt)?.doubt
    const [tag] = shown.every((one) => one && !one.doubt)
      ? []
      : tags.filter(({ start }) => /^<?\S*$/.test(line.slice(lead.length, start)))
    return tag ? [{ line, lead: lead.length, name: plainName(name), index, tag: doubted ?? tag, doubt }] : []
  })
  if (definitions.length === 0) return []
  const names = new Set(definitions.map(({ name }) => name))
  return [
    ...definitions.map(({ line, lead, index, tag, doubt }) => ({
      start: index,
      end: index + line.length,
      edits: [{ start: index, end: index + line.length, text: '' }],
      found: doubt
        ? doubtOf({ ...tag, start: index + tag.start }, doubt)
        : addressFinding(tag, line, lead, line.length, index),
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
