import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { clean } from '../../src/index.ts'
import { filesOf, folder, put } from '../folder.ts'

test('the example of docs/library.md builds its feeds', () => {
  const [, program = ''] =
    /<!-- example build\.mjs -->\n```js\n([\s\S]*?)```\n<!-- \/example/.exec(readFileSync('docs/library.md', 'utf8')) ??
    []
  const root = folder()
  put(root, 'build.mjs', program)
  put(root, 'node_modules/.keep', '')
  symlinkSync(resolve('.'), join(root, 'node_modules/feedwright'))
  const { status, stderr } = spawnSync(process.execPath, ['build.mjs'], { cwd: root, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^settings url {2}note {2}placeholder-url\n.*\n.*\n$/)])
  const { items } = JSON.parse(String(filesOf(join(root, 'dist')).get('feed.json')))
  expect(items).toMatchObject([
    { url: 'https://www.example.org/market/', content_html: '<p>It is in <em>Station Road</em> now.</p>' },
    {
      id: 'tag:www.example.org,2019-11-01:bridge',
      url: 'https://www.example.org/news/2019/bridge.html',
      date_published: '2019-11-01T09:30:00+08:00',
      content_html: '<p>The bridge leads to <a href="https://www.example.org/market/">the market</a>.</p>',
    },
  ])
})

test.each([
  { because: 'a relative address', html: '<a href="b">x</a>', cleaned: '<a href="https://daily.internal/a/b">x</a>' },
  {
    because: 'a path',
    html: '<img src="/b.png" alt="">',
    cleaned: '<img src="https://daily.internal/b.png" alt="" />',
  },
  { because: 'an absolute one', html: '<a href="http://e.org/">x</a>', cleaned: '<a href="http://e.org/">x</a>' },
  { because: 'one of a program', html: '<a href="javascript:x">x</a>', cleaned: '<a>x</a>' },
  { because: 'none', html: '<p>x<script>y</script>', cleaned: '<p>x</p>' },
])('clean makes addresses absolute by that of a page: $because', ({ html, cleaned }) => {
  expect(clean(html, 'https://daily.internal/a/').html).toBe(cleaned)
})
