import { expect, test } from 'vitest'
import { article, filesOf, folder, site } from '../folder.ts'
import { build } from '../here.ts'

async function itemOf(more: string) {
  const out = folder()
  const content = folder({ 'site.yaml': site, 'a.md': article({ more: `${more}\n` }) })
  const { diagnostics } = await build({ content, out, now: new Date('2020-01-01') })
  expect(diagnostics).toEqual([])
  const { items } = JSON.parse(String(filesOf(out).get('feed.json')))
  return items[0]
}

const li = { name: 'Li Lei', url: 'https://daily.internal/li' }

test.each([
  { because: 'there is one name', more: 'authors: Li Lei', authors: ['Li Lei'] },
  { because: 'a comma divides whole names', more: 'authors: Li Lei, Han Meimei', authors: ['Li Lei', 'Han Meimei'] },
  {
    because: 'Han has commas of its own',
    more: 'authors: 李雷、韩梅梅，王小明',
    authors: ['李雷', '韩梅梅', '王小明'],
  },
  { because: 'Han may have plain commas', more: 'authors: 李雷,韩梅梅', authors: ['李雷', '韩梅梅'] },
  { because: 'a semicolon divides', more: 'authors: "Smith, John; Doe, Jane;"', authors: ['Smith, John', 'Doe, Jane'] },
  { because: 'a family name is in front', more: 'authors: "Smith, John"', authors: ['Smith, John'] },
  { because: 'a degree is no name', more: 'authors: Jane Doe, PhD', authors: ['Jane Doe, PhD'] },
  { because: 'there are no capitals in keys', more: 'authors: li, han', authors: ['li', 'han'] },
  { because: 'a title is no key', more: 'authors: Jane Doe, jr.', authors: ['Jane Doe, jr.'] },
  { because: 'one key means one name', more: 'author: Li Lei, Han Meimei', authors: ['Li Lei, Han Meimei'] },
  { because: 'one key has a list', more: 'author: [Li Lei, Han Meimei]', authors: ['Li Lei', 'Han Meimei'] },
  { because: 'a list has one map', more: `authors: {name: Li Lei, url: ${li.url}}`, authors: ['Li Lei'] },
  { because: 'both keys say the same', more: 'author: Li Lei\nauthors: [Li Lei]', authors: ['Li Lei'] },
  { because: 'the order is that of the list', more: 'author: A B\nauthors: [C D, A B]', authors: ['C D', 'A B'] },
  { because: 'one key has one more', more: 'author: A B\nauthors: [C D]', authors: ['A B', 'C D'] },
])('authors are $authors, since $because', async ({ more, authors }) => {
  expect((await itemOf(more)).authors.map(({ name }: { name: string }) => name)).toEqual(authors)
})

test('a person in both keys has what either says', async () => {
  expect((await itemOf(`author: {name: Li Lei, url: ${li.url}}\nauthors: [A B, Li Lei]`)).authors[1]).toEqual(li)
})

test.each([
  { because: 'there is one word', more: 'tags: bridges', tags: ['bridges'] },
  { because: 'commas and semicolons divide', more: 'tags: a, b c; d', tags: ['a', 'b c', 'd'] },
  { because: 'Han has commas of its own', more: 'tags: 桥，交通、公共服务；', tags: ['桥', '交通', '公共服务'] },
  { because: 'blanks do not divide', more: 'tags: local news', tags: ['local news'] },
  { because: 'an item of a list is whole', more: 'tags: ["Paris, Texas"]', tags: ['Paris, Texas'] },
])('tags are $tags, since $because', async ({ more, tags }) => {
  expect((await itemOf(more)).tags).toEqual(tags)
})
