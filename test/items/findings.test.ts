import { expect, test } from 'vitest'
import { report } from '../../src/report.ts'
import { folder } from '../folder.ts'
import { check } from '../here.ts'
import { item } from './items.ts'

/** Articles with one mistake each, in the order of the report. */
const mistakes: Record<string, unknown>[] = [
  { title: undefined },
  { title: undefined, tilte: 'A bridge' },
  { title: 'A <b>bold</b> one' },
  { date: undefined },
  { date: '01/02/2019' },
  { date: new Date(Number.NaN) },
  { date: undefined, published: '2019-11-01' },
  { draft: 'yes' },
  { slug: undefined },
  { slug: 'a b' },
  { slug: undefined, url: '/bridge/' },
  { id: 'http://EXAMPLE.org/a b' },
  { section: 'nwes' },
  { file: '../bridge.md' },
  { authors: [{ name: 'Li', mail: 'li@daily.internal' }] },
  { authors: ['Li', 'By Li Lei'] },
  { image: { source: 'bridge.png' } },
  { tags: new Set(['a']) },
  { weight: 5 },
  { markdown: undefined },
  { markdown: '' },
  { html: '<p>x</p>' },
  { markdown: 'One\n\n[two](javascript:x) ![](https://daily.internal/a.png) <script>three</script>' },
  { markdown: undefined, html: '<p>One</p>\n<style>p {}</style> <img src="a.png"> <video></video>' },
  { withdrawn: true },
  { expires: '2018-01-01' },
  { ai: true },
  { ai: { text: 'edited' } },
  { rights: '© Li Lei' },
  { rights: { uses: { permits: ['search', 'train-ai'], prohibits: ['search'] }, tdm: true } },
  { rights: { uses: { permits: ['search'], prohibits: ['all'] }, tdmPolicy: 'https://daily.internal/mining' } },
]

const given = {
  settings: { title: 'Daily', descripton: 'News', url: 'https://daily.internal/', language: 'englsh', host: 'vercl' },
  sections: { news: { title: 'News', limit: 0 }, 'a b': { title: 'A' }, sport: null },
  articles: mistakes.map((one, index) =>
    item({ slug: `bridge-${index}`, date: new Date(Date.UTC(2019, 0, index + 1)), ...one }),
  ),
  now: new Date('2020-01-01'),
}

test('findings about values from code name the article and the key, in the words of code', async () => {
  const { diagnostics } = await check({ ...given, sections: JSON.parse(JSON.stringify(given.sections)), out: folder() })
  expect(diagnostics.flatMap(({ fix }) => fix ?? [])).toEqual([])
  await expect(report(diagnostics, 'text')).toMatchFileSnapshot('findings.txt')
  const few = diagnostics.filter(({ file }) => /^articles\[(?:0|22)\]|^settings/.test(file))
  await expect(report(few, 'json')).toMatchFileSnapshot('findings.json.txt')
  await expect(report(few, 'github')).toMatchFileSnapshot('findings.github.txt')
})

const fine = { settings: { title: 'Daily', description: 'News', url: 'https://daily.internal/' }, articles: [item()] }

test.each([
  { because: 'there is no article', given: { ...fine, articles: [] }, hint: 'Look at what makes "articles".' },
  {
    because: 'hooks leave out all articles',
    given: { ...fine, hooks: { article: () => undefined } },
    hint: 'Other findings name the articles that the hook leaves out. A hook that changes an article must return it.',
  },
  {
    because: 'there is no file of hooks',
    given: { ...fine, hooks: 'gone.mjs' },
    hint: 'Correct the path in "hooks", or the link that has this name.',
  },
])('the hint is one for code when $because', async ({ given, hint }) => {
  const { diagnostics } = await check({ ...given, out: folder(), now: new Date('2020-01-01') })
  expect(diagnostics.map((one) => one.hint)).toContain(hint)
})
