import * as z from 'zod'
import { limits } from '../limits.ts'
import type { Ai } from '../model/ai.ts'
import { chosen, text } from './chosen.ts'

/** One of some words; `none` takes back what the section says. */
const oneOf = <Word extends string>(...words: Word[]) =>
  chosen(
    (written): Word | 'none' | undefined => [...words, 'none' as const].find((word) => word === written.toLowerCase()),
    `is not one of ${[...words, 'none'].join(', ')}`,
  ).meta({ enum: [...words, 'none'] })

/** What machines made of a text and its pictures; a word alone is short for `{text}`. */
export const ai = z
  .preprocess(
    whole,
    z.strictObject(
      {
        text: oneOf('generated', 'assisted').optional(),
        pictures: oneOf('generated', 'edited').optional(),
        note: text(limits.longText).optional(),
      },
      'must be {text, pictures, note}',
    ),
  )
  .optional()

/** `none` and `false` alone are short for all of them. */
function whole(value: unknown): unknown {
  if (typeof value !== 'string') return value
  return /^(?:none|false)$/i.test(value.trim()) ? { text: 'none', pictures: 'none' } : { text: value }
}

type Written = z.infer<typeof ai>

/** What is said of an article or section, with what it does not say taken from above; undefined where nothing is left. */
export function aiBelow(own: Written, above: Ai | undefined): Ai | undefined {
  if (own === undefined) return above
  const text = own.text ?? above?.text
  const pictures = own.pictures ?? above?.pictures
  const isNone = [text ?? 'none', pictures ?? 'none'].every((word) => word === 'none')
  const note = own.note ?? (isNone ? undefined : above?.note)
  if (isNone && note === undefined) return undefined
  return {
    text: text === 'none' ? undefined : text,
    pictures: pictures === 'none' ? undefined : pictures,
    note,
  }
}
