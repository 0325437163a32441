import { expect, test } from 'vitest'
import { filesOf, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

const now = new Date('2020-01-01')
const written = (lines: string, body = '<form>Text.</form>') => `---\n${lines}\n---\n\n${body}\n`
const title = 'title: A bridge'
const date = 'date: 2019-11-01'

const found = async (content: Record<string, string>) => {
  const { diagnostics } = await build({ content: folder({ 'site.yaml': site, ...content }), out: folder(), now })
  return diagnostics.map(({ rule, file, line }) => `${rule} ${file.split('/').at(-1)}:${line}`)
}

test.each([
  {
    because: 'a key is misspelt',
    head: [title, date, 'sumary: x'],
    finds: ['unknown-key a.md:4', 'removed-html a.md:7'],
  },
  { because: 'the title is missing', head: [date], finds: ['missing-key a.md:1', 'removed-html a.md:5'] },
  { because: 'the date is missing', head: [title], finds: ['missing-key a.md:1', 'removed-html a.md:5'] },
  { because: 'the date is none', head: [title, 'date: soon'], finds: ['bad-date a.md:3', 'removed-html a.md:6'] },
  {
    because: 'the date is none and the last change is one',
    head: [title, 'date: soon', 'updated: 2019-11-02'],
    finds: ['bad-date a.md:3', 'removed-html a.md:7'],
  },
  { because: 'the id is none', head: [title, date, 'id: 5'], finds: ['bad-id a.md:4', 'removed-html a.md:7'] },
  {
    because: 'the slug and a correction are none',
    head: [title, date, 'slug: a/b', 'correction: x'],
    finds: ['bad-name a.md:4', 'bad-value a.md:5', 'removed-html a.md:8'],
  },
  { because: 'it is no YAML', head: ['title: A: b', date], finds: ['yaml-syntax a.md:2', 'removed-html a.md:6'] },
  {
    because: 'it ends before it begins',
    head: [title, date, 'updated: 2019-10-01'],
    finds: ['updated-before-date a.md:4', 'removed-html a.md:7'],
  },
])('the text is examined in the same run when $because', async ({ head, finds }) => {
  expect(await found({ 'a.md': written(head.join('\n')) })).toEqual(finds)
})

test.each([
  { because: 'it is a draft', head: [title, date, 'sumary: x', 'draft: true'], finds: ['unknown-key a.md:4'] },
  { because: 'it may be a draft', head: [title, date, 'draft: yes'], finds: ['draft-value a.md:4'] },
  { because: 'it is a draft without a date', head: [title, 'draft: true'], finds: ['missing-key a.md:1'] },
  {
    because: 'it is a draft in what is no YAML',
    head: ['title: A: b', date, 'Draft: "true"'],
    finds: ['yaml-syntax a.md:2'],
  },
  { because: 'another tool holds it back', head: [title, date, 'published: false'], finds: ['unknown-key a.md:4'] },
  { because: 'it is still to come', head: [title, 'date: 2020-11-01', 'x: y'], finds: ['unknown-key a.md:4'] },
  { because: 'it was withdrawn, badly', head: [title, date, 'withdrawn: x'], finds: ['bad-value a.md:4'] },
  {
    because: 'it was withdrawn',
    head: [title, 'withdrawn: {date: 2019-11-01, note: No.}'],
    finds: ['missing-key a.md:1'],
  },
])('the text is not examined when $because', async ({ head, finds }) => {
  expect(await found({ 'a.md': written(head.join('\n')) })).toEqual(finds)
})

test('nothing says where the text begins when the front matter is not closed', async () => {
  expect(await found({ 'a.md': `---\n${title}\n${date}\n\n<form>Text.</form>\n` })).toEqual(['front-matter a.md:1'])
})

test('articles are compared in the same run, by what can be read of them', async () => {
  const same = 'id: tag:daily.internal,2019:a'
  expect(
    await found({
      'a.md': written(`${title}\n${date}\n${same}`, 'Text.'),
      'b.md': written(`${title}\ndate: 2019-11-02\n${same}\nsumary: x`, 'Text.'),
      'c.md': written(`${title}\ndate: 2019-11-03\nid: TAG:daily.internal,2019:c\nsumary: x`, 'Text.'),
      'd.md': written(`${title}\ndate: 2019-11-04\nid: 5\nslug: a`, 'Text.'),
    }),
  ).toEqual(['duplicate-id b.md:4', 'unknown-key b.md:5', 'bad-id c.md:4', 'unknown-key c.md:5', 'bad-id d.md:4'])
})

test('a link to a faulty article is no second finding, and its own links are examined', async () => {
  expect(
    await found({
      'a.md': written(`${title}\n${date}`, '[b](b.md) and [c](c.md)'),
      'b.md': written(`${title}\ndate: 2019-11-02\nsumary: x`, '[a](a.md), [c](c.md) and [d](d.md)'),
      'c.md': written(title, 'Text.'),
    }),
  ).toEqual(['unknown-key b.md:4', 'broken-link b.md:7', 'missing-key c.md:1'])
})

test('no cache keeps anything of a stand-in', async () => {
  const content = folder({ 'site.yaml': site, 'b.md': written(`${title}\ndate: 2019-11-02`, 'Text.') })
  const [out, fresh, cache] = [folder(), folder(), folder()]
  for (const head of [date, `${title}\n${date}\nsumary: x`, `${title}\ndate: x`]) {
    put(content, 'a.md', written(head, 'Text.'))
    for (const _again of [1, 2]) {
      const { ok, diagnostics, work } = await build({ content, out, now, cache })
      expect([ok, diagnostics.length, work.rendered]).toEqual([false, 1, 1 + (head === date && _again === 1 ? 1 : 0)])
    }
  }
  put(content, 'a.md', written(`${title}\n${date}`, 'Text.'))
  expect((await build({ content, out, now, cache })).ok).toBe(true)
  await build({ content, out: fresh, now })
  expect(withoutState(out)).toEqual(withoutState(fresh))
})

const withoutState = (root: string) => new Map([...filesOf(root)].filter(([path]) => !path.startsWith('.')))
