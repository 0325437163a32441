import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

/** The files of hooks that the documentation shows, and what becomes of an article with them. */
const examples = [...readFileSync('docs/hooks.md', 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(
  ([, text = '']) => text,
)

const expected = [
  ['"title": "A bridge opens"', '<a href=\\"https://daily.internal/sport/a/#comments\\">Comments</a>'],
  ['The <mark>new</mark> bridge'],
  ['"name": "The sports desk"', 'opens ©'],
  ['<h2>Topics</h2><ul><li>Bridges</li></ul>'],
  ['"podcast:locked"', '"podcast:person"'],
  ['"title": "Retracted: A bridge opens'],
]

test('each example of the documentation is examined', () => {
  expect(examples).toHaveLength(expected.length)
})

test.each(examples.map((text, index) => ({ text, index })))(
  'example $index of the documentation works',
  async ({ text, index }) => {
    const root = folder({ 'feedwright.config.mjs': text })
    put(root, 'content/site.yaml', site)
    put(root, 'content/sport/section.yaml', 'title: Sport')
    const more = `tags: [Bridges]\n${text.includes('Retracted') ? 'withdrawn: {date: 2019-11-02, note: It was false.}\n' : ''}`
    const body = 'The ==new== bridge opens (c).'
    put(root, 'content/sport/a.md', article({ title: '"A bridge opens | Daily"', more, body }))
    const options = {
      content: join(root, 'content'),
      out: join(root, 'dist'),
      hooks: join(root, 'feedwright.config.mjs'),
    }
    const { ok, diagnostics } = await build({ ...options, now: new Date('2019-11-05') })
    expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] })
    const feed = readFileSync(join(root, 'dist/feed.json'), 'utf8')
    for (const one of expected[index] ?? []) expect(feed).toContain(one)
  },
)
