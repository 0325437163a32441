import * as z from 'zod'
import { limits } from '../limits.ts'
import type { Government } from '../model/government.ts'
import { text } from './chosen.ts'
import { tagsIn } from './listed.ts'

const names = z.strictObject(
  {
    siteIdCode: text().optional(),
    siteName: text().optional(),
    columnName: text().optional(),
    columnDescription: text(limits.longText).optional(),
    columnKeywords: z
      .preprocess(
        tagsIn,
        z
          .array(text(), 'must be a list')
          .max(limits.tags, `has more than ${limits.tags} words`)
          .transform((all) => [...new Set(all)]),
      )
      .optional(),
    columnType: text().optional(),
    source: text().optional(),
  },
  'must be {siteIdCode, siteName, columnName, columnDescription, columnKeywords, columnType, source}',
)

/** What pages of Chinese government sites say in meta elements of their own: keys of maps arrive in lower case (`yaml.ts`). */
export const government = z.preprocess(spelled, names).optional().meta({
  description:
    'what the heads of pages say on Chinese government sites, a map `{siteIdCode, siteName, columnName, columnDescription, columnKeywords, columnType, source}`, see [Head](head.md#chinese-government-sites); default: nothing',
  example: "{siteIdCode: '4400000001', columnType: 通知公告}",
})

function spelled(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const spelling = new Map(Object.keys(names.shape).map((name) => [name.toLowerCase(), name]))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [spelling.get(key) ?? key, one]))
}

type Written = z.infer<typeof names>

/** The names of a section, with what it does not say taken from above; undefined where neither says anything. */
export function governmentBelow(own: Written | undefined, above: Government | undefined): Government | undefined {
  if (own === undefined) return above
  const written = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
  return { ...above, ...written }
}
