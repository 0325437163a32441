import type * as z from 'zod'
import type { Fix } from '../diagnostic.ts'
import { withoutLine, withPair } from './fix.ts'
import { quoted } from './quoted.ts'
import type { Values } from './yaml.ts'
import type { YamlText } from './yaml-position.ts'

type Issue = Pick<z.core.$ZodIssueCustom, 'path' | 'params'>

/**
 * The line with another key, which takes a text that this key cannot have: `guid` an id that is no URI, `copyright` a notice. Its pair
 * is in the issue.
 */
export function underOtherKey(
  { path, params }: Issue,
  value: unknown,
  { values, yaml }: { values: Values; yaml: YamlText },
): { hint?: string; fix?: Fix | undefined } {
  if (typeof value !== 'string' || params?.hint === undefined) return {}
  if (path.join('.') === 'id') return { fix: withPair(yaml, path, `guid: ${quoted(value.trim())}`) }
  const pair: unknown = params.pair
  if (typeof pair !== 'string') return {}
  const [key = ''] = pair.split(':')
  return values[key] === undefined
    ? { fix: withPair(yaml, path, pair) }
    : { hint: `Remove the line: "${key}" is there already.`, fix: withoutLine(yaml, path) }
}
