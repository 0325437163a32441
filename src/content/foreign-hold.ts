import type { Diagnostic } from '../diagnostic.ts'
import { mendedDates } from '../time/mended-date.ts'
import { readDate } from '../time/written-date.ts'
import { holdingKeys } from './foreign-keys.ts'
import type { Entry } from './foreign-meaning.ts'
import { isEmpty, isMap } from './foreign-values.ts'
import { heldBack } from './held-back.ts'
import { listItem } from './listed.ts'
import type { Values } from './yaml.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** What holds an article back. */
export type Hold = {
  /** The value of `draft`; undefined when nothing says it. */
  draft: string | undefined
  /** The key that says so. */
  entries: Entry[]
  /** The times before which the article is held back, the one that decides first. */
  dates: Entry[]
  /** The times after which it is gone, the one that decides first. */
  ends: Entry[]
  isUnlisted: boolean
  diagnostics: Diagnostic[]
}

/** Reads every key that may hold an article back. A value that may mean either is an error: nothing is published by guessing. */
export function heldEntries(entries: readonly Entry[], yaml: YamlText): Hold {
  const held = entries.filter(({ meaning, value }) => meaning === 'held' && !isEmpty(value))
  const draft = entries.filter(({ meaning, value }) => meaning === 'draft' && !isEmpty(value))
  const publish = entries.filter(({ meaning, value }) => meaning === 'publish' && !isEmpty(value))
  const words = entries.filter(({ meaning, value }) => meaning === 'hold' && !isEmpty(value))
  const dates = publish.filter((one) => isDate(one.value) || (one.isCertain && !isFlag(one.value)))
  const others = [...words, ...publish.filter((one) => !dates.includes(one) && isFlag(one.value))]
  const answers = others.map((one) => ({ one, isHeld: heldBack(holdingKeys.get(one.fold) ?? 'false', one.value) }))
  const isFeed = ({ fold }: Entry) => /feed|rss/.test(fold)
  const pageless = entries.filter(hasNoPage)
  const holding = [
    ...held,
    ...pageless,
    ...answers.filter(({ one, isHeld }) => isHeld && !isFeed(one)).map(({ one }) => one),
  ]
  const own = draft.find(({ value }) => !isNo(value)) ?? draft[0] // of two, that which holds it back
  return {
    draft: holding.length > 0 ? 'true' : typeof own?.value === 'string' ? own.value : own && 'true',
    entries: [...(own ? [own] : []), ...holding.slice(0, 1)],
    dates: byTime(dates.concat(words.filter((one) => isDate(one.value))), (own, other) => own > other),
    ends: byTime(
      entries.filter(({ meaning, value }) => meaning === 'expires' && !isEmpty(value)),
      (own, other) => own < other,
    ),
    isUnlisted: entries.some(isUnlisting) || answers.some(({ one, isHeld }) => isHeld && isFeed(one)),
    diagnostics: answers
      .filter(({ one, isHeld }) => isHeld === undefined && !isDate(one.value) && !isFeed(one))
      .map(({ one }) => doubtful(one, yaml)),
  }
}

/** Whether a value is a yes or no. */
export const isFlag = (value: unknown) =>
  typeof value === 'string' && /^(?:true|false|yes|no|on|off|0|1)$/i.test(value.trim())

/** Whether a value is a date that can mean one day only. */
export const isDate = (value: unknown) =>
  typeof value === 'string' && (readDate(value) !== undefined || mendedDates(value).length === 1)

/**
 * The first time, unless a key that the preset does not know says one which holds the article back for longer: tools have the first
 * that they know, and their sites have keys of their own beside it.
 */
function byTime(entries: readonly Entry[], isLonger: (own: number, other: number) => boolean): Entry[] {
  const [first] = entries
  if (!first) return []
  const time = ({ value }: Entry) => instantOf(value) ?? Number.NaN
  const stricter = entries.filter((one) => !one.isCertain && isLonger(time(one), time(first)))
  const [decides = first] = stricter.toSorted((a, b) => (isLonger(time(a), time(b)) ? -1 : 1))
  return [decides, ...entries.filter((one) => one !== decides)]
}

/** The moment of a date as it is written, where it can mean only one; to compare it, not to publish it. */
function instantOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined
  const date = readDate(value) ?? readDate(mendedDates(value)[0] ?? '')
  return date && date.civil - (date.offset ?? 0)
}

/** `unlisted: true`, and the map in which Hugo says that no list has the page. */
function isUnlisting({ meaning, value }: Entry): boolean {
  if (meaning !== 'unlisted') return false
  if (isMap(value)) return isNever(valueAt(value, 'list'))
  return !isEmpty(value) && !isNo(value)
}

/** Whether the tool makes no page of it: `permalink: false`, and the map in which Hugo says so. */
const hasNoPage = ({ meaning, value }: Entry): boolean =>
  (meaning === 'address' && isNo(value)) ||
  (meaning === 'unlisted' && isMap(value) && isNever(valueAt(value, 'render')))

const isNo = (value: unknown) => /^(?:false|no|off|0)$/i.test(String(value).trim())

const isNever = (value: unknown) => isNo(value) || /^never$/i.test(String(value).trim())

/** The value of a key in any case. */
const valueAt = (map: Values, key: string): unknown =>
  Object.entries(map).find(([written]) => written.toLowerCase() === key)?.[1]

const doubtful = ({ path, value, isCertain }: Entry, yaml: YamlText): Diagnostic => ({
  ...locate(yaml, path),
  rule: 'unknown-key',
  message: `Nothing says whether "${path.join('.')}: ${String(isMap(value) ? '...' : value).slice(0, 60)}" holds the article back.`,
  hint: isCertain
    ? `Write "draft: true" in its place if it must not be published yet, and else "${path.at(-1)}: published".`
    : `Write "draft: true" if it must not be published yet, and "ignore: [${listItem(String(path.at(-1)))}]" in the settings if the key is about something else.`,
})
