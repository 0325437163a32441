import type { Ai } from '../model/ai.ts'

type Word = NonNullable<Ai['text'] | Ai['pictures']>

/** What machines made of something, as an address of IPTC's vocabulary, http://cv.iptc.org/newscodes/digitalsourcetype/ */
export const digitalSource = (word: Word | undefined): string | undefined =>
  word && `http://cv.iptc.org/newscodes/digitalsourcetype/${names[word]}`

const names: Readonly<Record<Word, string>> = {
  generated: 'trainedAlgorithmicMedia',
  assisted: 'compositeWithTrainedAlgorithmicMedia',
  edited: 'compositeWithTrainedAlgorithmicMedia',
}
