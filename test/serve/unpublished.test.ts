import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { png } from '../faults/edition.ts'
import { article, put, site } from '../folder.ts'
import { served, withoutTags } from './served.ts'

const files = {
  'a.md': article(),
  'later.md': article({ title: 'Later', date: '2021-11-03 08:30' }),
  'news/soon.md': article({ title: 'Soon', date: '2020-11-03', body: 'It *opens*.\n\n![Own](own.png)' }),
  'news/own.png': png('own', 500),
  'draft.md': article({ title: 'R&D', more: 'draft: true\n' }),
  'old.md': article({ title: 'Old', more: 'expires: 2019-12-01\n' }),
  'gone.md': article({ title: 'Gone', more: 'withdrawn: {date: 2019-11-05, note: It was wrong.}\n' }),
  'page.md': article({ title: 'Page', more: 'feeds: false\n' }),
}

test('all that is in no feed is listed with a mark; the next to come is first', async () => {
  const { get } = await served(files)
  const [, list = ''] = /<h2 id="unpublished">(.*?)<\/section>/s.exec(await get('/')) ?? []
  const rows = list.match(/<li>.*<\/li>/g)?.map((row) => withoutTags(row).split('|').slice(1, 3).join(': '))
  expect(rows).toEqual([
    'Soon: Scheduled for November 3, 2020 00:00 +08:00',
    'Later: Scheduled for November 3, 2021 08:30 +08:00',
    'R&amp;D: Draft',
    'Withdrawn: Gone: Withdrawn, left the feeds on December 5, 2019 00:00 +08:00',
    'Old: Expired on December 1, 2019 00:00 +08:00',
    'Page: Left out: feeds: false',
  ])
})

test('nothing is listed when all articles are published', async () => {
  const { get } = await served({ 'a.md': article() })
  expect(await get('/')).not.toContain('Not in the feeds')
})

test.each([
  {
    path: 'news/soon.md',
    shows: '|Soon|November 3, 2020|· Daily|Scheduled for November 3, 2020 00:00 +08:00|',
    text: '<p>It <em>opens</em>.</p>',
  },
  { path: 'draft.md', shows: '|R&amp;D|November 1, 2019|· Daily|Draft|', text: '<p>Text.</p>' },
  { path: 'old.md', shows: '|Old|November 1, 2019|· Daily|Expired on', text: '<p>Text.</p>' },
  { path: 'gone.md', shows: '|Withdrawn: Gone|November 1, 2019|· Daily|Withdrawn', text: 'It was wrong.' },
  { path: 'a.md', shows: '|A bridge opens|November 1, 2019|· Daily|', text: '<p>Text.</p>' },
])('$path can be opened and read', async ({ path, shows, text }) => {
  const { get } = await served(files)
  const page = await get(`/articles/${path}`)
  expect(withoutTags(page)).toContain(shows)
  expect(page).toContain(text)
})

test('the pictures of an article that is in no feed are there', async () => {
  const { get, ask } = await served(files)
  const [picture = ''] = /(?<=<img src=")[^"]+/.exec(await get('/articles/news/soon.md')) ?? []
  expect(picture).toMatch(/^\/files\/soon\/own/)
  expect((await ask(picture)).headers.get('content-type')).toBe('image/png')
})

test('a draft whose feed has summaries is shown with its text, and that is said', async () => {
  const { get } = await served({ 'site.yaml': `${site}content: summary\n`, 'draft.md': files['draft.md'] })
  const page = await get('/articles/draft.md')
  expect(page).toContain('<p>Text.</p>')
  expect(page).toContain('Feeds have the summary of this article, without its text.')
})

test('with --drafts a draft is in the feed, with its mark', async () => {
  const { get } = await served(files, { drafts: true })
  expect(withoutTags(await get('/feeds/'))).toContain('|R&amp;D|November 1, 2019|· Daily|Draft|')
})

test.each(['nothing.md', 'news/own.png', '../site.yaml', 'site.yaml', ''])(
  'there is no article at "%s"',
  async (path) => {
    const { ask } = await served(files)
    expect((await ask(`/articles/${path}`)).status).toBe(404)
  },
)

test('an article stays readable while its file has an error, or is gone', async () => {
  const { content, get, url } = await served(files)
  await get('/articles/draft.md')
  const built = await builds(url)
  put(content, 'draft.md', article({ title: 'R&D', date: '2019-02-30', more: 'draft: true\n' }))
  await built.next()
  const page = await get('/articles/draft.md')
  expect(page).toContain('draft.md:3:7')
  expect(page).toContain('<p>Text.</p>')
  rmSync(join(content, 'draft.md'))
  await built.next()
  expect(await get('/articles/draft.md')).toContain('<p>Text.</p>')
})

/** Waits for builds, as an open page does. */
async function builds(url: string) {
  const reader = (await fetch(`${url}events`)).body?.getReader()
  const seen = { text: '', count: 0 }
  const next = async () => {
    const wanted = seen.count + 1
    while (seen.count < wanted) {
      const { value } = (await reader?.read()) ?? {}
      seen.text += Buffer.from(value ?? []).toString()
      seen.count = (seen.text.match(/event: built/g) ?? []).length
    }
  }
  await next() // the one before this page was opened
  return { next }
}
