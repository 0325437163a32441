import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import config from '../../docs/.vitepress/config.js'
import { linksOf } from '../page-links.ts'

/** The pages that are shipped and shown: all but parts of CONTRIBUTING.md, and the first page of the site. */
const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && !/^(?:node_modules|\.vitepress|site|contributing)\//.test(path))
  .sort()
const { sidebar, nav } = config.themeConfig

test('every page is in one group at the side of the site', () => {
  const shown = sidebar.flatMap(({ items }) => items.map(({ link }) => `${link.slice(1)}.md`))
  expect(shown.sort()).toEqual(pages.filter((page) => page !== 'README.md'))
})

test('the first page and the bar at the top lead to pages', () => {
  const front = readFileSync('docs/site/index.md', 'utf8')
  const links = [...front.matchAll(/link: (\/[\w/-]+)/g)].map(([, link = '']) => link)
  for (const link of [...links, ...nav.map((one) => one.link)]) expect(pages).toContain(`${link.slice(1)}.md`)
})

test.each(pages.filter((page) => page !== 'README.md'))('links of %s stay in the docs', (page) => {
  const links = linksOf(`docs/${page}`).map(({ path }) => path)
  expect(links.filter((path) => !path.startsWith('docs/') || path === 'docs/README.md')).toEqual([])
})
