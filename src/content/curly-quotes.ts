import type * as z from 'zod'
import type { Diagnostic } from '../diagnostic.ts'
import { replaced } from './fix.ts'
import { plainTexts } from './markup.ts'
import type { Values } from './yaml.ts'
import { inQuotes } from './yaml-line.ts'
import { place, rangeOf, type YamlText } from './yaml-position.ts'

/** The text between “ and ”, or other such marks, that are around all of it; undefined for any other text. */
export function withoutCurlyQuotes(text: string): string | undefined {
  const [, open = '', inside] = /^\s*([“”„‘‚«＂])(.+)[“”‘’»＂]\s*$/s.exec(text) ?? []
  return inside === undefined || inside.includes(open) ? undefined : inside.trim()
}

/** Refuses an address in “curly” quotation marks, which would be part of it. */
export function inStraightQuotes(written: string, context: z.RefinementCtx): void {
  const inside = withoutCurlyQuotes(written)
  if (inside === undefined) return
  context.addIssue({ code: 'custom', message: 'is in “curly” quotation marks', params: { instead: [inside] } })
}

/**
 * Plain texts that are wholly in “curly” quotation marks, which are part of the text in YAML. A headline that is a quotation
 * has straight ones around them.
 */
export function curlyFindings(values: Values, yaml: YamlText): Diagnostic[] {
  if (!mayBeCurly.test(yaml.text)) return []
  return plainTexts(values).flatMap(({ text, path }): Diagnostic | [] => {
    const inside = withoutCurlyQuotes(text)
    const [start = 0, end = 0] = inside === undefined ? [] : (rangeOf(yaml, path, 'value') ?? [])
    if (inside === undefined || yaml.text.slice(start, end).trimEnd() !== text) return []
    const fix = replaced(yaml, start, end, inQuotes(inside))
    return {
      ...place(yaml, start),
      rule: 'curly-quotes',
      message: `The “curly” quotation marks are a part of this text: ${text.slice(0, 80)}${text.length > 80 ? '...' : ''}`,
      hint: `Around a quotation, add straight ones outside of the curly ones. Else write${fix ? `: ${fix.replacement.trim()}` : ' straight ones.'}`,
      ...(fix && { fix }),
    }
  })
}

/** A fast first test. */
const mayBeCurly = /[“”„‘‚«＂]/
