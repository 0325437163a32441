import type { Diagnostic } from '../diagnostic.ts'

/** The end of a command: its output, which may say that something is left to do or without faulty articles, and what to do next; or a sentence about wrong usage, or errors in the content. */
export type End =
  | { output: string; isOpen?: boolean; isHeld?: boolean; next?: string }
  | { misuse: string }
  | { findings: readonly Diagnostic[] }

/** The values that all commands need. */
export type Context = {
  now: () => Date
  end: (outcome: End) => void
  /** Aborted when the program has to end. */
  signal: AbortSignal
}
