import * as z from 'zod'
import { text } from './chosen.ts'
import { meanings } from './foreign-meaning.ts'

/** Keys of the site about how front matter is read that was written for another tool. */
export const readingSettings = {
  keys: z
    .record(text(), z.enum(meanings, `is not one of ${meanings.join(', ')}`), 'must be a map')
    .optional()
    .meta({
      description: 'other names of keys in front matter: the name there, and the key that is meant',
      example: '{deck: summary, hero: image}',
    }),
  ignore: z.array(text(), 'must be a list').optional().meta({
    description:
      'keys of front matter that say nothing to feeds; `*` at the end means any end. What holds an article back is read all the same',
    example: '[weight, "x_*"]',
  }),
}
