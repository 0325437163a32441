import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build, check } from '../here.ts'
import { seen } from '../stranger.ts'

const note = (date: string, text: string) => `{date: ${date}, note: ${text}}`
const at = (time: string) => new Date(`${time}+08:00`)

/** One article with these lines of front matter, as the three formats tell it at a time. */
async function told({ more = '', now = '2020-01-01', body = 'The bridge opens.', settings = '' }) {
  const content = folder({ 'site.yaml': site + settings, 'bridge.md': article({ more, body }) })
  const out = folder()
  const outcome = await build({ content, out, now: at(`${now.padEnd(10)}T00:00`) })
  expect(outcome.diagnostics.filter(({ rule }) => rule !== 'title-markup')).toEqual([])
  return { outcome, out, formats: seen(`${out}/`).map(({ items }) => items) }
}

const whole = {
  id: 'tag:daily.internal,2019-11-01:bridge',
  title: 'A bridge opens',
  url: 'https://daily.internal/bridge/',
  published: '2019-10-31T16:00:00.000Z',
  updated: '2019-10-31T16:00:00.000Z',
  summary: 'The bridge opens.',
  html: '<p>The bridge opens.</p>',
  authors: ['Daily'],
  tags: [],
  language: 'en',
  expires: undefined,
  picture: undefined,
}
const mark = (day: string, text: string, word = 'Correction') =>
  `<p><strong>${word} (<time datetime="${day}T00:00:00+08:00">${day}</time>):</strong> ${text}</p>\n`

const cases = [
  { because: 'nothing happened', more: '', shown: [whole] },
  {
    because: 'it was corrected',
    more: `correction: ${note('2019-11-02', 'It opens on Friday.')}\n`,
    shown: [
      {
        ...whole,
        updated: '2019-11-01T16:00:00.000Z',
        html: mark('2019-11-02', 'It opens on Friday.') + whole.html,
      },
    ],
  },
  {
    because: 'it was corrected twice, and changed later',
    more: `updated: 2019-11-09\ncorrection: [${note('2019-11-02', 'On Friday.')}, ${note('2019-11-03', '"No, on Monday."')}]\n`,
    shown: [
      {
        ...whole,
        updated: '2019-11-08T16:00:00.000Z',
        html: mark('2019-11-03', 'No, on Monday.') + mark('2019-11-02', 'On Friday.') + whole.html,
      },
    ],
  },
  {
    because: 'a correction looks like markup',
    more: `correction: ${note('2019-11-02', '"<b>AT&T</b> <script>"')}\n`,
    shown: [
      {
        ...whole,
        updated: '2019-11-01T16:00:00.000Z',
        html: mark('2019-11-02', '&lt;b&gt;AT&amp;T&lt;/b&gt; &lt;script&gt;') + whole.html,
      },
    ],
  },
  {
    because: 'it was corrected in Chinese',
    more: `language: zh-CN\ncorrection: ${note('2019-11-02', '星期五开放。')}\n`,
    shown: [
      {
        ...whole,
        language: 'zh-CN',
        updated: '2019-11-01T16:00:00.000Z',
        html: `<div lang="zh-CN"><p><strong>更正（<time datetime="2019-11-02T00:00:00+08:00">2019-11-02</time>）：</strong> 星期五开放。</p>\n${whole.html}</div>`,
      },
    ],
  },
  {
    because: 'it was corrected in a feed of summaries',
    settings: 'content: summary\n',
    more: `correction: ${note('2019-11-02', 'On Friday.')}\n`,
    shown: [
      {
        ...whole,
        updated: '2019-11-01T16:00:00.000Z',
        summary: 'Correction (2019-11-02): On Friday. The bridge opens.',
        html: undefined,
      },
    ],
  },
  { because: 'it expires', more: 'expires: 2020-01-02\n', shown: [{ ...whole, expires: '2020-01-01T16:00:00.000Z' }] },
  { because: 'it has expired', more: 'expires: 2020-01-01\n', shown: [] },
  {
    because: 'it was withdrawn',
    more: `correction: ${note('2019-11-02', 'On Friday.')}\nwithdrawn: ${note('2019-12-10', 'There is no bridge.')}\n`,
    shown: [
      {
        ...whole,
        title: 'Withdrawn: A bridge opens',
        updated: '2019-12-09T16:00:00.000Z',
        summary: 'There is no bridge.',
        html: '<p>There is no bridge.</p>',
      },
    ],
  },
  {
    because: 'it was withdrawn 30 days ago',
    more: `withdrawn: ${note('2019-12-02', 'There is no bridge.')}\n`,
    shown: [],
  },
  {
    because: 'it was withdrawn 30 days ago, and stays for 31',
    settings: 'withdrawnDays: 31\n',
    more: `withdrawn: ${note('2019-12-02', 'There is no bridge.')}\n`,
    shown: [
      {
        ...whole,
        title: 'Withdrawn: A bridge opens',
        updated: '2019-12-01T16:00:00.000Z',
        summary: 'There is no bridge.',
        html: '<p>There is no bridge.</p>',
      },
    ],
  },
]

test.each(cases)('the three formats tell the same when $because', async ({ more, settings, shown }) => {
  const { formats } = await told({ more, ...(settings && { settings }) })
  const [rss, atom, json] = formats
  expect(json).toEqual(shown)
  expect(rss).toEqual(json)
  expect(atom).toEqual(json)
})

test('nothing of a withdrawn text stays in dist/, nor its pictures', async () => {
  const picture = { src: '![secret](a.png)', file: 'test/pictures/a.png' }
  const { readFileSync } = await import('node:fs')
  const content = folder({
    'site.yaml': site,
    'a.png': readFileSync(picture.file),
    'bridge.md': article({ more: 'summary: A secret.\nimage: a.png\n', body: `Secret. ${picture.src}` }),
  })
  const out = folder()
  const now = at('2020-01-01T00:00')
  await build({ content, out, now })
  expect([...filesOf(out).keys()].some((path) => path.endsWith('.png'))).toBe(true)
  const withdrawn = `summary: A secret.\nimage: a.png\nwithdrawn: ${note('2019-12-31', 'It was false.')}\n`
  put(content, 'bridge.md', article({ more: withdrawn, body: `Secret. ${picture.src} <script>` }))
  const { ok, diagnostics } = await build({ content, out, now })
  expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] })
  const files = [...filesOf(out)]
  expect(files.map(([path, bytes]) => path + bytes).join()).not.toMatch(/secret|\.png/i)
})

const named = `authors: [Jane Doe]
tags: [Whistle]
source: {name: Old Dockers, url: https://dockers.internal/}
location: {name: Quay Street, lat: 23.123456, lon: 113.654321}
copyright: © Jane Doe
`

test('no document says where a withdrawn article was, by whom, and what it was called; those who follow its topics see the note', async () => {
  const settings = 'taxonomies: [tags, authors]\nminItems: 1\narchive: month\npages: true\ntombstones: true\n'
  const content = folder({
    'site.yaml': `${site.replace('pages: false\n', '')}${settings}`,
    'bridge.md': article({ title: 'Jane tells all', more: named }),
  })
  const out = folder()
  const now = at('2020-01-01T00:00')
  await build({ content, out, now })
  const all = () =>
    [...filesOf(out)].filter(([path]) => !path.startsWith('.')).map(([path, bytes]) => ({ path, text: String(bytes) }))
  const about = /Old Dockers|dockers\.internal|Quay Street|23\.123456|113\.654321|Jane tells all|© Jane/
  expect(all().filter(({ text }) => about.test(text)).length).toBeGreaterThan(9)
  const before = all().map(({ path }) => path)

  const withdrawal = 'withdrawn: {date: 2019-12-31, note: It was false., title: An article}\n'
  put(content, 'bridge.md', article({ title: 'Jane tells all', more: named + withdrawal }))
  const { ok, diagnostics } = await build({ content, out, now })
  expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] })
  expect(all().map(({ path }) => path)).toEqual(before)
  expect(all().filter(({ text }) => about.test(text))).toEqual([])
  for (const folder of ['', 'tags/whistle/', 'authors/jane-doe/']) {
    for (const { items } of seen(`${out}/${folder}`)) {
      expect(items).toEqual([
        expect.objectContaining({
          title: 'Withdrawn: An article',
          html: '<p>It was false.</p>',
          authors: ['Daily'],
          tags: [],
        }),
      ])
    }
  }
  const elsewhere = all().filter(({ path }) => !/^(?:tags|authors)\/|\.(?:html|opml)$/.test(path))
  expect(elsewhere.filter(({ text }) => /Jane|Whistle/.test(text))).toEqual([])
})

test.each([
  {
    because: 'it is that of the withdrawal',
    more: 'withdrawn: {date: 2019-12-31, note: No., title: <b>A</b>}',
    title: 'Old',
    line: 4,
  },
  { because: 'it is the old one', more: 'withdrawn: {date: 2019-12-31, note: No.}', title: '<b>Old</b>', line: 2 },
])(
  'markup in the title of a withdrawn article is found where it is written: $because',
  async ({ more, title, line }) => {
    const content = folder({ 'site.yaml': site, 'bridge.md': article({ title, more: `${more}\n` }) })
    const { diagnostics } = await check({ content, out: folder(), now: at('2020-01-01T00:00') })
    expect(diagnostics).toEqual([expect.objectContaining({ rule: 'title-markup', line })])
  },
)

test('a withdrawn article stands in the feed however many are newer', async () => {
  const content = folder({
    'site.yaml': `${site}limit: 1\n`,
    'old.md': article({ more: `withdrawn: ${note('2019-12-31', 'No.')}\n` }),
    'older.md': article({ date: '2019-10-01' }),
    'new.md': article({ date: '2019-12-01' }),
  })
  const out = folder()
  await build({ content, out, now: at('2020-01-01T00:00') })
  for (const { items } of seen(`${out}/`)) {
    expect(items.map(({ title }) => title)).toEqual(['A bridge opens', 'Withdrawn: A bridge opens'])
  }
})

test.each([
  { because: 'an article comes out', more: '', now: '2019-10-31T23:59:59', change: 'published', date: '2019-11-01' },
  { because: 'one expires', more: 'expires: 2020-02-01\n', now: '2020-01-01', change: 'expired', date: '2020-02-01' },
  {
    because: 'the note of a withdrawal goes',
    more: `withdrawn: ${note('2020-01-01', 'No.')}\n`,
    now: '2020-01-02',
    change: 'removed',
    date: '2020-01-31',
  },
])('nextChange is the first moment with other feeds: $because', async ({ more, now, change, date }) => {
  const content = folder({ 'site.yaml': site, 'bridge.md': article({ more }), 'a.md': article({ date: '2001-01-01' }) })
  const built = async (time: number) => {
    const out = folder()
    const { nextChange } = await build({ content, out, now: new Date(time) })
    return { nextChange, files: filesOf(out) }
  }
  const first = await built(Date.parse(`${now.includes('T') ? now : `${now}T00:00`}+08:00`))
  expect(first.nextChange).toMatchObject({ date: `${date}T00:00:00+08:00`, change })
  const moment = Date.parse(first.nextChange?.date ?? '')
  expect((await built(moment - 1)).files).toEqual(first.files)
  expect((await built(moment)).files).not.toEqual(first.files)
})

test('what no feed shows has no next change', async () => {
  const content = folder({
    'site.yaml': `${site}limit: 1\n`,
    'old.md': article({ more: 'expires: 2020-02-01\n' }),
    'new.md': article({ date: '2019-12-01' }),
    'draft.md': article({ date: '2021-12-01', more: 'draft: true\n' }),
  })
  const { nextChange } = await check({ content, out: folder(), now: at('2020-01-01T00:00') })
  expect(nextChange).toBeUndefined()
})

test.each([
  { because: 'it has expired', more: 'expires: 2019-12-31\n', found: [] },
  { because: 'its withdrawal is old', more: `withdrawn: ${note('2019-11-02', 'No.')}\n`, found: [] },
  { because: 'it is a draft', more: 'draft: true\n', found: ['vanished-article'] },
  { because: 'its file is gone', gone: true, found: ['vanished-article'] },
])('an article that leaves is told where readers are left alone: $because', async ({ more, gone, found }) => {
  const content = folder({ 'site.yaml': site, 'bridge.md': article(), 'a.md': article({ date: '2019-01-01' }) })
  const out = folder()
  await build({ content, out, now: at('2019-11-01T00:00') })
  if (gone) renameSync(join(content, 'bridge.md'), join(content, 'bridge.old'))
  else put(content, 'bridge.md', article({ more: more ?? '' }))
  const { diagnostics } = await check({ content, out, now: at('2020-01-01T00:00') })
  expect(diagnostics.map(({ rule }) => rule)).toEqual(found)
  for (const { hint } of diagnostics) expect(hint).toContain('withdrawn: {date: ..., note: ...}')
})
