/** Characters that a summary made from the text should not exceed. */
const room = 300

/** Characters looked at: the segmenter copies its whole text for every segment. */
const read = 1_000

/** The first whole sentences of a paragraph, three at most; a first one that is too long ends at a word, with an ellipsis. */
export function summarize(paragraph: string, language: string): string {
  const start = [...paragraph.slice(0, 2 * read)].slice(0, read).join('')
  const sentences = sentencesOf(start, language).slice(0, 3)
  const ends = sentences.map((_, index) =>
    sentences
      .slice(0, index + 1)
      .join('')
      .trim(),
  )
  return ends.filter((text) => text.length <= room).at(-1) ?? cut(ends[0] ?? '', language)
}

/** Sentences by Unicode TR 29, but none that ends in an abbreviation such as `Mr.` or `J.` */
function sentencesOf(text: string, language: string): string[] {
  const pieces = [...segmenter(language, 'sentence').segment(text)].map(({ segment }) => segment)
  const isWhole = (piece: string | undefined) =>
    piece === undefined || !/(?:^|[\s(])\p{Lu}\p{Ll}{0,2}\.\s*$/u.test(piece)
  const starts = pieces.flatMap((_, index) => (isWhole(pieces[index - 1]) ? index : []))
  return starts.map((start, index) => pieces.slice(start, starts[index + 1]).join(''))
}

function cut(sentence: string, language: string): string {
  const words = [...segmenter(language, 'word').segment(sentence)]
  const end = words.findLast(({ index, segment, isWordLike }) => isWordLike && index + segment.length < room)
  if (!end) return sentence === '' ? '' : `${[...sentence].slice(0, room - 1).join('')}…`
  return `${sentence.slice(0, end.index + end.segment.length)}…`
}

const segmenters = new Map<string, Intl.Segmenter>()

/** One for each language: making it takes longer than using it. */
function segmenter(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${language} ${granularity}`
  const made = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity })
  segmenters.set(key, made)
  return made
}
