import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Locate } from '../model.ts'

/**
 * What rules find, at its places. Those take a parser, and most builds find nothing: so a rule that asks for a place is
 * called again when there is one.
 */
export async function placed(
  content: Content,
  rules: readonly ((at: Locate) => Diagnostic[])[],
): Promise<Diagnostic[]> {
  let isAsked = false
  const nowhere: Locate = ({ path: file }) => {
    isAsked = true
    return { file, line: 1, column: 1 }
  }
  const found: Diagnostic[] = []
  for (const rule of rules) {
    isAsked = false
    const first = rule(nowhere)
    found.push(...(isAsked ? rule((await import('../content/key-position.ts')).keyPositions(content)) : first))
  }
  return found
}
