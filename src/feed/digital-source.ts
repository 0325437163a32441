import type { Ai } from '../model/ai.ts'
import type { Picture, RenderedArticle } from '../model.ts'

type Word = NonNullable<Ai['text'] | Ai['pictures']>

/** What machines made of something, as an address of IPTC's vocabulary, http://cv.iptc.org/newscodes/digitalsourcetype/ */
export const digitalSource = (word: Word | undefined): string | undefined =>
  word && `http://cv.iptc.org/newscodes/digitalsourcetype/${names[word]}`

/**
 * What machines made of one picture of an article. Where some pictures say it themselves (`file.source`), it is said of these alone: the
 * others may be photographs. Else it is said of each.
 */
export function madeOf(
  one: Picture,
  { ai, picture, pictures = [] }: Pick<RenderedArticle, 'ai' | 'picture' | 'pictures'>,
): Ai['pictures'] {
  const isMarked = ({ file }: Picture) => file?.source !== undefined
  const someAre = [...(picture ? [picture] : []), ...pictures].some(isMarked)
  return !someAre || isMarked(one) ? ai?.pictures : undefined
}

const names: Readonly<Record<Word, string>> = {
  generated: 'trainedAlgorithmicMedia',
  assisted: 'compositeWithTrainedAlgorithmicMedia',
  edited: 'compositeWithTrainedAlgorithmicMedia',
}
