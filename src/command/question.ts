import type { Choice } from './choice.ts'

/** A question; with choices it is answered by one of them, which the typed text finds. */
export type Question = { text: string; choices?: () => readonly Choice[] }

/** One question with all that is needed to ask it. */
export type OneQuestion = Question & {
  key: string
  usual: string
  faultOf: (text: string) => string | undefined
}

/** The end of the questions by the person. */
export const ended = (): Error => new Error('Nothing was written.')
