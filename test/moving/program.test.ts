import { expect, test } from 'vitest'
import { readProgram } from '../../src/moving/program.ts'
import { openFolder } from '../../src/moving/site-folder.ts'
import { templatePermalink } from '../../src/moving/template-permalink.ts'
import { folder } from '../folder.ts'

const read = (text: string, files: Record<string, string> = {}) =>
  readProgram(openFolder(folder({ 'a.ts': text, ...files })), 'a.ts')?.exported

test.each([
  { because: 'an object is exported', text: "export default { title: 'Daily', limit: 3, drafts: false }" },
  {
    because: 'it is the argument of a function',
    text: "export default define({ title: 'Daily', limit: 3, drafts: false })",
  },
  {
    because: 'it has a type',
    text: "const config: Config = { title: 'Daily', limit: 3, drafts: false } satisfies Config\nexport default config as Config",
  },
  {
    because: 'a function returns it',
    text: "module.exports = async function (site) { site.add(1); return { title: 'Daily', limit: 3, drafts: false } }",
  },
  {
    because: 'values have names',
    text: "const all = { name: 'Daily', limit: 3 }\nexport default { title: all.name, limit: all.limit, 'drafts': false }",
  },
  {
    because: 'a variable comes first',
    text: "export default { title: process.env.TITLE || 'Daily', ...{ limit: 3 }, drafts: false }",
  },
  {
    because: 'another file has it',
    text: "import { SITE } from './site'\nexport default { title: SITE.title, limit: 3, drafts: false }",
    files: { 'site.ts': "export const SITE = { title: 'Daily' }" },
  },
  {
    because: 'other values are made by code',
    text: "export default { title: 'Daily', limit: 3, drafts: false, url: find('https://daily.internal/'), date: new Date(), base: ['/', x].join() }",
  },
])('the values of a program are read when $because', ({ text, files }) => {
  expect(read(text, files)).toEqual({ title: 'Daily', limit: 3, drafts: false })
})

test('a text with open parts is known by its pieces', () => {
  const text = `const title = 'Daily'; export default { link: \`/news/\${post.id}/\`, all: \`\${title} News\` }`
  expect(read(text)).toEqual({ link: { pieces: ['/news/', '/'] }, all: 'Daily News' })
})

test.each([
  { because: 'it is no program', text: 'title: Daily', exported: {} },
  { because: 'it cannot be parsed', text: 'export default {', exported: undefined },
  { because: 'a value is its own', text: 'const a = b, b = a\nexport default { title: a }', exported: {} },
  {
    because: 'files import each other',
    text: "import { b } from './b'\nexport const a = b\nexport default { title: b }",
    files: { 'b.ts': "import { a } from './a'\nexport const b = a" },
    exported: {},
  },
])('nothing is read when $because', ({ text, files, exported }) => {
  expect(read(text, files)).toEqual(exported)
})

test.each([
  { template: '/blog/{{ page.fileSlug }}/', permalink: '/blog/{slug}/' },
  {
    template: "blog/{{ page.date | date: '%Y/%m/%d' }}/{{ page.fileSlug }}/index.html",
    permalink: '/blog/{yyyy}/{mm}/{dd}/{slug}/',
  },
  { template: '/{{ date | byMonth }}/{{ title | slugify }}.html', permalink: '/{yyyy}/{mm}/{title}.html' },
  { template: '/{{ page.filePathStem }}/', permalink: '/{path}/' },
  { template: '/{{ date | other }}/{{ slug }}/', permalink: undefined },
  { template: '/{{ category }}/{{ slug }}/', permalink: undefined },
  { template: '{% if draft %}/d/{% endif %}{{ slug }}/', permalink: undefined },
  { template: "/{{ page.date | date: '%B' }}/{{ slug }}/", permalink: undefined },
])('the template $template is the pattern $permalink', ({ template, permalink }) => {
  expect(templatePermalink(template, (filter) => (filter === 'byMonth' ? 'yyyy/MM' : undefined))).toBe(permalink)
})
