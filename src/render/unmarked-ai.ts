import type { Fix } from '../diagnostic.ts'
import type { Article } from '../model.ts'
import type { Mark } from '../picture/mark.ts'

/**
 * A picture of AI in an article that says nothing of it. Which of its words the article uses is the decision of its author. What
 * is only supposed by the service that labelled the picture, the author may deny.
 */
export function unmarkedAi(
  written: string,
  mark: Mark | undefined,
  { ai, ownAi }: Pick<Article, 'ai' | 'ownAi'>,
): { message: string; hint: string; fix?: Fix } | undefined {
  if (mark === undefined || ai?.pictures) return undefined
  const isDenied = ownAi?.pictures === 'none'
  const isSupposed = mark === 'AIGC 2' || mark === 'AIGC 3'
  if (isDenied && isSupposed) return undefined
  const word = mark.startsWith('composite') ? 'edited' : 'generated'
  const line = `ai: {${ownAi?.text ? `text: ${ownAi.text}, ` : ''}pictures: ${word}}`
  const article = isDenied ? 'says that AI made no picture' : 'does not say so'
  return {
    message: `The picture "${written}" says that ${meanings[mark]}; the article ${article}.`,
    hint: [hintFor(line, word, ownAi), ...(isSupposed ? [denial] : mark === 'AIGC 1' ? [less] : [])].join(' '),
    ...(ownAi ? {} : { fix: { line: 1, replacement: `---\n${line}` } }),
  }
}

const meanings: Record<Mark, string> = {
  trainedAlgorithmicMedia: 'AI made it (trainedAlgorithmicMedia)',
  compositeWithTrainedAlgorithmicMedia: 'AI changed it (compositeWithTrainedAlgorithmicMedia)',
  compositeSynthetic: 'AI made a part of it (compositeSynthetic)',
  AISystemUsed: 'AI made it (AI System Used)',
  'AIGC 1': 'AI made or changed it (AIGC, label 1)',
  'AIGC 2': 'AI may have made or changed it (AIGC, label 2)',
  'AIGC 3': 'AI is suspected to have made or changed it (AIGC, label 3)',
}

/** A key must not be there twice, and a note can have any length. */
function hintFor(line: string, word: string, own: Article['ownAi']): string {
  if (!own) return `Write "${line}" in the front matter.`
  if (own.note !== undefined) return `Write "pictures: ${word}" into the "ai" that is there.`
  return `Write "${line}" in the front matter, in place of the "ai" that is there.`
}

const less = 'If AI only changed it, write "edited" in place of "generated".'
const denial = 'If that is wrong, write "none" in place of "generated".'
