import { join } from 'node:path'
import { expect, test } from 'vitest'
import { links } from '../../src/index.ts'
import { folder, site } from '../folder.ts'

const content = () => folder({ 'site.yaml': site, 'news/section.yaml': 'title: News\n' })

test('the links of a section are lines of HTML', async () => {
  expect((await links({ config: false, content: content(), section: 'news' })).split('\n')).toEqual([
    '<link rel="alternate" type="application/rss+xml" title="Daily: News (RSS 2.0)" href="https://daily.internal/news/rss.xml">',
    '<link rel="alternate" type="application/atom+xml" title="Daily: News (Atom 1.0)" href="https://daily.internal/news/atom.xml">',
    '<link rel="alternate" type="application/feed+json" title="Daily: News (JSON Feed 1.1)" href="https://daily.internal/news/feed.json">',
    '<link rel="alternate" type="application/rss+xml" title="Daily (RSS 2.0)" href="https://daily.internal/rss.xml">',
    '',
  ])
})

test('the settings may come from code', async () => {
  const settings = {
    title: 'Daily',
    description: 'News',
    url: 'https://daily.internal/',
    feeds: { atom: false, json: false },
  }
  expect(await links({ settings, sections: { news: { title: 'News' } }, section: 'news' })).toBe(
    '<link rel="alternate" type="application/rss+xml" title="Daily: News (RSS 2.0)" href="https://daily.internal/news/rss.xml">\n' +
      '<link rel="alternate" type="application/rss+xml" title="Daily (RSS 2.0)" href="https://daily.internal/rss.xml">\n',
  )
  await expect(links({ settings: { ...settings, feeds: 'all' } })).rejects.toThrow('settings feeds')
  await expect(links({ settings: { ...settings, url: undefined } })).rejects.toThrow(
    'settings url  error  missing-key\n  The key "url" is missing.\n  Write it like `url: \'https://www.example.org/\'`.',
  )
})

const root = folder({ 'content/site.yaml': 'title: Daily\nurl: https://daily.internal/\n' })

test.each([
  {
    because: 'there is no such section',
    options: { content: content(), section: 'nws' },
    says: 'Did you mean "news"?',
  },
  { because: 'a setting is missing', options: { content: join(root, 'content') }, says: 'The key "description"' },
  { because: 'there is no folder', options: { content: join(root, 'texts') }, says: 'There is no folder' },
])('the links are an error when $because', async ({ options, says }) => {
  await expect(links({ config: false, ...options })).rejects.toThrow(says)
})

test('the links are an error when the settings file is not there', async () => {
  await expect(links({ config: join(root, 'other.yaml') })).rejects.toThrow('There is no such file of settings.')
})
