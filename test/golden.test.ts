import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { report } from '../src/report.ts'
import { filesOf, folder } from './folder.ts'
import { build } from './here.ts'

test.each(readdirSync('test/golden'))('golden/%s', async (name) => {
  const out = folder()
  const { diagnostics, ok } = await build({ content: `test/golden/${name}/content`, out, now: new Date('2020-01-01') })
  expect(ok).toBe(true)
  const built = filesOf(out)
  expect([...built.keys()]).toEqual(expect.arrayContaining([...filesOf(`test/golden/${name}/dist`).keys()]))
  for (const [path, bytes] of built) {
    if (/\.(?:xml|json|html|opml)$/.test(path))
      await expect(bytes.toString()).toMatchFileSnapshot(`golden/${name}/dist/${path}`)
  }
  for (const [path, bytes] of filesOf(`${out}-hosting`))
    if (!path.startsWith('.')) await expect(bytes.toString()).toMatchFileSnapshot(`golden/${name}/hosting/${path}`)
  await expect(report(diagnostics, 'text')).toMatchFileSnapshot(`golden/${name}/report.txt`)
})
