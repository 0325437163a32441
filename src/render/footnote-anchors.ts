/** The ids of the footnotes of one text, each given once. */
export type Anchors = { note: (note: Named) => string; reference: (note: Named, count: number) => string }

type Named = { label: string; number: number }

/**
 * Makes ids after a pattern, that of the reference with `ref` after `fn` or `note`: `fn-a` and `fnref-a`. NetNewsWire opens
 * a note in place when its id begins with `fn`, Feedbin when `fn` or `note` and a digit or one of `:-_` are in it.
 */
export function anchorsOf(pattern: string): Anchors {
  const used = new Set<string>()
  const ofReference = pattern.replace(/fn|note/i, '$&ref')
  return {
    note: (note) => unused(used, filled(pattern, note), note.number),
    reference: (note, count) => unused(used, filled(ofReference, note) + (count > 1 ? `-${count}` : ''), note.number),
  }
}

const filled = (pattern: string, { label, number }: Named): string =>
  pattern.replace(/\{(label|number)\}/g, (_, name) => (name === 'number' ? String(number) : ascii(label)))

/** Readers use an id in selectors and regular expressions, so that it holds no other characters. */
const ascii = (label: string): string =>
  label
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\w.:-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}`)

/** Two labels may have the same id, such as `a b` and `a-b`. */
function unused(used: Set<string>, id: string, number: number): string {
  const free = used.has(id) ? unused(used, `${id}-n${number}`, number) : id
  used.add(free)
  return free
}

/** Whether a text is the id of a footnote, or of a reference to one: no other id is published. */
export const isAnchor = (id: string): boolean => /^[a-z_][\w.:-]*$/i.test(id) && /fn|note/i.test(id)
