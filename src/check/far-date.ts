import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate } from '../model.ts'
import { local } from '../time/moment.ts'

/**
 * A year more than one ahead is nearly always a slip, like 2062 for 2026: the article would be held back for decades. Drafts
 * may have any date.
 * @see RFC 4287 §4.2.9
 */
export function farDate(heads: readonly ArticleHead[], now: Date, at: Locate): Diagnostic[] {
  const year = now.getUTCFullYear()
  const start = Date.UTC(year + 2, 0)
  return heads.flatMap((head): Diagnostic | [] => {
    const { date, draft } = head
    if (draft || date.epochMilliseconds + date.offset < start) return []
    const written = local(date)
    const line = `date: ${likely(written.slice(0, 4), year)}${written.slice(4).replace(/ 00:00$/, '')}`
    const place = at(head, 'date')
    return {
      ...place,
      rule: 'far-date',
      message: `The year ${written.slice(0, 4)} is more than one year ahead: until then the article is not published.`,
      hint: `Write "${line}" if that is meant. To hold the article back, write "draft: true".`,
      ...(place.column === 'date: '.length + 1 && { fix: { line: place.line, replacement: line } }),
    }
  })
}

/** The year that is meant: with its last digits in the other order, else this one. */
function likely(written: string, year: number): string {
  const turned = written.replace(/(.)(.)$/, '$2$1')
  return Math.abs(Number(turned) - year) <= 1 ? turned : String(year)
}
