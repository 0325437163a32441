import type { Diagnostic } from '../diagnostic.ts'
import { mendedDates } from '../time/mended-date.ts'
import { readDate } from '../time/written-date.ts'
import { holdingKeys } from './foreign-keys.ts'
import type { Entry } from './foreign-meaning.ts'
import { isEmpty, isMap } from './foreign-values.ts'
import { heldBack } from './held-back.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** What holds an article back. */
export type Hold = {
  /** The value of `draft`; undefined when nothing says it. */
  draft: string | undefined
  /** The key that says so. */
  entries: Entry[]
  /** The times before which the article is held back. */
  dates: Entry[]
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
  const holding = [...held, ...answers.filter(({ one, isHeld }) => isHeld && !isFeed(one)).map(({ one }) => one)]
  const [own] = draft
  return {
    draft: holding.length > 0 ? 'true' : typeof own?.value === 'string' ? own.value : own && 'true',
    entries: [...draft.slice(0, 1), ...holding.slice(0, 1)],
    dates: dates.concat(words.filter((one) => isDate(one.value))),
    isUnlisted: entries.some(isUnlisting) || answers.some(({ one, isHeld }) => isHeld && isFeed(one)),
    diagnostics: answers
      .filter(({ one, isHeld }) => isHeld === undefined && !isDate(one.value) && !isFeed(one))
      .map(({ one }) => doubtful(one, yaml)),
  }
}

const isFlag = (value: unknown) => typeof value === 'string' && /^(?:true|false|yes|no|on|off|0|1)$/i.test(value.trim())

const isDate = (value: unknown) =>
  typeof value === 'string' && (readDate(value) !== undefined || mendedDates(value).length === 1)

/** `unlisted: true`, and the maps in which Hugo says that no list has the page. */
function isUnlisting({ meaning, value }: Entry): boolean {
  if (meaning !== 'unlisted') return false
  if (isMap(value)) return value.list === 'never' || value.list === 'false' || value.render === 'never'
  return isEmpty(value) ? false : !/^(?:false|no|off|0)$/i.test(String(value))
}

const doubtful = ({ path, value }: Entry, yaml: YamlText): Diagnostic => ({
  ...locate(yaml, path),
  rule: 'unknown-key',
  message: `Nothing says whether "${path.join('.')}: ${String(isMap(value) ? '...' : value).slice(0, 60)}" holds the article back.`,
  hint: `Write "draft: true" if it must not be published yet, and "ignore: [${path.at(-1)}]" in the settings if the key is about something else.`,
})
