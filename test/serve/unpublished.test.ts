import { expect, test } from 'vitest'
import { unpublishedSection } from '../../src/serve/unpublished.ts'
import { article, folder, site } from '../folder.ts'
import { check } from '../here.ts'

test('the preview lists what is not published, each article marked; the next to come is first', async () => {
  const content = folder({
    'site.yaml': site,
    'a.md': article(),
    'later.md': article({ title: 'Later', date: '2021-11-03' }),
    'soon.md': article({ title: 'Soon', date: '2020-11-03' }),
    'draft.md': article({ title: 'R&D', more: 'draft: true\n' }),
    'old.md': article({ title: 'Old', more: 'expires: 2019-12-01\n' }),
  })
  const outcome = await check({ content, out: folder(), now: new Date('2020-01-01') })
  const rows = unpublishedSection(outcome)
    .match(/<tr>.*<\/tr>/g)
    ?.map((row) => row.replace(/<[^>]*>/g, '|'))
  expect(rows).toEqual([
    expect.stringMatching(/^\|+Soon\|+Scheduled\|+2020-11-03 00:00\|+.*soon\.md\|+$/),
    expect.stringMatching(/^\|+Later\|+Scheduled\|/),
    expect.stringMatching(/^\|+R&amp;D\|+Draft\|/),
    expect.stringMatching(/^\|+Old\|+Left out: expired or withdrawn\|/),
  ])
})

test('the preview lists nothing when all articles are published', async () => {
  const content = folder({ 'site.yaml': site, 'a.md': article() })
  expect(unpublishedSection(await check({ content, out: folder() }))).toBe('')
})
