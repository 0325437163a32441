import { isPassedOver, withoutBeginning } from './opening.ts'
import type { Block, Outline } from './outline.ts'

/** How long a summary made from the text should be, in characters as people count them. */
type Room = { least: number; most: number }

const room: Room = { least: 80, most: 300 }

/** In Han, kana and hangul, one of which says as much as two letters. */
const narrowRoom: Room = { least: 40, most: 150 }

/** UTF-16 units looked at: the segmenter copies its whole text for every segment. */
const read = 600

/**
 * The first sentences of an article that say what the story is: three of its first paragraph, more where they are short.
 * Empty only when the article has no words. Of a beginning that its author marked all sentences are taken, where they are not too many.
 */
export function summarize(
  { blocks, text }: Pick<Outline, 'blocks' | 'text'>,
  language: string,
  isMarked = false,
): string {
  const paragraphs = storyOf(blocks, 'paragraph')
  const story = paragraphs.length > 0 ? paragraphs : storyOf(blocks, 'item')
  if (story.length > 0) return (isMarked ? whole(story) : undefined) ?? composed(story, language)
  const words = blocks.filter((block) => block.kind !== 'heading' && !isOnlyAddress(block.text))
  const longest = words.reduce((best, block) => (block.text.length > best.length ? block.text : best), '')
  return composed([longest || (isOnlyAddress(text) ? '' : text)], language)
}

/** All texts of a story; undefined when they are too long for a summary. */
function whole(story: readonly string[]): string | undefined {
  const all = story.reduce((before, text) => joined(before) + text, '')
  return all.length <= read && lengthOf(all) <= roomOf(all).most ? ended(all) : undefined
}

const isOnlyAddress = (text: string) => !/\s/.test(text) && /^(?:[a-z][a-z0-9+.-]*:|www\.)/i.test(text)

/** The texts of the story, up to the next heading: of its paragraphs with the lists that they announce, or of its lists alone. */
function storyOf(blocks: readonly Block[], kind: 'paragraph' | 'item'): string[] {
  const story: string[] = []
  let isAnnounced = false
  for (const block of blocks) {
    if (block.kind === 'heading' && story.length > 0) break
    const isRead = block.kind === kind || (kind === 'item' ? block.kind === 'other' : isAnnounced)
    if (block.kind === 'heading' || !isRead || isPassedOver(block)) continue
    const text = withoutBeginning(block.text)
    const told = withoutAnnouncement(text)
    isAnnounced = told !== text || (isAnnounced && block.kind !== 'paragraph')
    if (told !== '') story.push(block.kind === 'item' ? asSentence(told) : told)
  }
  return story
}

/** A text without its last sentence where that announces what follows: it ends in a colon. */
function withoutAnnouncement(text: string): string {
  if (!/[:：]$/.test(text)) return text
  const end = Math.max(
    ...[...text.matchAll(/[.!?]["”’»)]?(?=\s)|[。！？][”’」』）]?/g)].map(({ 0: mark, index }) => index + mark.length),
    0,
  )
  return text.slice(0, end)
}

/** An item of a list with a mark at its end, so that the next one can follow. */
function asSentence(text: string): string {
  if (/[\p{P}]$/u.test(text)) return text.replace(/[,;，；、]$/, (mark) => (mark <= ';' ? ';' : '；'))
  return `${text}${isNarrow(text) ? '；' : ';'}`
}

/** Sentences one after the other: three of the first text, then only as many as the summary needs. */
function composed(story: readonly string[], language: string): string {
  const { least, most } = roomOf(story.slice(0, 3).join('').slice(0, read))
  let summary = ''
  let count = 0
  for (const [index, text] of story.entries()) {
    const start = text.length > read ? text.slice(0, read).replace(/[\uD800-\uDBFF]$/, '') : text
    let before = joined(summary)
    for (const sentence of sentencesOf(start, language)) {
      if ((index > 0 || count > 2) && lengthOf(summary) >= least) return ended(summary)
      const longer = before + sentence
      if (lengthOf(longer.trimEnd()) > most)
        return summary === '' ? cut(sentence.trim(), language, most) : ended(summary)
      before = longer
      summary = longer.trimEnd()
      count += 1
    }
  }
  return ended(summary)
}

const roomOf = (text: string): Room => (isNarrow(text) ? narrowRoom : room)

/** Without the mark of an item that was not the last one of its list. */
const ended = (summary: string) => summary.trim().replace(/[;；]$/, '')

/** A summary to which another text is added: Han and kana have no blank between sentences. */
const joined = (summary: string) =>
  summary === '' || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFF9F]$/u.test(summary)
    ? summary
    : `${summary} `

const isNarrow = (text: string) =>
  narrow.test(text) && (text.match(narrowAll) ?? []).length * 2 > (text.match(/\p{L}/gu) ?? []).length

const narrow = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u
const narrowAll = new RegExp(narrow, 'gu')

/** Characters as people count them; most texts have none of several codes. */
const lengthOf = (text: string) =>
  /\p{M}|\p{Cf}|[\u1100-\u11FF]|[^\0-\uFFFF]/u.test(text)
    ? [...segmenter('en', 'grapheme').segment(text)].length
    : text.length

/** Sentences by Unicode TR 29, but none that ends in an abbreviation such as `Mr.` or `J.` or in an address; one by one, since few are needed. */
function* sentencesOf(text: string, language: string): Generator<string> {
  let sentence = ''
  for (const { segment, index } of segmenter(language, 'sentence').segment(text)) {
    sentence += segment
    const isInWord = /[.?!]$/.test(segment) && /[\w/&=%#]/.test(text.charAt(index + segment.length))
    if (isInWord || /(?:^|[\s(])\p{Lu}\p{Ll}{0,2}\.\s*$/u.test(segment)) continue
    yield sentence
    sentence = ''
  }
  if (sentence !== '') yield sentence
}

/** The beginning of a text that is too long: it ends at a word, with an ellipsis. */
export function cut(sentence: string, language: string, most: number): string {
  const characters = [...segmenter('en', 'grapheme').segment(sentence)]
  const last = characters[most - 1]?.index ?? sentence.length
  const words = [...segmenter(language, 'word').segment(sentence)]
  const end = words.findLast(({ index, segment, isWordLike }) => isWordLike && index + segment.length <= last)
  return `${sentence.slice(0, end ? end.index + end.segment.length : last)}…`
}

const segmenters = new Map<string, Intl.Segmenter>()

/** One for each language: making it takes longer than using it. */
function segmenter(language: string, granularity: 'sentence' | 'word' | 'grapheme'): Intl.Segmenter {
  const key = `${language} ${granularity}`
  const made = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity })
  segmenters.set(key, made)
  return made
}
