/** Somebody changed a file while a build used it, so what it knows is not of one moment; `what` is the beginning of a sentence. */
export const changedMeanwhile = (what: string): Error =>
  Object.assign(new Error(`${what}; build again.`), { isChangedMeanwhile: true })

/** Whether the same build may end well when it begins again. */
export const isChangedMeanwhile = (error: unknown): boolean => error instanceof Error && 'isChangedMeanwhile' in error
