import { expect, test } from 'vitest'
import { article } from '../folder.ts'
import { served, withoutTags } from './served.ts'

const files = {
  'news/section.yaml': 'title: News\n',
  'news/a.md': article({ body: '<blink>Text</blink>' }),
  'news/b.md': article({ more: 'draft: true\n', title: 'A draft' }),
}

test.each([
  {
    because: 'the browser asks for Chinese',
    languages: 'zh-CN,zh;q=0.9,en;q=0.8',
    language: undefined,
    tag: 'zh-Hans',
    has: ['可以发布', '1 篇文章', '发现的问题', '警告', '复制', '草稿', '不在订阅源中'],
    hasNot: ['Can be published', 'Findings', 'Draft', 'warning', 'Not in the feeds', 'Copy'],
  },
  {
    because: 'it asks for a language without a table',
    languages: 'de',
    language: undefined,
    tag: 'en',
    has: ['Can be published', 'Findings', 'Draft'],
    hasNot: ['可以发布'],
  },
  {
    because: 'the command asks for English',
    languages: 'zh-CN',
    language: 'en' as const,
    tag: 'en',
    has: ['Can be published'],
    hasNot: ['可以发布'],
  },
  {
    because: 'the command asks for Chinese',
    languages: 'en',
    language: 'zh' as const,
    tag: 'zh-Hans',
    has: ['可以发布'],
    hasNot: ['Can be published'],
  },
])('the preview speaks as it should when $because', async ({ languages, language, tag, has, hasNot }) => {
  const { get } = await served(files, { language })
  const page = await get('/', languages)
  expect(page).toContain(`<html lang="${tag}"`)
  for (const one of has) expect(withoutTags(page)).toContain(one)
  for (const one of hasNot) expect(withoutTags(page)).not.toContain(one)
})

test('each view is in Chinese, and articles stay in their own language', async () => {
  const { get } = await served(files)
  const feed = await get('/feeds/news/', 'zh')
  expect(feed).toContain('<article lang="en" dir="ltr">')
  expect(feed).toContain('<div class="cards" lang="zh-Hans" dir="ltr">')
  expect(withoutTags(feed)).toContain('阅读器中的样子|手机上的样子|纯文本')
  expect(withoutTags(await get('/articles/news/b.md', 'zh'))).toContain('草稿')
  expect(withoutTags(await get('/documents/news/feed.json', 'zh'))).toContain('自预览开始以来没有变化。')
})

test('what the bar says by itself is in the language of the page', async () => {
  const { get } = await served(files)
  expect(await get('/', 'zh')).toContain('&quot;lost&quot;:&quot;连接已断开&quot;')
})

test('a build that fails says so in Chinese', async () => {
  const { get } = await served({ 'news/a.md': '---\ntitle: A\n---\n' })
  expect(withoutTags(await get('/', 'zh'))).toMatch(/有错误，还没有内容可以显示[\s\S]*错误[\s\S]*缺少/)
})
