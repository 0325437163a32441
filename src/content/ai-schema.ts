import * as z from 'zod'
import { limits } from '../limits.ts'
import type { Ai } from '../model/ai.ts'
import { nearest } from '../text/nearest.ts'
import { chosen, text as line } from './chosen.ts'
import { withoutCurlyQuotes } from './curly-quotes.ts'

/** The words of a key, each with words that people write in its place; `none` takes back what the section says. */
type Words<Word extends string> = Readonly<Record<Word, RegExp>>

const noneInstead = /^(?:no|off|0|false|human|manual)$/
const text = {
  generated: /^(?:written|created|made|full|fully|auto|automatic|automated)$/,
  assisted: /^(?:help|helped|edited|enhanced|supported|partial|partly)$/,
  none: noneInstead,
} as const
const pictures = {
  generated: /^(?:created|made|synthetic|full|fully)$/,
  edited: /^(?:assisted|changed|modified|enhanced|retouched|partial|partly)$/,
  none: noneInstead,
} as const

const oneOf = <Word extends string>(words: Words<Word>, hint: string) =>
  chosen(
    (written) => wordOf(words, written),
    `is not one of ${Object.keys(words).join(', ')}`,
    undefined,
    (written) => meantOf(words, written),
    (written) => (meantOf(words, written) === undefined ? hint : undefined),
  ).meta({ enum: Object.keys(words) })

/** What machines made of a text and its pictures; a word alone is short for `{text}`. */
export const ai = z
  .preprocess(
    whole,
    z.strictObject(
      {
        text: oneOf(
          text,
          'Write "text: generated" if a machine wrote the text, or "text: assisted" if people wrote it with the help of one.',
        ).optional(),
        pictures: oneOf(
          pictures,
          'Write "pictures: generated" if a machine made a picture, or "pictures: edited" if it changed one.',
        ).optional(),
        note: line(limits.longText).optional(),
      },
      'must be {text, pictures, note}',
    ),
  )
  .optional()

/** `none` and `false` alone are short for all of them. */
function whole(value: unknown, context: z.RefinementCtx): unknown {
  if (typeof value !== 'string') return value
  const written = value.trim()
  if (/^(?:none|false)$/i.test(written)) return { text: 'none', pictures: 'none' }
  const word = wordOf(text, written)
  if (word !== undefined) return { text: word }
  const meant = meantOf(text, withoutCurlyQuotes(written) ?? written)
  const isOfPictures = /^edited$/i.test(written)
  const instead = meant === undefined ? [] : isOfPictures ? [meant, '{pictures: edited}'] : [meant]
  const params = { hint: meant === undefined ? whatItMeans : undefined, instead }
  context.issues.push({ code: 'custom', message: 'does not say what machines made', input: value, params })
  return z.NEVER
}

const whatItMeans =
  'Write "ai: generated" if a machine wrote the text, "ai: assisted" if people wrote it with the help of one, or "ai: {pictures: generated}" if a machine made pictures only.'

const wordOf = <Word extends string>(words: Words<Word>, written: string): Word | undefined =>
  namesOf(words).find((word) => word === written.toLowerCase())

/** The word that was meant by another one: `AI-generated`, `asisted`. */
function meantOf<Word extends string>(words: Words<Word>, written: string): Word | undefined {
  const word = written.toLowerCase().replace(/^(?:ai|ki|ia)[-_ ]+|[-_ ]+(?:by|with)?[-_ ]*(?:ai|ki|ia)$/g, '')
  const names = namesOf(words)
  const near = nearest(word, names)
  return names.find((name) => name === word || name === near || words[name].test(word))
}

function namesOf<Word extends string>(words: Words<Word>): Word[] {
  const names: Word[] = []
  for (const name in words) names.push(name)
  return names
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
