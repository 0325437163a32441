import { limits } from '../limits.ts'
import type { firstForbidden } from '../text/characters.ts'
import { addressing, type Lead, type Resolve } from './addressing.ts'
import { gate, type Passed } from './gate.ts'
import type { Lost } from './lost-text.ts'
import { isUnfinished } from './unfinished.ts'

/** The HTML of an article that passed the gate, and what its author should hear about it. */
export type Body = Passed & {
  /** Names of the elements left out. */
  removed: string[]
  /** Names of elements that feeds carry, left out where HTML does not allow them. */
  misplaced: string[]
  /** Addresses, as written, of pictures without alt text. */
  unlabelled: string[]
  /** A character that no feed can carry, left out. */
  forbidden?: ReturnType<typeof firstForbidden>
  lost: Lost[]
}

/** The fast road: HTML that passes the gate as it is, as most does; undefined when it must be cleaned first. */
export function passAtOnce(html: string, resolve: Resolve, lead?: Lead, markdown = html): Body | undefined {
  if (isUnfinished(html, markdown)) return undefined
  const found = addressing(resolve, lead)
  const passed = gate(html, found, limits.textNesting)
  if ('stopped' in passed) return undefined
  return { ...passed, removed: [...found.removed], misplaced: [], unlabelled: found.unlabelled, lost: [] }
}
