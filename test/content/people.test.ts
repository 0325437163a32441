import { expect, test } from 'vitest'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

const now = new Date('2020-01-01')
const settings = `${site}authors: people.yml\n`

async function built(files: Record<string, string>, more: string, cache?: string) {
  const out = folder()
  const content = folder({ 'site.yaml': settings, 'a.md': article({ more }), ...files })
  const { diagnostics } = await build({ content, out, now, ...(cache !== undefined && { cache }) })
  const document = filesOf(out).get('feed.json')
  const authors: unknown = document && JSON.parse(String(document)).items[0].authors
  return {
    content,
    authors,
    found: diagnostics.map(({ file, line, column, rule }) => `${rule} ${file.split('/').at(-1)}:${line}:${column}`),
    diagnostics,
  }
}

const li = { name: 'Li Lei', url: 'https://daily.internal/li/' }

test.each([
  { because: 'a name is enough', people: 'li-lei: Li Lei\n', expected: { name: 'Li Lei' } },
  {
    because: 'Docusaurus writes so',
    people: 'li-lei:\n  name: Li Lei\n  title: Editor\n  url: /li/\n  page: true\n',
    expected: li,
  },
  {
    because: 'Jekyll writes so',
    people: 'li-lei:\n  display_name: Li Lei\n  web: https://daily.internal/li/\n',
    expected: li,
  },
  {
    because: 'lists have keys',
    people: '- username: li-lei\n  name: Li Lei\n  uri: /li/\n- name: Nameless\n',
    expected: li,
  },
  { because: 'only the key itself is one', people: 'li-lei: Li Lei\nhan: Han\n', expected: { name: 'Li Lei' } },
])('a key becomes the author of the data file, since $because', async ({ people, expected }) => {
  const { authors, found } = await built({ 'people.yml': people }, 'authors: [li-lei]\n')
  expect(found).toEqual([])
  expect(authors).toEqual([expected])
})

test('the data file may be JSON, and outside of the folder', async () => {
  const content = folder({
    'content/site.yaml': `${site}authors: "../data/people.json" # of another tool\ntaxonomies: [authors]\nminItems: 1\n`,
    'data/people.json': '{\n\t"li-lei": {"name": "Li Lei", "url": "/li/"}, "han_meimei": "Han"\n}',
    'content/news/section.yaml': 'title: News\n',
    'content/news/a.md': article({ more: 'authors: li-lei, han_meimei\nauthor: Li Lei\n' }),
  })
  const out = folder()
  const { diagnostics } = await build({ content: `${content}/content`, out, now })
  expect(diagnostics).toEqual([])
  const files = filesOf(out)
  expect(JSON.parse(String(files.get('news/feed.json'))).items[0].authors).toEqual([li, { name: 'Han' }])
  expect([...files.keys()]).toContain('authors/li-lei/feed.json')
})

test.each([
  {
    because: 'the key is misspelt',
    more: 'authors: [li-lie, Han Meimei]\n',
    found: ['odd-byline a.md:4:11'],
    hint: 'Write: authors: [li-lei, Han Meimei]',
  },
  {
    because: 'there is no such key',
    more: 'author: dpa\n',
    found: ['odd-byline a.md:4:9'],
    hint: 'Add the key to the file, or write the name as readers are to see it; if it is the name, write {name: dpa}.',
  },
  {
    because: 'a word of the language is no key',
    more: 'author: constructor\n',
    found: ['odd-byline a.md:4:9'],
    hint: 'Add the key to the file, or write the name as readers are to see it; if it is the name, write {name: constructor}.',
  },
  { because: 'a map has a name', more: 'author: {name: dpa}\n', found: [], hint: undefined },
  { because: 'a name has capitals', more: 'author: Madonna\n', found: [], hint: undefined },
])('an author who is not in the data file: $because', async ({ more, found, hint }) => {
  const made = await built({ 'people.yml': 'li-lei: Li Lei\n' }, more)
  expect(made.found).toEqual(found)
  expect(made.diagnostics[0]?.hint).toBe(hint)
})

test.each([
  { because: 'it has hyphens', more: 'author: [li-lei]\n', found: ['odd-byline a.md:4:10'] },
  { because: 'one word may be a name', more: 'author: dpa\n', found: [] },
  { because: 'a name has capitals', more: 'author: AFP-dpa\n', found: [] },
])('without a data file a key is found where $because', async ({ more, found }) => {
  expect((await built({ 'site.yaml': site }, more)).found).toEqual(found)
})

test.each([
  { because: 'there is no file', people: undefined, found: ['bad-value site.yaml:6:10'] },
  { because: 'it is not YAML', people: 'li-lei: "Li\n', found: ['yaml-syntax people.yml:1:9'] },
  { because: 'it has no authors', people: 'Li Lei\n', found: ['bad-value people.yml:1:1'] },
  {
    because: 'an author has no name',
    people: 'han: Han\nli-lei: {url: /li/}\n',
    found: ['odd-byline a.md:4:9', 'odd-byline people.yml:2:1'],
  },
  {
    because: 'an address is none',
    people: 'li-lei: {name: Li Lei, url: li, email: li}\n',
    found: ['odd-byline people.yml:1:1', 'odd-byline people.yml:1:1'],
  },
])('the data file is reported: $because', async ({ people, found }) => {
  const files = people === undefined ? {} : { 'people.yml': people }
  expect((await built(files, 'author: li-lei\n')).found.toSorted()).toEqual(found)
})

test('a data file that changes, changes the feeds of a build with a cache', async () => {
  const [cache, out] = [folder(), folder()]
  const content = folder({ 'site.yaml': settings, 'a.md': article({ more: 'author: li-lei\n' }) })
  const authors = []
  for (const name of ['Li Lei', 'Lilly Li']) {
    put(content, 'people.yml', `li-lei: ${name}\n`)
    await build({ content, out, now, cache })
    authors.push(JSON.parse(String(filesOf(out).get('feed.json'))).items[0].authors)
  }
  expect(authors).toEqual([[{ name: 'Li Lei' }], [{ name: 'Lilly Li' }]])
})
