import * as z from 'zod'
import { usages } from '../model/rights.ts'
import { chosen } from './chosen.ts'
import { tagsIn } from './listed.ts'
import { licenceNamed } from './rights-licence.ts'
import { asNotice, usageHint, usagesMeant } from './rights-words.ts'
import { readWebAddress, webAddress } from './value.ts'

/** A use of RSL 1.0 §3.4.1. Drafts had other words. */
const usage = chosen(
  (written) => usages.find((one) => one === written.toLowerCase()),
  `is not one of ${usages.join(', ')}`,
  undefined,
  usagesMeant,
  usageHint,
).meta({ enum: [...usages] })

const uses = z.preprocess(tagsIn, z.array(usage, 'must be a list'))

/** The address of a licence; its usual name is no address. */
const license = chosen(readWebAddress, 'is not an absolute http(s) address', 'bad-url', licenceNamed, (written) =>
  licenceNamed(written) ? undefined : 'Write its whole address, like "license: https://www.example.org/licence.html".',
)

const tdmWords = ['reserved', 'allowed'] as const

/** Whether mining is reserved. `true` and `false` may mean either; 1 and 0 are those of TDMRep §2. */
const tdm = chosen(
  (written) => tdmWords.find((one) => one === written.toLowerCase()),
  'is neither reserved nor allowed',
  undefined,
  (written) => {
    if (/^(?:1|reserve|deny|denied|forbid|forbidden|prohibit|prohibited|disallow|disallowed)$/i.test(written))
      return 'reserved'
    return /^(?:0|allow|permit|permitted)$/i.test(written) ? 'allowed' : [...tdmWords]
  },
).meta({ enum: [...tdmWords] })

const parts = z.strictObject(
  {
    license: license.optional(),
    uses: z
      .strictObject({ permits: uses.optional(), prohibits: uses.optional() }, 'must be {permits, prohibits}')
      .optional(),
    tdm: tdm.optional(),
    tdmPolicy: webAddress.optional(),
  },
  'must be {license, uses, tdm, tdmPolicy}',
)

/** What may be done with texts: keys of maps arrive in lower case (`yaml.ts`). */
export const rights = z.preprocess(spelled, parts).optional()

/** A text is a notice, or the licence alone: neither is a map. */
function spelled(value: unknown, { issues }: Pick<z.RefinementCtx, 'issues'>): unknown {
  if (typeof value === 'string') {
    issues.push({ code: 'custom', input: value, ...asNotice(value) })
    return z.NEVER
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key === 'tdmpolicy' ? 'tdmPolicy' : key, one]))
}

/** Rights as they are written. */
export type WrittenRights = z.infer<typeof rights>

/** Rights without what is wrong in them, so that the rest is examined in the same run. */
export function readableRights(value: unknown): WrittenRights {
  const whole = rights.safeParse(value)
  if (whole.success || typeof value !== 'object' || value === null) return whole.data
  const part = (name: string, kind: z.ZodType, map: object) => {
    const written = Object.entries(map).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
    return kind.safeParse(written).success ? { [name]: written } : {}
  }
  const { shape } = parts
  const lists = 'uses' in value && typeof value.uses === 'object' ? (value.uses ?? {}) : {}
  return rights.parse({
    ...part('license', shape.license, value),
    ...part('tdm', shape.tdm, value),
    ...(tdmIsFaulty(value) ? {} : part('tdmPolicy', shape.tdmPolicy, value)),
    uses: { ...part('permits', uses, lists), ...part('prohibits', uses, lists) },
  })
}

const tdmIsFaulty = (map: object) => 'tdm' in map && !tdm.safeParse(map.tdm).success
