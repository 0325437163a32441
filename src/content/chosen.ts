import * as z from 'zod'
import { limits } from '../limits.ts'
import { plain } from '../text/characters.ts'
import { withoutCurlyQuotes } from './curly-quotes.ts'

/** Plain text on one line. */
export const text = (limit: number = limits.text) =>
  z.string('must be text').overwrite(plain).min(1, 'is empty').max(limit, `has more than ${limit} characters`)

/**
 * Text that `read` must accept; undefined is a finding with this fault, which may depend on the text, this rule, what can be
 * written instead (one value, or several when the text can mean either), and else this hint.
 */
export const chosen = <T>(
  read: (text: string) => T | undefined,
  fault: string | ((text: string) => string),
  rule = 'bad-value',
  insteadOf: (text: string) => string | string[] | undefined = () => undefined,
  hintOf: (text: string) => string | undefined = () => undefined,
) =>
  z.string(typeof fault === 'string' ? fault : 'must be text').transform((written, context): T => {
    const value = read(written.trim())
    if (value !== undefined) return value
    const message = typeof fault === 'string' ? fault : fault(written.trim())
    const inside = withoutCurlyQuotes(written)
    const instead =
      inside !== undefined && read(inside) !== undefined ? [inside] : [insteadOf(inside ?? written.trim()) ?? []].flat()
    const params = { rule, hint: hintOf(written.trim()), instead }
    context.issues.push({ code: 'custom', message, input: written, params })
    return z.NEVER
  })
