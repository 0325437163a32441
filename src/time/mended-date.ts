import { limits } from '../limits.ts'
import { readDate, type WrittenDate } from './written-date.ts'

/**
 * A date in any form that can be read in one way only: with digits of one place, with the name of a month, with an offset like
 * `-4`. Undefined where a number before the year can be the day or the month, whatever its value: other dates of the same
 * site can be read in two ways, and where a text contradicts itself.
 */
export function readAnyDate(text: string): WrittenDate | undefined {
  const plain = readDate(text)
  if (plain || text.length > limits.dateCharacters) return plain
  const [date, other] = isOpen.test(tidy(text)) ? [] : mendedDates(text)
  const found = date === undefined || other !== undefined ? undefined : readDate(date)
  if (!found || (hasAside.test(text.trim()) && found.offset === undefined)) return undefined
  return isOnWeekday(text, found) ? found : undefined
}

/** A day and a month in numbers, in front of the year. */
const isOpen = /^\d{1,2}([-/. ])\d{1,2}\1\d{4}/

/** What is in brackets may be a zone, which only explains an offset. */
const hasAside = /[)\]]$/

/** Whether the weekday, where one is written, is that of the date. */
function isOnWeekday(text: string, { civil }: WrittenDate): boolean {
  const [, english, chinese] = weekday.exec(text.trim()) ?? []
  const day = new Date(civil).getUTCDay()
  if (english !== undefined) return 'sunmontuewedthufrisat'.slice(day * 3, day * 3 + 3) === english.toLowerCase()
  return chinese === undefined || '日一二三四五六'.charAt(day) === chinese.replace('天', '日')
}

const weekday = /^(sun|mon|tue|wed|thu|fri|sat)|(?:星期|周)([一二三四五六日天])/i

/**
 * The dates that a text can mean, most likely first, in a form that `readDate` reads. One date: it can be read in one way
 * only. None: it does not exist, or is not complete.
 */
export function mendedDates(text: string): string[] {
  if (text.length > limits.dateCharacters) return []
  const written = tidy(text)
  for (const { form, days } of forms) {
    const found = form.exec(written)
    if (!found) continue
    const time = timeOf(written.slice(found[0].length))
    if (time === undefined) return []
    const dates = days(found.slice(1)).map(([year, month, day]) => `${year}-${two(month)}-${two(day)}${time}`)
    return [...new Set(dates)].filter((date) => readDate(date))
  }
  return []
}

/**
 * The date that is in front of words which say nothing of days and hours, like the letters or the name of a time zone:
 * `2019-11-01 09:30` of `2019-11-01 09:30 CST`. Undefined where there are no such words, or where it can be read in two ways.
 */
export function dateBeforeWords(text: string): string | undefined {
  let rest = text.slice(0, limits.dateCharacters).trim()
  while (/[ \d][\p{L}()/_]+$/u.test(rest)) {
    rest = rest.replace(/ ?[\p{L}()/_]+$/u, '')
    const [date, other] = mendedDates(rest)
    if (date !== undefined) return other === undefined ? date : undefined
  }
  return undefined
}

/** Without the name of the weekday and of the zone, with plain digits, hyphens and blanks. */
const tidy = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s*(?:\([^()]*\)|\[[^[\]]*\])$/, '')
    .replace(/\(?(?:星期|周)[一二三四五六日天]\)?/, ' ')
    .replace(/([点时時]) ?半/, (_, hour) => `${hour}30分`)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /i, '')

type Day = [year: string, month: string, day: string]

/** Every form of a day, from the beginning of the text, and what its parts can mean. */
const forms: { form: RegExp; days: (parts: (string | undefined)[]) => Day[] }[] = [
  { form: /^(\d{4})(\d\d)(\d\d)(?!\d)/, days: ([year = '', month = '', day = '']) => [[year, month, day]] },
  {
    form: /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})(?!\d)/,
    days: ([year = '', , month = '', day = '']) => [[year, month, day]],
  },
  {
    form: /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]?/,
    days: ([year = '', month = '', day = '']) => [[year, month, day]],
  },
  {
    form: /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})(?!\d)/,
    days: ([one = '', , other = '', year = '']) => [
      [year, other, one],
      [year, one, other],
    ],
  },
  {
    form: /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[ -](?:of |de )?(\p{L}+)\.?,?[ -](?:del? )?(\d{4})(?!\d)/iu,
    days: ([day = '', month = '', year = '']) => [[year, monthOf(month), day]],
  },
  {
    form: /^(\p{L}+)\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4})(?!\d)/iu,
    days: ([month = '', day = '', year = '']) => [[year, monthOf(month), day]],
  },
  {
    form: /^(\d{4})[- ](\p{L}+)[- ](\d{1,2})(?!\d)/iu,
    days: ([year = '', month = '', day = '']) => [[year, monthOf(month), day]],
  },
]

/** The names of months in English, German, French and Spanish, without accents. */
const months = [
  ['january', 'januar', 'janvier', 'enero'],
  ['february', 'februar', 'fevrier', 'febrero'],
  ['march', 'marz', 'mars', 'marzo'],
  ['april', 'avril', 'abril'],
  ['may', 'mai', 'mayo'],
  ['june', 'juni', 'juin', 'junio'],
  ['july', 'juli', 'juillet', 'julio'],
  ['august', 'aout', 'agosto'],
  ['september', 'septembre', 'septiembre'],
  ['october', 'oktober', 'octobre', 'octubre'],
  ['november', 'novembre', 'noviembre'],
  ['december', 'dezember', 'decembre', 'diciembre'],
]

/** The number of the month with this name or beginning of a name; "0", which no date has, for any other word. */
function monthOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const isName = (month: string) => plain.length >= 3 && month.startsWith(plain)
  return String(months.findIndex((names) => names.some(isName)) + 1)
}

const two = (part: string) => part.padStart(2, '0')

const clock =
  /^(?:,? ?(?:at |um )?|T)(上午|下午|[ap]m )? ?(\d{1,2})(?:(?:[:.h]|[点时時] ?)(\d\d)?(?:(?::|分 ?)(\d\d)(?:[.,]\d+)?)?[分秒]?)?(?: ?([ap])\.?m\.?)?(?: ?(?:Uhr|h))?(?: ?(?:(Z|UTC|GMT)|(?:UTC|GMT)?([+-]\d{1,2}(?::?\d\d)?)))?$/i

/** The time after a day, as ` 09:30` or with an offset; '' when the day ends the text, undefined for anything else. */
function timeOf(rest: string): string | undefined {
  if (rest === '') return ''
  const compact = rest.replace(
    /^T(\d\d)(\d\d)(\d\d)?(?=\D|$)/i,
    (_, hour, minute, second) => `T${[hour, minute, second ?? []].flat().join(':')}`,
  )
  const [, before = '', hours = '', minutes, seconds, after = '', zone, offset] = clock.exec(compact) ?? []
  const half = before === '上午' ? 'a' : before === '下午' ? 'p' : (before || after).charAt(0).toLowerCase()
  const isWhole = minutes !== undefined || half !== '' || /[点时時h]/i.test(rest) // 9 alone is no time
  if (hours === '' || !isWhole || (half !== '' && (Number(hours) > 12 || Number(hours) === 0))) return undefined
  const hour = half === '' ? hours : String((Number(hours) % 12) + (half === 'p' ? 12 : 0))
  const time = `${two(hour)}:${minutes ?? '00'}`
  if (zone === undefined && offset === undefined) return ` ${time}${seconds === undefined ? '' : `:${seconds}`}`
  const [, sign = '+', ahead = '0', rest60 = '00'] = /([+-])(\d{1,2}):?(\d\d)?$/.exec(offset ?? '') ?? []
  return `T${time}:${seconds ?? '00'}${offset === undefined ? 'Z' : `${sign}${two(ahead)}:${rest60}`}`
}
