import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { headingsOf, linksOf } from './page-links.ts'

const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.md') && !/^(?:node_modules|\.vitepress|site)\//.test(path),
)

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  '.github/SECURITY.md',
  'bench/README.md',
  ...docs.map((path) => `docs/${path}`),
]

test.each(pages.sort())('every link of %s leads to a file and a heading that exist', (page) => {
  for (const { text, path, heading } of linksOf(page)) {
    expect(existsSync(path), `${page}: ${text}`).toBe(true)
    if (heading) expect(headingsOf(path), `${page}: ${text}`).toContain(heading)
  }
})

/** Pages that have an index of their own: a rule, a partner, a tool, a host. */
const hasIndex = /^(?:rules|partners|moving|deploy)\//

test('docs/README.md leads to every page of the docs, and the pages with an index to all of theirs', () => {
  const index = linksOf('docs/README.md').map(({ path }) => path)
  expect(index).toEqual([...new Set(index)])
  const first = docs.filter((path) => !hasIndex.test(path) && path !== 'README.md' && !path.startsWith('contributing/'))
  expect(index.toSorted()).toEqual(first.map((path) => `docs/${path}`).sort())
  for (const path of docs.filter((one) => hasIndex.test(one))) {
    const over = `docs/${path.replace(/\/.*/, '')}.md`
    expect(
      linksOf(over).map((link) => link.path),
      over,
    ).toContain(`docs/${path}`)
  }
})

test('README leads to docs/README.md, and to what a newcomer needs', () => {
  const linked = linksOf('README.md').map(({ path }) => path)
  const needed = [
    'README',
    'start',
    'guide',
    'articles',
    'settings',
    'commands',
    'moving',
    'deploy',
    'integrations',
    'library',
    'rules',
  ]
  expect(linked).toEqual(expect.arrayContaining(needed.map((name) => `docs/${name}.md`)))
})
