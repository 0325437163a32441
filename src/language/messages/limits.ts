/** Bounds of what is translated, so that a hostile text cannot take long; beyond them it stays in English. */
export const messageLimits = {
  /** characters of a text */
  characters: 3_000,
  /** sentences of a text; what follows stays together */
  sentences: 8,
  /** places at which the values of one template are tried to end */
  attempts: 64,
  /** names of a list */
  names: 200,
  /** parts inside one another */
  depth: 4,
} as const
