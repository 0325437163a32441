import { expect, test } from 'vitest'
import { targetOf } from '../../src/render/own-addresses.ts'

const at = (path: string) => `https://daily.internal${path}`

const permalinks = new Map([
  ['news/section.yaml', at('/news/')],
  ['news/local/section.yaml', at('/news/local/')],
  ['news/bridge.md', at('/news/bridge/')],
  ['news/ferry.md', at('/news/ferry.html')],
  ['blog/rain.md', at('/blog/2026/01/05/heavy-rain/')],
  ['paper/ferry.md', at('/paper/the-ferry.html')],
  ['a-note.md', at('/a-note/')],
  ['news/faulty.md', 'https://site.invalid/'],
])

test.each([
  { path: '/news/bridge/', because: 'an article is there' },
  { path: '/news/bridge', because: 'servers add the slash' },
  { path: '/news/bridge/index.html', because: 'that is the same page' },
  { path: '/news/ferry.html', because: 'an article is there' },
  { path: '/news/', because: 'a section is there' },
  { path: '/news/local/', because: 'a section without articles has a page, too' },
  { path: '/blog/2026/01/', because: 'folders of addresses may have pages' },
  { path: '/news/faulty/', because: 'an article with errors may be there' },
  { path: '/news/page/2/', because: 'nothing of ours is beside it' },
  { path: '/news/archive/', because: 'sections have such pages' },
  { path: '/news/results.pdf', because: 'it is a file' },
  { path: '/contact/', because: 'sites have pages of their own at the top' },
  { path: '/shop/bridge/', because: 'it is in a folder in which nothing is ours' },
  { path: '/paper/map/', because: 'the articles beside it are files' },
  { path: '/news/bridge/map/', because: 'an article may have pages below it' },
  { path: '/shop/heavy-rain/', because: 'other folders may have pages of the same name' },
  { path: '/', because: 'it is the site' },
])('$path means itself: $because', ({ path }) => {
  expect(targetOf(at(path), permalinks)).toBe(at(path))
})

test.each([
  { path: '/news/brigde/', meant: '/news/bridge/', because: 'two letters changed places' },
  { path: '/news/Bridge/', meant: '/news/bridge/', because: 'addresses have case' },
  { path: '/news/bridge/ferry/', meant: '/news/ferry.html', because: 'it is taken for a path beside the article' },
  { path: '/news/heavy-rain/', meant: '/blog/2026/01/05/heavy-rain/', because: 'it is in another section' },
  { path: '/a-nite/', meant: '/a-note/', because: 'a page with such a name is an article' },
])('$path means $meant: $because', ({ path, meant }) => {
  expect(targetOf(at(path), permalinks)).toBe(at(meant))
})

test('among articles, a name that is like no other leads to nothing', () => {
  expect(targetOf(at('/news/elections/'), permalinks)).toBe(null)
})

test.each([
  { name: 'news/bridge.md', target: at('/news/bridge/') },
  { name: 'news/other.md', target: null },
  { name: '?news/brigde.md', target: 'news/bridge.md' },
  { name: '?sport/bridge.md', target: 'news/bridge.md' },
  { name: '?news/elections.md', target: null },
])('the file $name: $target', ({ name, target }) => {
  expect(targetOf(name, permalinks)).toBe(target)
})
