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

/** Something with rights of its own, or with those of its section. */
type Owner = { rights?: Rights | undefined; section: { rights?: Rights | undefined } }

/** What may be done with an article: its own rights have those of its section in them. */
export const rightsOf = ({ rights, section }: Owner): Rights | undefined => rights ?? section.rights

/** Whether rights say something of uses by machines, which RSL and robots.txt can repeat. */
export const saysUses = (rights: Rights | undefined): rights is Rights =>
  rights !== undefined && rights.permits.length + rights.prohibits.length > 0

/** Whether rights say anything to machines: of uses, or of mining. */
export const isForMachines = (rights: Rights | undefined): rights is Rights =>
  rights?.tdm !== undefined || saysUses(rights)
