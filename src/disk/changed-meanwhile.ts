/** Somebody changed a file while a build used it, so what it knows is not of one moment; `what` is the beginning of a sentence. */
export const overtaken = (what: string): Error =>
  Object.assign(new Error(`${what}; build again.`), { isOvertaken: true })

/** Whether the same build may end well when it begins again. */
export const isOvertaken = (error: unknown): boolean => error instanceof Error && 'isOvertaken' in error
