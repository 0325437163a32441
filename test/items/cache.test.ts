import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf, folder } from '../folder.ts'
import { build } from '../here.ts'
import { built, item } from './items.ts'

const stories = Array.from({ length: 40 }, (_, index) =>
  item({
    slug: `story-${index}`,
    date: new Date(Date.UTC(2019, 0, index + 1)),
    section: 'news',
    title: `Story ${index}`,
  }),
)
/** One with a finding, so that it is known which number it has. */
const bold = item({ slug: 'bold', title: 'A <b>bold</b> one', date: '2019-11-01' })

const more = item({ slug: 'story-39', date: '2019-12-01', section: 'news', title: 'More' })

const work = { opened: 0, parsed: 0, rendered: 0, formatted: 0 }

test('what is done does not grow with what has not changed, whatever the order of the articles', async () => {
  const root = folder()
  const run = async (articles: unknown) =>
    await build({ ...built(articles, join(root, 'dist')), cache: join(root, 'cache') })
  const first = await run([...stories, bold])
  expect([first.ok, first.work.parsed, first.work.rendered]).toEqual([true, 41, 31])
  expect(first.diagnostics).toMatchObject([{ file: 'articles[40]', key: 'title' }])
  const published = filesOf(join(root, 'dist'))

  const again = await run([...stories, bold])
  expect([again.work, again.published]).toMatchObject([work, { written: 0 }])

  const reversed = await run([bold, ...stories.toReversed()])
  expect(reversed.work).toEqual(work)
  expect(reversed.diagnostics).toMatchObject([{ file: 'articles[0]', key: 'title' }])
  expect(filesOf(join(root, 'dist'))).toEqual(published)

  const changed = await run([bold, ...stories.with(39, more)])
  expect([changed.work.parsed, changed.work.rendered]).toEqual([1, 1])

  const older = await run([bold, ...stories.with(39, more).slice(1)])
  expect(older.work).toEqual(work)
})

test('other settings are another site', async () => {
  const root = folder()
  const options = { ...built(stories, join(root, 'dist')), cache: join(root, 'cache') }
  await build(options)
  const { work: done } = await build({ ...options, settings: { ...options.settings, title: 'Weekly' } })
  expect(done.parsed).toBe(stories.length)
})
