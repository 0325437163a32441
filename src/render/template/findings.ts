import type { Places } from '../../content/places.ts'
import { addressKey } from '../../content/written-places.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Outcome } from './curly.ts'
import { type Edit, edited, type Found, inOrder } from './edits.ts'
import type { Known } from './known.ts'
import { before, behind, lineCharacters } from './lines.ts'
import { mayHoldRawMarkdown, readRawMarkdown } from './raw-markdown.ts'
import { withoutTemplates } from './template.ts'
import { unindented } from './unindented.ts'

/** A markdown that is markdown only, what was found in it, and the places of its file. */
export type Plain = { markdown: string; places: Places; leftovers: Diagnostic[] }

/** Publishes the tags of other tools that are known, leaves their other code out, and reads markdown that raw HTML hides. */
export function plainMarkdown(written: string, places: Places, known: Known): Plain {
  const addresses = new Map<string, number>()
  const steps: ((markdown: string, origin: Origin) => Outcome)[] = [
    (markdown) => ({ edits: mayHoldComponents.test(markdown) ? unindented(markdown) : [], found: [] }),
    (markdown, origin) => {
      const outcome = withoutTemplates(markdown, known)
      for (const [written, offset] of outcome.addresses) addresses.set(addressKey(written), origin(offset))
      return outcome
    },
    (markdown) => (mayHoldRawMarkdown(markdown) ? readRawMarkdown(markdown) : { edits: [], found: [] }),
  ]
  let [markdown, origin, found]: [string, Origin, Found[]] = [written, (offset) => offset, []]
  for (const step of steps) {
    const outcome = step(markdown, origin)
    const [before, after] = [origin, edited(markdown, outcome.edits)]
    found = [...found, ...outcome.found.map((one) => moved(one, before))]
    markdown = after.markdown
    origin = (offset) => before(after.origin(offset))
  }
  return {
    markdown,
    places: {
      ...places,
      offset: (offset) => places.offset(origin(offset)),
      address: (written) => {
        const made = addresses.get(addressKey(written))
        return made === undefined ? places.address(written) : places.offset(made)
      },
    },
    leftovers: diagnosticsOf(found, written, places),
  }
}

type Origin = (offset: number) => number

const mayHoldComponents = /^[ \t]+<\/?[A-Z]|^<[A-Z]/m

const moved = ({ offset, write, ...found }: Found, origin: Origin): Found => ({
  ...found,
  offset: origin(offset),
  write: write && { start: origin(write.start), end: origin(write.end), text: write.text },
})

/** One for each; one for all that are written alike and have no line to write. */
function diagnosticsOf(found: readonly Found[], markdown: string, places: Places): Diagnostic[] {
  const lines = lineWrites(found, markdown)
  const counts = new Map<string, number>()
  for (const { source } of found) counts.set(source, (counts.get(source) ?? 0) + 1)
  const seen = new Set<string>()
  const sorted = found.toSorted((a, b) => a.offset - b.offset)
  return sorted.flatMap(({ offset, rule, message, hint, source, write }) => {
    const count = write ? 1 : (counts.get(source) ?? 1)
    if (count > 1 && seen.has(source)) return []
    seen.add(source)
    const position = places.offset(offset)
    const replacement = write && replacementOf(markdown, write, lines.get(lineStart(markdown, write.start)) ?? [])
    return {
      ...position,
      rule,
      message: count > 1 ? `${message} It is there ${count} times.` : message,
      hint,
      ...(replacement === undefined ? {} : { fix: { line: position.line, replacement } }),
    }
  })
}

const lineStart = (markdown: string, offset: number): number => offset - before(markdown, offset, lineCharacters).length

/** What should be written, by the beginning of its line. */
function lineWrites(found: readonly Found[], markdown: string): Map<number, Edit[]> {
  const lines = new Map<number, Edit[]>()
  for (const write of inOrder(found.flatMap(({ write }) => write ?? []))) {
    if (markdown.slice(write.start, write.end).includes('\n')) continue
    const start = lineStart(markdown, write.start)
    lines.set(start, [...(lines.get(start) ?? []), write])
  }
  return lines
}

/** The line with everything that should be written in it; none for a line too long to be repeated. */
function replacementOf(markdown: string, { start, end }: Edit, writes: readonly Edit[]): string | undefined {
  const from = lineStart(markdown, start)
  const to = end + behind(markdown, end, lineCharacters).length
  if (to - from >= lineCharacters || writes.length === 0) return undefined
  const inside = writes.map((one) => ({ start: one.start - from, end: one.end - from, text: one.text }))
  return edited(markdown.slice(from, to), inside).markdown
}
