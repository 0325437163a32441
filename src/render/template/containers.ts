import type { Piece } from './code.ts'
import type { Outcome } from './curly.ts'
import { inLine } from './lines.ts'

/** A line of colons that opens or closes a container, or stands for a film (`::youtube{#id}`). */
export type Fence = Piece & {
  source: string
  kind: 'opening' | 'closing' | 'leaf'
  colons: number
  name: string
  title: string
  attributes: string
}

/** Containers and directives, as Docusaurus, VitePress, Astro and Pandoc have them. */
export const fencesIn = (markdown: string): Fence[] =>
  [...markdown.matchAll(line)].flatMap(({ 0: whole, 1: lead = '', 2: colons = '', 3: rest = '', index }): Fence[] => {
    const place = {
      start: index + lead.length,
      end: index + whole.length,
      source: whole.slice(lead.length).trimEnd(),
      colons: colons.length,
    }
    if (rest.trim() === '')
      return colons.length > 2 ? [{ ...place, kind: 'closing', name: '', title: '', attributes: '' }] : []
    const [, name, label, attributes, words] = opening.exec(rest) ?? []
    if (attributes === undefined && name === undefined) return []
    const title = label ?? /\btitle="([^"]*)"/.exec(attributes ?? '')?.[1] ?? words ?? ''
    const said = { name: name ?? '', title: title.trim(), attributes: attributes?.slice(1, -1) ?? '' }
    if (colons.length > 2) return [{ ...place, ...said, kind: 'opening' }]
    return (attributes ?? label) === undefined ? [] : [{ ...place, ...said, kind: 'leaf' }]
  })

const line = /^([ \t>]*)(:{2,})([^:\n][^\n]*|[ \t]*)$/gm

const opening =
  /^[ \t]*([a-z][\w-]*)?[ \t]*(?:\[([^\]\n]*)\])?[ \t]*(\{(?!%)[^{}\n]*\})?[ \t]*([^:{}\n]*?)[ \t]*:*[ \t]*$/i

/** Lines of pairs are left out, with their titles kept; a line without its other one is text. */
export function withoutFences(fences: readonly Fence[]): Outcome {
  const open: Fence[] = []
  const outcome: Outcome = { edits: [], found: [] }
  for (const fence of fences) {
    if (fence.kind === 'opening') open.push(fence)
    else if (fence.kind === 'leaf') leaf(fence, outcome)
    else {
      const begun = open.pop()
      if (begun) pair(begun, fence, outcome)
    }
  }
  return outcome
}

function leaf({ start, end, source, title }: Fence, { edits, found }: Outcome): void {
  edits.push({ start, end, text: title })
  found.push({
    offset: start,
    source,
    rule: 'template-code',
    message: `The line "${inLine(source)}" is template code of another tool: it is left out, and readers will not see what it shows.`,
    hint: 'Write a link to the page that shows it: [its title](https://...).',
  })
}

function pair({ start, end, source, name, title }: Fence, closing: Fence, { edits, found }: Outcome): void {
  edits.push(
    { start, end, text: title === '' ? '' : `**${title}**\n` },
    { start: closing.start, end: closing.end, text: '' },
  )
  const kind = /^(?:note|tip|important|warning|caution|info|danger)$/i.test(name) ? name.toUpperCase() : undefined
  found.push({
    offset: start,
    source,
    rule: 'template-code',
    message: `The line "${inLine(source)}" is template code of another tool: it is left out; what it encloses stays.`,
    hint: kind
      ? `Write > [!${kind}] in its place, > before each line of its text, and remove the line that closes it.`
      : 'Remove it, and the line that closes it.',
  })
}
