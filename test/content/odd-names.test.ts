import { expect, test } from 'vitest'
import { slugOf } from '../../src/content/identity.ts'
import { article, folder, site } from '../folder.ts'
import { check } from '../here.ts'

test.each([
  { because: 'blanks and brackets are no part of an address', path: 'news/ping++ (part 1).md', slug: 'ping-part-1' },
  { because: 'letters of any script are', path: '2019-11-01-大桥 通车！.md', slug: '大桥-通车' },
  { because: 'the folder has the name', path: "A@B's trip/index.md", slug: 'a-bs-trip' },
  { because: 'a date may have a blank after it', path: '2019-11-01 A bridge.md', slug: 'a-bridge' },
  { because: 'a long name is whole', path: `${'ab '.repeat(50)}.md`, slug: 'ab-'.repeat(50).slice(0, -1) },
  { because: 'a name that can be a slug is one', path: 'A_Bridge.2.md', slug: 'A_Bridge.2' },
  { because: 'only one date is in front', path: '2019-11-01-2020-01-01-review.md', slug: '2020-01-01-review' },
  { because: 'there is nothing to make a slug of', path: '++.md', slug: '++' },
])('the slug of $path is $slug, since $because', ({ path, slug }) => {
  expect(slugOf(path)).toBe(slug)
})

test('two names that make one slug are found as two articles with one address', async () => {
  const content = folder({ 'site.yaml': site, 'a b.md': article(), 'a+b.md': article({ date: '2019-11-02' }) })
  const { diagnostics } = await check({ content, out: folder(), now: new Date('2020-01-01') })
  expect(diagnostics).toMatchObject([{ rule: 'duplicate-url', fix: { replacement: '---\nslug: a-b-2' } }])
})
