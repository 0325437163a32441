import { mendedDates, readAnyDate } from '../time/mended-date.ts'
import { readDate, type WrittenDate } from '../time/written-date.ts'
import { withoutLine, withPair } from './fix.ts'
import { type Advice, type FoundKey, feedKeys, foldedKey } from './foreign-keys.ts'

/** Whether a key holds its article back, by the value at which it does; undefined when nobody can say. */
export function heldBack(holding: string | undefined, value: unknown): boolean | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (word === '' || holding === undefined || holding === 'perhaps') return undefined
  if (yes.has(word)) return holding === 'true'
  if (no.has(word)) return holding === 'false'
  if (openWords.has(word)) return false
  return heldWords.has(word) || undefined
}

const set = (words: string) => new Set(words.split(' '))
const yes = set('true yes on y 1')
const no = set('false no off n 0')
const openWords = set('published publish public live final approved visible everyone all open online posted active')
const heldWords = set(
  'draft private pending hidden unlisted unpublished scheduled future embargo embargoed review archived trash trashed deleted members paid subscribers restricted internal password protected secret idea writing editing wip never',
)

/** Advice about a key that holds an article back, or lets it out: the line with `draft` or `feeds`, which does the same. */
export function held(isHeld: boolean | undefined, found: FoundKey): Advice {
  const { key, value, values, yaml } = found
  if (datesIn(value).length > 0) return timed('date', found)
  if (isHeld !== undefined && values.feeds === undefined && feedKeys.has(foldedKey(key))) {
    const pair = `feeds: ${!isHeld}`
    const hint = `Write "${pair}"${isHeld ? ': then the article is in no feed, and others may link to it' : ''}.`
    return { meant: 'feeds', value: String(!isHeld), hint, fix: withPair(yaml, [key], pair) }
  }
  const meant = 'draft'
  const only = { meant, fix: withoutLine(yaml, [key]) }
  if (values.draft === 'true') return { ...only, hint: 'Keep "draft: true" only: it holds the article back.' }
  if (isHeld === false && values.draft !== undefined) return { ...only, hint: 'Keep "draft" only.' }
  if (values.draft !== undefined) {
    const when = isHeld ? ': then the article is held back' : ' if the article must not be published yet'
    return { meant, value: 'true', hint: `Write "draft: true" in place of both lines${when}.` }
  }
  if (isHeld === undefined) {
    return {
      meant,
      hint: 'Write "draft: true" if the article must not be published yet, or "draft: false" if it may be.',
    }
  }
  const pair = `draft: ${isHeld}`
  return {
    meant,
    value: String(isHeld),
    hint: `Write "${pair}"${isHeld ? ': then the article is held back' : ''}.`,
    fix: withPair(yaml, [key], pair),
  }
}

/** Advice about a key with the time at which an article comes out, or must be gone. */
export function timed(meant: 'date' | 'expires', found: FoundKey): Advice {
  const { key, value, values, yaml } = found
  const [written, other] = datesIn(value)
  const what = meant === 'date' ? 'the article is held back until then' : 'the article leaves the feeds then'
  if (written === undefined && typeof value === 'string' && yes.has(value.toLowerCase()))
    return held(meant === 'date', found)
  if (written === undefined || other !== undefined)
    return { meant, hint: `Write the time in "${meant}", like "${meant}: 2019-11-01 09:30": ${what}.` }
  const pair = `${meant}: ${written}`
  const given = typeof values[meant] === 'string' ? readAnyDate(values[meant]) : undefined
  if (values[meant] === undefined)
    return { meant, value: written, hint: `Write "${pair}": ${what}.`, fix: withPair(yaml, [key], pair) }
  const ahead = instant(readDate(written)) - instant(given)
  if (meant === 'date' ? ahead <= 0 : ahead >= 0)
    return { meant, hint: `Keep "${meant}" only, which says the same or more.`, fix: withoutLine(yaml, [key]) }
  return { meant, value: written, hint: `Write "${pair}" in place of both lines: ${what}.` }
}

/** All dates that a text can mean. */
function datesIn(value: unknown): string[] {
  if (typeof value !== 'string') return []
  return readDate(value) ? [value.trim()] : mendedDates(value)
}

const instant = (date: WrittenDate | undefined) => (date ? date.civil - (date.offset ?? 0) : Number.NaN)
