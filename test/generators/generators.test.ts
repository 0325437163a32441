import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { report } from '../../src/report.ts'
import { folder } from '../folder.ts'
import { build } from '../here.ts'
import { differences } from './differences.ts'
import { tools } from './tools.ts'

/** Items without a date are in the feed of Hugo, as those of the year 1; we leave them out with a note. */
const withoutUndated = (feed: string) =>
  feed.replace(/<item>(?:(?!<\/item>).)*<pubDate>Mon, 01 Jan 0001.*?<\/item>/gs, '')

test.each(tools)('our feeds are those of $name, item by item', async ({ name, feeds }) => {
  const [config, out] = [`test/generators/${name}/site/feedwright.yaml`, folder()]
  const { ok, diagnostics } = await build({ config, out, now: new Date('2024-06-01') })
  await expect(report(diagnostics, 'text')).toMatchFileSnapshot(`${name}/report.txt`)
  expect(ok).toBe(true)
  for (const path of feeds) {
    const ours = readFileSync(join(out, path), 'utf8')
    const theirs = withoutUndated(readFileSync(`test/generators/${name}/feeds/${path}`, 'utf8'))
    expect({ path, differences: differences(ours, theirs) }).toEqual({ path, differences: [] })
  }
})
