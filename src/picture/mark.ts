import type { DigitalSource } from '../model/file.ts'

/**
 * What a picture says of machines that made it: a digital source type of IPTC; another property of IPTC that only pictures of
 * generative AI have; or the number of the Chinese label: 1 for made by AI, 2 for perhaps, 3 for suspected.
 * @see IPTC Photo Metadata 2025.1, AI System Used; GB 45438-2025, annex E
 */
export type Mark = DigitalSource | 'AISystemUsed' | 'AIGC 1' | 'AIGC 2' | 'AIGC 3'

/** Whether a mark is a digital source type of IPTC. */
export const isSource = (mark: Mark | undefined): mark is DigitalSource => sources.some((source) => source === mark)

/**
 * The digital source type in a value: an address, or its last word alone. The other types are no AI: `algorithmicMedia` is made
 * by formulas, `algorithmicallyEnhanced` by filters, `virtualRecording` by games.
 * @see http://cv.iptc.org/newscodes/digitalsourcetype/
 */
export const sourceIn = (value: string): DigitalSource | undefined =>
  sources.find((source) => forms[source].test(value))

/** The digital source types, those that name a composite first. */
export const sources = [
  'compositeWithTrainedAlgorithmicMedia',
  'compositeSynthetic',
  'trainedAlgorithmicMedia',
] as const

/** Some guides write "composited". In CBOR a letter may follow at once, which is the length of the next text. */
const forms: Record<DigitalSource, RegExp> = {
  compositeWithTrainedAlgorithmicMedia: /\bcomposited?WithTrainedAlgorithmicMedia/i,
  compositeSynthetic: /\bcompositeSynthetic/i,
  trainedAlgorithmicMedia: /\btrainedAlgorithmicMedia/i,
}

/** The Chinese label, which is JSON wherever it is; its quotation marks may be entities of XML. @see GB 45438-2025, annex E */
export function labelIn(value: string): Mark | undefined {
  const [, number] = labelForm.exec(value) ?? []
  return numbers.find((one) => one === `AIGC ${number}`)
}

const labelForm =
  /Label(?:["'\\]|&quot;|&apos;|&#34;|&#x22;){1,3}\s*:\s*(?:["'\\]|&quot;|&apos;|&#34;|&#x22;){0,3}([123])(?!\d)/
const numbers = ['AIGC 1', 'AIGC 2', 'AIGC 3'] as const
