import { request } from 'node:http'
import { expect, test } from 'vitest'
import { article } from '../folder.ts'
import { served } from './served.ts'

/** The status of a request whose path is sent as it is, and where it leads. */
const ask = (url: string, path: string) =>
  new Promise<string>((resolve, reject) => {
    const asked = request(url, { path }, ({ statusCode, headers }) => {
      resolve(headers.location === undefined ? `${statusCode}` : `${statusCode} ${headers.location}`)
    })
    asked.on('error', reject).end()
  })

test.each([
  { path: '/feeds/news', answer: '308 /feeds/news/' },
  { path: '/feeds/news?as=phone&x=%2F', answer: '308 /feeds/news/?as=phone&x=%2F' },
  { path: '/feeds/tags/%E6%B0%B4', answer: '308 /feeds/tags/%E6%B0%B4/' },
  { path: '/feeds', answer: '308 /feeds/' },
  { path: '/files/news', answer: '308 /files/news/' },
  { path: '/files', answer: '308 /files/' },
  { path: '/articles/news/a.md/', answer: '308 /articles/news/a.md' },
  { path: '/documents/news/rss.xml/', answer: '308 /documents/news/rss.xml' },
  { path: '/partners/', answer: '308 /partners' },
  { path: '//evil.example/feeds/news', answer: '308 /feeds/news/' },
  { path: '/feeds/news/', answer: '200' },
  { path: '/feeds/nothing', answer: '404' },
  { path: '/feeds//evil.example', answer: '404' },
  { path: '/feeds//news', answer: '404' },
  { path: '/feeds/%0d%0aset-cookie:a', answer: '404' },
  { path: '//evil.example', answer: '200' },
  { path: '//evil.example/', answer: '200' },
  { path: '/\\evil.example/feeds', answer: '308 /feeds/' },
  { path: '/documents', answer: '404' },
  { path: '/articles', answer: '404' },
])('$path is answered with $answer', async ({ path, answer }) => {
  const { url } = await served({
    'site.yaml':
      'title: Daily\ndescription: News\nurl: https://daily.internal/\ntimezone: Asia/Shanghai\ntaxonomies: [tags]\nminItems: 1\n',
    'news/section.yaml': 'title: News\n',
    'news/a.md': article({ more: 'tags: [水]\n' }),
  })
  expect(await ask(url, path)).toBe(answer)
})
