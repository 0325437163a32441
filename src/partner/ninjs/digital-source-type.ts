import type { Ai } from '../../model/ai.ts'

/** How machines took part, as a word of the IPTC vocabulary; undefined where nothing is known of it. */
export const sourceType = (part: Ai['text'] | Ai['pictures']): { uri: string } | undefined =>
  part && { uri: `http://cv.iptc.org/newscodes/digitalsourcetype/${words[part]}` }

const words = {
  generated: 'trainedAlgorithmicMedia',
  assisted: 'compositeWithTrainedAlgorithmicMedia',
  edited: 'compositeWithTrainedAlgorithmicMedia',
} as const
