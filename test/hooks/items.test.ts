import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Hooks, Item } from '../../src/index.ts'
import { folder } from '../folder.ts'
import { build } from '../here.ts'

const settings = { title: 'Daily', description: 'News', url: 'https://daily.internal/', timezone: 'Asia/Shanghai' }
const date = new Date('2019-11-01T00:00:00Z')

/** What comes of articles from code with these hooks, in a file or as code. */
async function made(hooks: string | Hooks, articles: Item[]) {
  const root = folder(typeof hooks === 'string' ? { 'hooks.mjs': hooks } : {})
  const { diagnostics } = await build({
    ...{ settings, articles, out: join(root, 'dist'), now: new Date('2020-01-01') },
    hooks: typeof hooks === 'string' ? join(root, 'hooks.mjs') : hooks,
  })
  const found = diagnostics.map(({ rule, file, key, message }) => `${file} ${key ?? ''} ${rule}: ${message}`)
  return { found, items: () => JSON.parse(readFileSync(join(root, 'dist/feed.json'), 'utf8')).items }
}

test('hooks change articles from code, their markdown or their HTML', async () => {
  const { found, items } = await made(
    `export default {
      article: ({ markdown, html, ...article }) => html
        ? { ...article, html: html + '<p>Hooked.</p>' }
        : { ...article, title: article.title + '!', markdown: markdown + '\\n\\n**Hooked.**' },
      html: (html, { title }) => html + '<p>' + title + '</p>',
    }`,
    [
      { title: 'A', date, slug: 'a', markdown: 'Text.' },
      { title: 'B', date: '2019-11-02', slug: 'b', html: '<p>Text.</p>' },
    ],
  )
  expect(found).toEqual([])
  expect(items().map(({ content_html: html }: { content_html: string }) => html)).toEqual([
    '<p>Text.</p><p>Hooked.</p><p>B</p>',
    '<p>Text.</p>\n<p><strong>Hooked.</strong></p><p>A!</p>',
  ])
})

test('findings of hooks name the item', async () => {
  const { found } = await made(
    { article: (article) => (article.slug === 'a' ? { ...article, titel: 'x' } : undefined) },
    [
      { title: 'A', date, slug: 'a', markdown: 'Text.' },
      { title: 'B', date, slug: 'b', markdown: 'Text.' },
    ],
  )
  expect(found).toEqual([
    'articles[0] titel unknown-key: The key "titel" is not known (from the hook "article").',
    'articles[1]  left-out-article: The hook "article" leaves this article out.',
  ])
})
