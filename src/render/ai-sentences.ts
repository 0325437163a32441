import { wordsIn } from '../language/index.ts'
import type { Article } from '../model.ts'

type Said = Pick<Article, 'ai' | 'language' | 'section'>

/** What readers are told of machines, in the language of the article; empty where there is nothing to say. */
export function aiSentences({ ai, language, section }: Said): string {
  if (!ai) return ''
  const { words } = wordsIn(language, section.words)
  const text = { generated: words.textGenerated, assisted: words.textAssisted }
  const pictures = { generated: words.picturesGenerated, edited: words.picturesEdited }
  return [ai.text && text[ai.text], ai.pictures && pictures[ai.pictures], ai.note].reduce<string>(joined, '')
}

/** A summary with these sentences at its end: many summaries end without a full stop. */
export const withAi = (summary: string, article: Said): string => joined(summary, aiSentences(article))

/** The summary that such a text was made of. */
export function withoutAi(summary: string, article: Said): string {
  const sentences = aiSentences(article)
  return sentences !== '' && summary.endsWith(sentences)
    ? summary.slice(0, -sentences.length).replace(/(?: –)? $/, '')
    : summary
}

/** Two texts beside each other; no blank follows a full stop of Chinese, which is as wide as one. */
function joined(first: string, second: string | undefined): string {
  if (!first || !second) return first || second || ''
  const between = /[\p{L}\p{N}]$/u.test(first) ? ' – ' : /[。！？]$/.test(first) ? '' : ' '
  return first + between + second
}
