import { visible } from '../text/visible.ts'

/** One of the answers from which a person chooses, and the words by which it is found. */
export type Choice = { value: string; label: string; words: readonly string[] }

/** The choices with a word that begins as it is typed, the nearest first; all of them when nothing is typed. */
export function found(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = searchable(typed)
  if (wanted === '') return [...choices]
  const near = choices.flatMap((choice) => {
    const ranks = choice.words.map((word) => rankOf(searchable(word), wanted))
    const rank = Math.min(...ranks)
    return rank === unlike ? [] : [{ rank, choice: named(choice, choice.words[ranks.indexOf(rank)]) }]
  })
  return near.sort((a, b) => a.rank - b.rank).map(({ choice }) => choice)
}

/** A label also has the word by which its choice was found: `Asia/Shanghai (Beijing)`. */
function named(choice: Choice, word = ''): Choice {
  const isShown = searchable(choice.label).includes(searchable(word))
  return isShown ? choice : { ...choice, label: `${choice.label} (${visible(word)})` }
}

const unlike = 3

function rankOf(word: string, wanted: string): number {
  if (word === wanted) return 0
  if (word.startsWith(wanted)) return 1
  return ` ${word}`.includes(` ${wanted}`) ? 2 : unlike
}

/** A text without case, accents and the marks between words, so that `sao paulo` finds `São_Paulo`. */
export const searchable = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
