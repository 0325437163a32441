import { expect, test } from 'vitest'
import { report } from '../../src/report.ts'
import { filesOf, folder } from '../folder.ts'
import { build } from '../here.ts'

test('twenty broken articles, twenty findings at the right places, and nothing published', async () => {
  const out = folder()
  await build({ content: 'test/golden/pictures/content', out })
  const before = filesOf(out)
  const { diagnostics, ok, faults } = await build({ content: 'test/broken/content', out, now: new Date('2020-01-01') })
  expect([ok, faults, diagnostics.length]).toEqual([false, [], 20])
  await expect(report(diagnostics, 'text')).toMatchFileSnapshot('../broken/report.txt')
  expect(filesOf(out)).toEqual(before)
})
