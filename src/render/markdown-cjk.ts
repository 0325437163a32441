import { type MarkedExtension, Tokenizer } from 'marked'
import markedCjkFriendly from 'marked-cjk-friendly'

/** Emphasis beside full-width characters, and bare addresses that end where a sentence in Chinese, Japanese or Korean goes on. */
export const cjk: readonly MarkedExtension[] = [
  markedCjkFriendly(),
  {
    tokenizer: {
      /** There are no blanks in such a text: without this, an address would contain the rest of the sentence. */
      url(source) {
        if (!beginning.test(source)) return false
        const end = endOfAddress(source)
        return end === undefined ? false : Tokenizer.prototype.url.call(this, source.slice(0, end))
      },
    },
  },
]

const beginning = /^(?:https?:\/\/|ftp:\/\/|www\.)/i

/** Full-width and other punctuation of such texts; the dots · and ・ belong to names. */
const punctuation =
  '\\u2014\\u2018-\\u201F\\u2026\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u303D-\\u303F\\uFE10-\\uFE1F\\uFE30-\\uFE6F\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF64\\uFFE0-\\uFFEF'

/** Han and kana with their punctuation: between two of them, the end of a line is no blank. */
const wide =
  '\\u2E80-\\u312F\\u3190-\\u31FF\\u3220-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF01-\\uFF9F\\uFFE0-\\uFFE6\\u{1B000}-\\u{1B16F}\\u{20000}-\\u{3FFFF}'

const letter = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}'

/** What may end an address: punctuation, a letter right behind an ASCII one; a blank ends it anyway. */
const boundary = new RegExp(`[${punctuation}]|(?<=[a-z0-9)])[${letter}]|[\\s<]`, 'iu')

/** The same where a title follows, as in https://zh.wikipedia.org/wiki/3D打印. */
const boundaryInTitle = new RegExp(`[${punctuation}\\s<]`, 'u')

/** Where a bare address ends before marked would end it; undefined when marked is right. */
function endOfAddress(source: string): number | undefined {
  const end = source.search(boundary)
  if (end < 0) return undefined
  const isTitle = source.slice(0, end).includes('/wiki/')
  const last = isTitle ? source.search(boundaryInTitle) : end
  return last < 0 || /[\s<]/.test(source.charAt(last)) ? undefined : last
}

/**
 * HTML without the ends of lines between Han or kana, which browsers show as blanks; not in code, where they mean something.
 * Hangul has blanks between its words.
 * @see CSS Text 3 §4.1.3, Segment Break Transformation Rules
 */
export const joinLines = (html: string): string =>
  html.replace(lineEnd, (found: string, element: string | undefined) => (element === undefined ? '' : found))

const inlineTag =
  '</?(?:a|em|strong|b|i|u|s|del|ins|sub|sup|small|mark|abbr|cite|q|dfn|time|samp|var|kbd|code|bdi|span|ruby|rb|rt|rp)(?:\\s[^<>]*)?>'

/** The number of a footnote. */
const mark = '<sup><a [^<>]*>\\d+</a></sup>'

/** Tags inside a line, and quotation marks and dashes, which such texts share with others. */
const between = `(?:${mark}|${inlineTag}|[\\u2014\\u2018-\\u201D\\u2026])*`

const lineEnd = new RegExp(
  `<(pre|code|textarea|script|style)[\\s>][^]*?(?:</\\1>|$)|[ \\t]?\\n(?<=[${wide}]${between}[ \\t]?\\n)[ \\t]*(?=${between}[${wide}])`,
  'giu',
)
