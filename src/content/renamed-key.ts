import type * as z from 'zod'
import { mendedDates } from '../time/mended-date.ts'
import { readDate } from '../time/written-date.ts'
import { withKey, withoutLine, withPair } from './fix.ts'
import type { Advice, FoundKey } from './foreign-keys.ts'
import { listItem, namesIn, tagsIn } from './listed.ts'

/** Advice about a key that has another name here: the line to write, where its value can be used. */
export function renamed(target: string, schema: z.ZodObject<Record<string, z.ZodType>>, found: FoundKey): Advice {
  const { key, value, yaml } = found
  const meant = target === 'author' && Array.isArray(value) ? 'authors' : target
  if (isEmpty(value)) return { meant, hint: 'Remove the line: it is empty.', fix: withoutLine(yaml, [key]) }
  if (isGiven(meant, found)) {
    const others = meant === 'tags' || meant === 'authors' ? `Add what is missing to "${meant}", and remove` : 'Remove'
    const fix = others === 'Remove' ? withoutLine(yaml, [key]) : undefined
    return { meant, hint: `${others} this line: "${meant}" is there already.`, fix }
  }
  const converted = convert(meant, value)
  const isUsable = schema.shape[meant]?.safeParse(converted?.value ?? value).success === true
  const pair = converted && `${meant}: ${converted.written}`
  const fix = !isUsable ? undefined : pair === undefined ? withKey(yaml, [key], meant) : withPair(yaml, [key], pair)
  const example = schema.shape[meant]?.meta()?.example
  return {
    meant,
    value: converted?.value ?? value,
    hint:
      fix && pair !== undefined
        ? `Write: ${fix.replacement.trim()}`
        : fix || example === undefined || value === null
          ? `Write "${meant}" in place of "${key}".`
          : `Write it like "${meant}: ${example}".`,
    fix,
  }
}

const isEmpty = (value: unknown) =>
  value === null || (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0)

const isGiven = (meant: string, { values }: FoundKey) =>
  values[meant] !== undefined || (/^authors?$/.test(meant) && (values.author ?? values.authors) !== undefined)

/** A value in the form that the key needs, and as YAML; undefined when it can stay as it is. */
export function convert(meant: string, value: unknown): { value: unknown; written: string } | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined
  const items = meant === 'tags' ? tagsIn(value) : meant === 'authors' ? namesIn(value) : undefined
  if (Array.isArray(items)) return { value: items, written: `[${items.map(String).map(listItem).join(', ')}]` }
  if (meant === 'source' && /^https?:\/\/\S+$/.test(value) && URL.canParse(value)) {
    const name = new URL(value).hostname.replace(/^www\./, '')
    return { value: { name, url: value }, written: `{name: ${name}, url: ${listItem(value)}}` }
  }
  if (meant !== 'date' && meant !== 'updated') return undefined
  const [date, other] = readDate(value) ? [] : mendedDates(value)
  return date === undefined || other !== undefined ? undefined : { value: date, written: date }
}
