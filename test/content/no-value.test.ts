import { expect, test } from 'vitest'
import { articleMeta } from '../../src/content/article-schema.ts'
import { siteSettings } from '../../src/content/settings-schema.ts'
import { filesOf, folder, site } from '../folder.ts'
import { build, check } from '../here.ts'

const now = new Date('2020-01-01')
const nulls = ['', ' ~', ' null', ' Null', ' NULL', ' # nothing yet']
const own = 'title: A bridge opens\ndate: 2019-11-01\n'

const rulesOf = async (frontMatter: string, settings = site) => {
  const content = folder({ 'site.yaml': settings, 'bridge.md': `---\n${frontMatter}---\n\nText.\n` })
  const { diagnostics } = await check({ content, out: folder(), now })
  return diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)
}

const optional = (schema: typeof articleMeta | typeof siteSettings) =>
  Object.entries(schema.shape).flatMap(([key, kind]) =>
    kind.isOptional() && !['draft', 'date'].includes(key) ? key : [],
  )

test.each([...nulls, ' ""', " ' '"])(
  'an optional key with the value "%s" is as if it were not there',
  async (empty) => {
    for (const key of optional(articleMeta)) expect(await rulesOf(`${own}${key}:${empty}\n`), key).toEqual([])
    for (const key of optional(siteSettings)) {
      const others = site.replace(new RegExp(`^${key}:.*\n`, 'm'), '')
      expect(await rulesOf(own, `${others}${key}:${empty}\n`), key).toEqual([])
    }
  },
)

test.each(nulls)('a required key with the value "%s" is missing', async (empty) => {
  expect(await rulesOf(`date: 2019-11-01\ntitle:${empty}\n`)).toEqual(['missing-key 3:1'])
  expect(await rulesOf(`title: A bridge opens\ndate:${empty}\n`)).toEqual(['missing-key 3:1'])
  expect(await rulesOf(own, site.replace(/url: .*/, `url:${empty}`))).toEqual(['missing-key 3:1'])
})

test.each([
  { because: 'a title may be empty by mistake', more: 'title: ""\ndate: 2019-11-01\n', found: ['bad-value 2:8'] },
  { because: 'an unknown key is named', more: `${own}titel: ~\n`, found: ['unknown-key 4:1'] },
  { because: 'a draft must not come out by mistake', more: `${own}draft: ~\n`, found: ['bad-value 4:8'] },
  {
    because: 'a word of JavaScript is neither true nor false',
    more: `${own}draft: constructor\n`,
    found: ['draft-value 4:8'],
  },
  {
    because: 'a part that is required is missing',
    more: `${own}image: {src: ~, alt: A}\n`,
    found: ['missing-key 4:9'],
  },
  { because: 'a form writes all its parts', more: `${own}author: {name: "", url: ~}\nimage: {src: ""}\n`, found: [] },
  {
    because: 'nested parts are empty too',
    more: `${own}authors:\n  - {name: ""}\ncorrection: [{date: "", note: []}]\n`,
    found: [],
  },
  { because: 'a part that is not required is not', more: `${own}author: {name: A, url: "", email: ~}\n`, found: [] },
  { because: 'a list has nothing else', more: `${own}authors: [null]\ntags: [~, null]\n`, found: [] },
  { because: 'a form writes an empty list', more: `${own}authors: []\ntags: []\ncorrection: []\n`, found: [] },
  { because: 'a form writes an empty line of a list', more: `${own}tags:\n  - ~\n  - ""\n  - A\n`, found: [] },
  { because: 'empty items are not counted', more: `${own}tags: [~, "", {}, [a]]\n`, found: ['bad-value 4:19'] },
  { because: 'a value given twice is, even if one is null', more: `${own}title: ~\n`, found: ['duplicate-key 4:1'] },
  { because: 'both dates are null', more: 'title: A\ndate: ~\nupdated: ~\n', found: ['missing-key 3:1'] },
])('what has no value: $because', async ({ more, found }) => {
  expect(await rulesOf(more)).toEqual(found)
})

test('null in quotation marks, or as a part of a text, is text', async () => {
  const frontMatter = 'title: "null"\ndate: 2019-11-01\ntags: [null, "~", Null Island]\nsummary: null and void\n'
  const content = folder({ 'site.yaml': site, 'bridge.md': `---\n${frontMatter}---\n\nText.\n` })
  const out = folder()
  await build({ content, out, now })
  const { items } = JSON.parse(String(filesOf(out).get('feed.json')))
  expect(items).toMatchObject([{ title: 'null', tags: ['~', 'Null Island'], summary: 'null and void' }])
})

test('an article without tags and extensions has no empty ones in JSON', async () => {
  const content = folder({ 'site.yaml': site, 'bridge.md': `---\n${own}---\n\nText.\n` })
  const out = folder()
  await build({ content, out, now })
  const [item] = JSON.parse(String(filesOf(out).get('feed.json'))).items
  expect(Object.keys(item)).toEqual(['id', 'url', 'title', 'content_html', 'summary', 'date_published', 'authors'])
})
