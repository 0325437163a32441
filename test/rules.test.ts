import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '../src/diagnostic.ts'
import { report } from '../src/report.ts'
import { check, configIn, hooksIn } from './here.ts'

/** `unreadable-file` needs another user: faults/permission.test.ts has it. */
const cases = Object.keys(rules).filter((rule) => rule !== 'unreadable-file')

test.each(cases)('%s', async (rule) => {
  const folder = `test/rules/${rule}`
  expect(existsSync(`${folder}/content`), 'a rule has a case').toBe(true)
  const { diagnostics } = await check({
    content: `${folder}/content`,
    config: configIn(folder),
    hooks: hooksIn(folder),
    out: `${folder}/dist`,
    now: new Date('2020-01-01'),
  })
  expect(diagnostics.map((diagnostic) => diagnostic.rule)).toContain(rule)
  const own = diagnostics.filter(({ partner }) => !partner)
  expect(own.map(({ file }) => file)).not.toContain(`${folder}/content/near-miss.md`)
  await expect(report(diagnostics, 'text')).toMatchFileSnapshot(`rules/${rule}/report.txt`)
})

test('a case is about a rule', () => {
  expect(cases).toEqual(expect.arrayContaining(readdirSync('test/rules')))
})
