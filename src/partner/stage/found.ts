import type { RowId } from '../../diagnostic.ts'
import type { Feed, Section } from '../../model.ts'
import { day } from '../../time/moment.ts'
import type { Finding, Partner } from '../model.ts'
import type { Examined } from './examine.ts'

/** A finding before its line is looked up; a value to be remembered for the next build. */
export type Found = {
  partner: string
  row: RowId
  finding: Finding
  /** The path of the article below content/; without one it is about the settings. */
  path?: string | undefined
  /** The path of the section whose feed was examined. */
  section: string
  /** Whether the article is not in the partner's document because of it. */
  isLeftOut?: true
}

/** A finding of a row as a value. */
export const foundIn = (
  { name }: Partner,
  section: Section,
  { row, finding, item }: Examined,
  leftOut: ReadonlySet<string> = new Set(),
): Found => ({
  partner: name,
  row: row.id,
  finding,
  path: item?.article.path,
  section: section.path,
  ...(item && row.severity === 'error' && !finding.severity && leftOut.has(item.id) && { isLeftOut: true }),
})

/** A finding where all articles are too old for a partner. */
export function tooOld(partner: Partner, { section, ...feed }: Feed): Found[] {
  const row = partner.rows.find((one) => 'oldest' in one)
  const old = feed.kind === 'partner' ? feed.old : undefined
  if (!row || !old || section.mute.includes(row.id)) return []
  const finding = {
    key: ['date'],
    message: `The newest article of the feed is from ${day(old.date)}; ${partner.title} takes articles of the last ${row.oldest} days.`,
    hint: 'Publish a new article: until then the document for this partner is empty.',
  }
  return [{ partner: partner.name, row: row.id, finding, path: old.path, section: section.path }]
}
