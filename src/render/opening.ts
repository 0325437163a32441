import { byline, greeting, notice } from '../language/openings.ts'
import type { Block } from './outline.ts'

/** Whether a block at the beginning of an article is not the story: a byline, a date, a greeting, a notice, links. */
export function isPassedOver({ text, isEmphasised, linked }: Block): boolean {
  if (text.length > longest) return false
  const isSentence = sentenceEnd.test(text)
  if (isAddress.test(text) || (linked > 0 && linked >= letters(text) && !isSentence)) return true
  if (!/\p{L}{2}/u.test(text) || /[,，、]$/.test(text)) return true
  if (greeting.test(text) && text.length < shortest && !/[!！]\s*\p{L}/u.test(text)) return true
  if (notice.test(text) && text.length < (isSentence ? longest : short)) return true
  if (isSentence) return isEmphasised && isShouted(text)
  return (
    isShouted(text) ||
    byline.test(text) ||
    (isEmphasised && text.length < short) ||
    isLabelled.test(text) ||
    (parts.test(text) && text.length < short) ||
    /^[—–―]\s?[^\s]/.test(text) || // who said what was quoted before
    isDate(text)
  )
}

/** Characters of a notice, of a title or a byline, and of a greeting or a date. */
const longest = 200
const short = 100
const shortest = 40

/** The end of a sentence, perhaps in quotation marks or brackets, or with a mark of a footnote. */
const sentenceEnd = /[.!?。！？…؟۔।][\s"'”’»」』）)\]*]*$/

const isAddress = /^[<(]?(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+$/i

/** `NEWS ALERT!` */
const isShouted = (text: string) => text.length < 60 && /\p{Lu}{2}/u.test(text) && !/\p{Ll}|\p{Lo}/u.test(text)

/** `Photo: AP`, `Listen: the mayor on the bridge`, `来源：新华社`, `Installer: https://...` */
const isLabelled = /^[\p{L}][\p{L}\p{M} .&'’-]{0,24}[:：]\s*\S/u

/** `Li Lei | 5 January`, `Politics · 4 min read` */
const parts = /\S\s*[|｜]\s*\S|\s[·•]\s/

/** A day or an hour, and three words at the most. */
function isDate(text: string): boolean {
  if (text.length > shortest || !/(?:19|20)\d\d|\d{1,2}[:：.]\d\d|\d{1,2}月\d{1,2}日/.test(text)) return false
  return (text.match(/[\p{L}]+/gu) ?? []).length <= 3
}

const letters = (text: string) => text.replace(/[\s\p{P}\p{S}]+/gu, '').length

/**
 * A text without what is before its first sentence: a greeting, the place and agency of a report (`BEIJING (Xinhua) --`,
 * `新华社北京1月5日电`).
 */
export function withoutBeginning(text: string): string {
  const [hello = ''] = /^[^.!?。！？]{1,40}[!！]\s*/.exec(text) ?? []
  if (hello !== '' && hello !== text && greeting.test(hello)) return withoutBeginning(text.slice(hello.length))
  const rest = text.replace(dateline, '')
  return rest === text ? text : rest.trimStart()
}

const agency = '[(（][^()（）]{1,40}[)）]'
const news =
  '\\((?:\\p{Lu}[\\p{L}/.&-]{1,12}|(?:dpa|epd|kna|sid|efe|ansa|apa|sda|ats)(?:/\\p{L}+)?|[^()]{2,30} (?:News|Agency|Press|Foundation))\\)'
const day = ',? [\\p{L}\\d., ]{1,24}?'
const next = '(?=[\\p{Lu}\\p{N}"“„«\'‘¿¡])'
const city = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ /](?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|del|la|le|am|an|der|of|sur)){0,4}"
const shoutedCity = "(?=\\p{Lu}[\\p{Lu} .'’-]{2,}\\p{Lu})\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]+){0,3}"

const dateline = new RegExp(
  [
    `^${city}(?:${day})?,? ?${news}\\s?[.,]?(?:[—–―]|-{1,3})\\s*(?:${next}|$)`,
    `^${shoutedCity}(?:${day})?(?: ?${agency})?,?(?:\\s[—–―]|\\s-{1,2}|[—–―])(?:\\s*${next}|$)`,
    `^[\\p{sc=Han}]{0,8}[社网網报報台][\\p{sc=Han}]{0,12}\\d{1,2}月\\d{1,2}日(?:电|電|讯|訊|消息|报道|報道)\\s*(?:${agency})?[，,:：]?\\s*`,
    `^[\\p{sc=Han}]{0,4}本[报報刊台网網社][讯訊]\\s*(?:${agency})?[，,:：]?\\s*`,
    '^【[^【】]{1,24}】\\s*',
    '^[\\[［(（][^\\])）］]{1,20}(?:ロイター|共同|時事|AFP|CNN)[^\\])）］]{0,8}[\\])）］]\\s*[-ー－—]?\\s*',
  ].join('|'),
  'u',
)
