import * as z from 'zod'
import { usages } from '../model/rights.ts'
import { nearest } from '../text/nearest.ts'
import { chosen } from './chosen.ts'
import { tagsIn } from './listed.ts'
import { webAddress } from './value.ts'

/** A use of RSL 1.0 §3.4.1. Drafts had other words. */
const usage = chosen(
  (written) => usages.find((one) => one === written.toLowerCase()),
  `is not one of ${usages.join(', ')}`,
  undefined,
  (written) => {
    const [, first = '', last = ''] = /^(train|input|index|use)-(ai)$/i.exec(written) ?? []
    return first === '' ? nearest(written.toLowerCase(), usages) : `${last}-${first === 'use' ? 'input' : first}`
  },
).meta({ enum: [...usages] })

const uses = z.preprocess(
  tagsIn,
  z.array(usage, 'must be a list').transform((all) => [...new Set(all)]),
)

/** What may be done with texts: keys of maps arrive in lower case (`yaml.ts`). */
export const rights = z
  .preprocess(
    spelled,
    z.strictObject(
      {
        license: webAddress.optional(),
        uses: z
          .strictObject({ permits: uses.optional(), prohibits: uses.optional() }, 'must be {permits, prohibits}')
          .optional(),
        tdm: z.enum(['reserved', 'allowed'], 'is neither reserved nor allowed').optional(),
        tdmPolicy: webAddress.optional(),
      },
      'must be {license, uses, tdm, tdmPolicy}; a copyright notice is the key "copyright"',
    ),
  )
  .optional()

function spelled(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key === 'tdmpolicy' ? 'tdmPolicy' : key, one]))
}

/** Rights as they are written. */
export type WrittenRights = z.infer<typeof rights>
