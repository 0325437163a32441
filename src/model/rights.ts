/** The uses of a text by machines, in the words of RSL 1.0 §3.4.1; the first ones include others. */
export const usages = ['all', 'ai-all', 'ai-train', 'ai-input', 'ai-index', 'search'] as const

/** A use of a text by machines. */
export type Usage = (typeof usages)[number]

/** What may be done with a text. */
export type Rights = {
  /** The address of the licence, for people. */
  license?: string | undefined
  /** Permitted uses; of what is in neither list nothing is said. None of them is prohibited. */
  permits: readonly Usage[]
  prohibits: readonly Usage[]
  /** Whether the right to text and data mining is reserved (TDMRep §2). */
  tdm?: 'reserved' | 'allowed' | undefined
  /** The address of the terms on which mining is allowed after all. */
  tdmPolicy?: string | undefined
}

/** The uses that a use includes, itself first. */
export const included: Readonly<Record<Usage, readonly Usage[]>> = {
  all: ['all', 'ai-all', 'ai-train', 'ai-input', 'ai-index', 'search'],
  'ai-all': ['ai-all', 'ai-train', 'ai-input', 'ai-index'],
  'ai-train': ['ai-train'],
  'ai-input': ['ai-input'],
  'ai-index': ['ai-index'],
  search: ['search'],
}
