import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/diagnostic.ts'
import { partners } from '../../src/partner/index.ts'
import type { Row } from '../../src/partner/model.ts'

const rows = partners.flatMap((partner) => partner.rows.map((row) => ({ partner, row })))

/** How a row is decided, in the order of the table in the docs. */
const decisions = (row: Row) =>
  ['site', 'feed', 'item', 'written', 'oldest', 'by', 'undecided'].filter((one) => one in row).join(', ')

describe('the rules of partners', () => {
  test('are these, each with its severity, its mark and the way in which it is decided', async () => {
    const lines = rows.map(({ partner, row }) =>
      [row.id.padEnd(5), partner.name.padEnd(12), row.severity.padEnd(8), row.mark.padEnd(4), decisions(row)].join(' '),
    )
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('table.txt')
  })

  test('have ids of their own', () => {
    const ids = rows.map(({ row }) => row.id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(ids.filter((id) => !/^[A-Z]{1,2}\d\d$/.test(id))).toEqual([])
  })

  test('are no errors where they are known from memory only', () => {
    const errors = rows.filter(({ row }) => row.mark === 'M' && row.severity === 'error')
    expect(errors.map(({ row }) => row.id)).toEqual([])
  })

  test('only warn for automations', () => {
    const automation = rows.filter(({ partner }) => partner.name === 'automation')
    expect(automation.length).toBeGreaterThan(7)
    expect(automation.filter(({ row }) => row.severity === 'error')).toEqual([])
  })

  test('are sentences, and are decided in a way that exists', () => {
    for (const { row } of rows) {
      expect(row.asks, row.id).toMatch(/^[A-Z`].*\.$/s)
      expect(decisions(row), row.id).not.toBe('')
      if ('undecided' in row) expect(row.undecided, row.id).toMatch(/^[A-Z`].*\.$/s)
      if ('by' in row) expect(Object.keys(rules), row.id).toEqual(expect.arrayContaining([...row.by]))
    }
  })

  test('have a source for each mark but memory and our own conclusions', () => {
    const without = rows.filter(({ partner, row }) => !partner.sources[row.mark] && !['M', 'own'].includes(row.mark))
    expect(without.map(({ row }) => row.id)).toEqual([])
  })
})

test.each(partners)('$name has a page, and examples of settings that are right', ({ name, settings = {} }) => {
  expect(existsSync(`docs/partners/${name}.md`)).toBe(true)
  for (const { example, fault } of Object.values(settings)) expect(fault?.(example)).toBeUndefined()
})
