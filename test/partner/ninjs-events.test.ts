import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { memberOf } from '../../src/partner/ninjs/members.ts'
import { readArticles } from '../../src/partner/ninjs/read.ts'
import { article, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

const settings = `${site}copyright: © Daily\nwithdrawnDays: 10\npartners: [ninjs]\n`
const [wednesday, thursday] = ['2026-11-25T12:00:00Z', '2026-11-26T12:00:00Z']
const dated = (more = '') => article({ date: '2026-11-25 09:00', more })

/** A newsroom of one article that is built twice, with a cache; `after` is the article in the second build. */
async function twice(after: string, now: string, before: string | undefined = dated()) {
  const root = folder({ 'content/site.yaml': settings, 'content/other.md': dated('slug: other\n') })
  const [content, out, cache] = [join(root, 'content'), join(root, 'dist'), join(root, 'cache')]
  const file = join(out, 'ninjs.json')
  if (before !== undefined) put(root, 'content/bridge.md', before)
  await build({ content, out, cache, now: new Date(wednesday) })
  const { ino, mtimeMs } = statSync(file)
  put(root, 'content/bridge.md', after)
  const { ok } = await build({ content, out, cache, now: new Date(now) })
  expect(ok).toBe(true)
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const written = statSync(file)
  return {
    item: readArticles(memberOf(list, 'associations')).find(({ slug }) => slug === 'bridge'),
    isSameFile: written.ino === ino && written.mtimeMs === mtimeMs,
  }
}

const withdrawn = dated('withdrawn: {date: 2026-11-26 10:00, note: It was false.}\n')
const expired = dated('expires: 2026-11-26 10:00\n')
const corrected = dated('correction: {date: 2026-11-26 10:00, note: It opens on Tuesday.}\n')

test('an unchanged document is not written again', async () => {
  expect((await twice(dated(), thursday)).isSameFile).toBe(true)
  expect((await twice(corrected, thursday)).isSameFile).toBe(false)
})

test('a corrected article has a later version and a note for the staff', async () => {
  expect((await twice(corrected, thursday)).item).toMatchObject({
    status: 'usable',
    published: '2026-11-25T01:00:00.000Z',
    updated: '2026-11-26T02:00:00.000Z',
    note: '2026-11-26: It opens on Tuesday.',
  })
})

test.each([
  { event: 'withdrawn', after: withdrawn, note: 'It was false.' },
  { event: 'expired', after: expired, note: 'This article is no longer available.' },
])('an article that was $event is canceled for ten days', async ({ after, note }) => {
  const { item } = await twice(after, '2026-12-05T12:00:00Z')
  expect(item).toMatchObject({ status: 'canceled', updated: '2026-11-26T02:00:00.000Z', note, html: undefined })
  expect((await twice(after, '2026-12-07T12:00:00Z')).item).toBeUndefined()
})
