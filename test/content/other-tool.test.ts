import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, folder, site } from '../folder.ts'
import { build, check } from '../here.ts'

const now = new Date('2026-11-01T00:00:00Z')
const head = 'title: A\ndate: 2020-01-01'
const yaml = (more = '') => `---\n${head}\n${more}---\n\nText.\n`

/** What is found in content that is ours, and with the preset that a hint names. */
test.each([
  { because: 'TOML', file: 'a.md', text: '+++\ntitle = "A"\ndate = 2020-01-01\n+++\n\nText.\n', names: ['hugo'] },
  { because: 'JSON', file: 'a.md', text: '{"title": "A", "date": "2020-01-01"}\n\nText.\n', names: ['hugo'] },
  { because: 'a folder of Jekyll', file: '_posts/2020-01-01-a.md', text: yaml(), names: ['jekyll'] },
  { because: 'MDX', file: 'a.mdx', text: yaml(), names: ['astro', 'docusaurus'] },
  { because: 'another ending', file: '2020-01-01-a.markdown', text: yaml(), names: ['jekyll'] },
  {
    because: 'keys of Astro',
    file: 'a.md',
    text: yaml('pubDate: 2020-01-01\nheroImage: a.png\nlayout: b\n'),
    names: ['astro'],
  },
  { because: 'keys of Hugo', file: 'a.md', text: yaml('lastmod: 2020-01-02\nweight: 3\ntype: b\n'), names: ['hugo'] },
  {
    because: 'keys of Eleventy',
    file: 'a.md',
    text: yaml('layout: b\neleventyNavigation: {key: b}\npermalink: /a/\n'),
    names: ['eleventy'],
  },
  {
    because: 'keys of Docusaurus',
    file: 'a.md',
    text: yaml('hide_table_of_contents: true\nsidebar_label: b\nkeywords: [b]\n'),
    names: ['docusaurus'],
  },
  {
    because: 'keys of Jekyll',
    file: '2020-01-01-a.md',
    text: yaml('layout: b\ncategory: c\nexcerpt: d\n'),
    names: ['jekyll'],
  },
])('$because: the hint names the preset, with which there is an article', async ({ file, text, names }) => {
  const root = folder({ 'content/site.yaml': site, [`content/${file}`]: text })
  const { diagnostics } = await check({ content: join(root, 'content'), out: folder(), now })
  const hints = diagnostics.map(({ hint }) => hint).filter((hint) => hint.includes('makes the site'))
  expect(hints).toHaveLength(1)
  for (const name of names) {
    expect(hints[0]).toContain(`write ${names.map((one) => `"generator: ${one}"`).join(' or ')} in feedwright.yaml`)
    rmSync(join(root, 'content/site.yaml'), { force: true })
    writeFileSync(join(root, 'feedwright.yaml'), `${site}generator: ${name}\n`)
    const { articles } = await build({ config: join(root, 'feedwright.yaml'), now, previous: false })
    expect(articles).toBe(1)
  }
})

test('a few unknown keys are no other tool', async () => {
  const content = folder({ 'site.yaml': site, 'a.md': article({ more: 'layout: b\nexcerpt: c\n' }) })
  const { diagnostics } = await check({ content, out: folder(), now })
  expect(diagnostics.filter(({ hint }) => hint.includes('makes the site'))).toEqual([])
})

/** Settings of other programs: a line that keeps a section out of feeds must not be removed. */
test.each([
  { line: 'inSite: false', hint: 'Write "inParents" in place of "inSite".', mended: 'inParents: false' },
  { line: 'in_home: no', hint: 'Write "inParents: false".', mended: 'inParents: false' },
  { line: 'excludeFromMain: true', hint: 'Write "inParents: false".', mended: 'inParents: false' },
  { line: 'standalone: false', hint: 'Write "inParents: true".', mended: 'inParents: true' },
  { line: 'files: {rss: feed.xml}', hint: 'Write "feeds" in place of "files".', mended: 'feeds: {rss: feed.xml}' },
  { line: 'feedNames: feed.xml', hint: 'Write it like "feeds: {rss: index.xml, json: false}".' },
  { line: 'rssLimit: 20', hint: 'Write "limit" in place of "rssLimit".', mended: 'limit: 20' },
])('the setting $line', async ({ line, hint, mended }) => {
  const content = folder({ 'site.yaml': site, 'news/section.yaml': `title: News\n${line}\n`, 'news/a.md': article({}) })
  const { diagnostics } = await check({ content, out: folder(), now })
  const [found] = diagnostics.filter(({ rule }) => rule === 'unknown-key')
  expect(found?.hint).toBe(hint)
  expect(found?.fix?.replacement).toBe(mended)
  if (!mended) return
  writeFileSync(join(content, 'news/section.yaml'), `title: News\n${mended}\n`)
  const after = await check({ content, out: folder(), now })
  expect(after.diagnostics.filter(({ file }) => file.endsWith('section.yaml'))).toEqual([])
  expect(readFileSync(join(content, 'news/section.yaml'), 'utf8')).toContain(mended)
})
