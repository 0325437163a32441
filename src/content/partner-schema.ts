import * as z from 'zod'
import { limits } from '../limits.ts'
import { text } from './chosen.ts'
import { country } from './country.ts'

/** Keys about partners that sections inherit. */
export const partnerSettings = {
  country: country.optional().meta({
    description:
      'country in which the publisher is based (ISO 3166-1): some aggregators take only those of some countries',
    example: 'CN',
  }),
  partners: z.array(text(), 'must be a list').optional().meta({
    description:
      'aggregators for which documents are made beside each feed, see [Partners](partners.md); default: none',
    example: '[google, msn]',
  }),
  partnerSettings: z
    .record(text(), z.record(text(), text(limits.longText), 'must be a map'), 'must be a map')
    .optional()
    .meta({
      description: 'settings of each partner: a logo, a category',
      example: '{smartnews: {logo: /smartnews.png}}',
    }),
  mute: z
    .array(text(), 'must be a list')
    .optional()
    .meta({ description: 'rules of partners that are not applied, by their ids; default: none', example: '[MS04]' }),
}
