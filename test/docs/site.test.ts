import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import config from '../../docs/.vitepress/config.js'

/** The pages that are shipped and shown: all but the list of them, and the first page of the site. */
const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && !/^(?:node_modules|\.vitepress|site)\//.test(path))
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

/** A page without its blocks of code. */
const withoutBlocks = (text: string) => text.replace(/^ *(`{3,})[\s\S]*?^ *\1$/gm, '')

/** The parts of a page that are not code. */
const prose = (text: string) => withoutBlocks(text).replace(/`[^`\n]*`/g, '')

test.each(pages.filter((page) => page !== 'README.md'))(
  'links of %s stay in the docs, and lead to a page and a heading',
  (page) => {
    const isHere = (path: string) => existsSync(join('docs', path)) && !path.startsWith('..')
    for (const [, link = ''] of prose(readFileSync(`docs/${page}`, 'utf8')).matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g)) {
      const [path = '', heading] = link.split('#')
      const target = path === '' ? page : join(dirname(page), path)
      expect(isHere(target), link).toBe(true)
      if (heading !== undefined) expect(headingsOf(target), link).toContain(heading)
    }
  },
)

/** The names that GitHub and the site give to headings; the second of the same name has a number. */
function headingsOf(page: string): string[] {
  const names = [...withoutBlocks(readFileSync(`docs/${page}`, 'utf8')).matchAll(/^#+ (.*)$/gm)].map(
    ([, text = '']) => text,
  )
  const slugs = names.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )
  return slugs.map((slug, index) => {
    const before = slugs.slice(0, index).filter((one) => one === slug).length
    return before === 0 ? slug : `${slug}-${before}`
  })
}
