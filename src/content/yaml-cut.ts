import type { Cause } from './yaml-line.ts'

/** A comment that is hardly meant as one. */
export const cutOff = (offset: number, hint: string): Cause => ({
  offset,
  message: 'A # after a blank begins a comment, so the text ends here.',
  hint,
})

/** The comment that cuts off the line above an indented line. */
export function cutAbove(text: string, offset: number): Cause | undefined {
  const above = text.slice(0, offset).trimEnd()
  const start = above.lastIndexOf('\n') + 1
  const hash = above.slice(start).search(/\s#\S/)
  if (hash < 0 || !/[ \t]/.test(text.charAt(offset - 1))) return undefined
  return cutOff(start + hash + 1, 'Put the whole text, with the next line, in quotation marks.')
}
