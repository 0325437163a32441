import { codeOf } from '../content/in-its-words.ts'
import type { Diagnostic } from '../diagnostic.ts'

/** A finding about what code gave, in the words of code: it has no lines to write, and no front matter. */
export function inCode({ fix: _fix, ...one }: Diagnostic): Diagnostic {
  return one
}

export { codeOf }
