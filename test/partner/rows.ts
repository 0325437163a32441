import { describe, expect, test } from 'vitest'
import type { RowId } from '../../src/diagnostic.ts'
import { atom } from '../../src/feed/atom/write.ts'
import { json } from '../../src/feed/json/write.ts'
import { rss } from '../../src/feed/rss/write.ts'
import { documentFor } from '../../src/partner/document/document-for.ts'
import type { Partner, Row } from '../../src/partner/model.ts'
import { type Examined, examine } from '../../src/partner/stage/examine.ts'
import { type Change, feedWith, now } from './good.ts'

/** A change that breaks a row, and a similar one that does not. */
export type Case = readonly [row: RowId, breaks: Change, nearMiss: Change]

/** What a partner's rows find in a feed with this change. */
export function found(partner: Partner, change: Change): Examined[] {
  const feed = feedWith(change)
  const own = change.own ?? {}
  const as = (text: string, edit: ((document: string) => string) | undefined) => edit?.(text) ?? text
  const made = documentFor(partner)?.make(feed, { own, expired: [], guids: new Map() })
  return examine(partner, {
    document: made?.feed ?? feed,
    items: made?.items,
    text: as(made?.text ?? rss.write(feed), change.text),
    address: feed.address(made ? `${partner.name}.rss.xml` : 'rss.xml'),
    now: change.now ?? now,
    own,
    rootFiles: change.sitemap === undefined ? [] : [{ path: 'news-sitemap.xml', text: change.sitemap }],
    others: made ? undefined : { atom: as(atom.write(feed), change.atom), json: as(json.write(feed), change.json) },
  })
}

/** Tests every row of a partner that is decided by its documents. */
export function rowsOf(partner: Partner, good: Change, cases: readonly Case[]): void {
  const ids = (change: Change) => found(partner, { ...good, ...change }).map(({ row }) => row.id)

  describe(`rows of ${partner.name}`, () => {
    test('a good feed has no findings', () => {
      expect(found(partner, good).map(({ row, finding }) => `${row.id} ${finding.message}`)).toEqual([])
    })

    test.each(cases)('%s', (row, breaks, nearMiss) => {
      expect(ids(breaks)).toContain(row)
      expect(ids(nearMiss)).not.toContain(row)
    })

    test('every row that documents decide has a case', () => {
      const isDecided = (row: Row) => ['site', 'feed', 'item', 'written'].some((one) => one in row)
      const decided = partner.rows.filter(isDecided).map(({ id }) => id)
      expect([...new Set(cases.map(([row]) => row))].sort()).toEqual([...decided].sort())
    })

    test('every finding says what to write', () => {
      for (const [row, breaks] of cases)
        for (const { finding } of found(partner, { ...good, ...breaks }).filter((one) => one.row.id === row)) {
          expect(finding.message).toMatch(/\.$/)
          expect(finding.hint).toMatch(/\.$/)
        }
    })
  })
}
