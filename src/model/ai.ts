import type { PlainText } from './text.ts'

/** What machines made of an article, as readers are told. */
export type Ai = {
  /** `generated`: a machine wrote the text; `assisted`: people wrote it with the help of a machine. */
  text?: 'generated' | 'assisted' | undefined
  /** `generated`: machines made pictures in it; `edited`: they changed pictures. */
  pictures?: 'generated' | 'edited' | undefined
  /** A sentence of the newsroom, printed after the others. */
  note?: PlainText | undefined
}

/** The same as it is written in one place; `none` takes back what is said above. */
export type OwnAi = {
  text?: NonNullable<Ai['text']> | 'none' | undefined
  pictures?: NonNullable<Ai['pictures']> | 'none' | undefined
  note?: PlainText | undefined
}
