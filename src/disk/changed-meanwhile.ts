/**
 * The error for a file that changed during a build, which would mix two versions. `what` is the beginning of a
 * sentence.
 */
export const changedMeanwhile = (what: string): Error =>
  Object.assign(new Error(`${what}; build again.`), { isChangedMeanwhile: true })

/** Whether an error is of that kind, so that the same build may succeed if it begins again. */
export const isChangedMeanwhile = (error: unknown): boolean => error instanceof Error && 'isChangedMeanwhile' in error
