import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { filesOf, folder, put } from '../folder.ts'

/** 200 MB of texts, built by a process that may keep 64 MB. */
const program = (out: string) => `
import { build } from ${JSON.stringify(pathToFileURL('lib/index.js').href)}
async function* articles() {
  for (let index = 0; index < 5000; index++)
    yield { title: 'Story ' + index, date: new Date(1.5e12 + index * 60_000), slug: 'story-' + index, markdown: (index + ' text. ').repeat(4000) }
}
const settings = { title: 'Daily', description: 'News', url: 'https://daily.internal/', limit: 5 }
const { ok, articles: count } = await build({ settings, articles: articles(), out: ${JSON.stringify(out)}, previous: false })
process.exit(ok && count === 5000 ? 0 : 1)
`

test('articles of an iterable are set aside, not kept in memory', () => {
  const root = folder()
  put(root, 'build.mjs', program(join(root, 'dist')))
  const { status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=64', join(root, 'build.mjs')], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  expect(filesOf(join(root, 'dist')).size).toBeGreaterThan(3)
})
