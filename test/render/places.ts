import type { Places } from '../../src/content/places.ts'

/** Places in a file that holds the markdown only. */
export function placesOf(markdown: string): Places {
  const at = (offset: number) => {
    const lines = markdown.slice(0, offset).split('\n')
    return { file: 'a.md', line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
  }
  return {
    offset: at,
    start: () => at(0),
    key: () => at(0),
    address: () => at(0),
    tag: () => at(0),
    first: () => at(0),
    rewritten: () => undefined,
  }
}
