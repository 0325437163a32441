import { join } from 'node:path'
import { expect, test } from 'vitest'
import { report } from '../../src/report.ts'
import { article, folder, site } from '../folder.ts'
import { check } from '../here.ts'

const plain = site.replace(/url: .*/, 'url: https://www.daily.news/')

/** What is found in site.yaml with these settings, and in section.yaml with those. */
async function found(settings: string, section = ''): Promise<string> {
  const root = folder({
    'content/site.yaml': plain + settings,
    'content/news/section.yaml': `title: News\n${section}`,
    'content/news/a.md': article(),
  })
  const options = { content: join(root, 'content'), out: join(root, 'dist'), now: new Date('2019-11-02') }
  const { diagnostics } = await check({ ...options, for: ['core'] })
  return report(diagnostics, 'text').replaceAll(`${join(root, 'content')}/`, '')
}

test.each([
  { because: 'a hub', settings: 'hub: https://hub.internal/\n' },
  { because: 'two hubs', settings: 'hub: [https://hub.internal/, https://other.internal/]\n' },
  { because: 'two hubs in one text', settings: 'hub: https://hub.internal/, https://other.internal/\n' },
  {
    because: 'all services',
    settings: 'announce: {rssCloud: https://cloud.internal, indexNow: 0123-abcd, baidu: true}\n',
  },
  {
    because: 'keys in another case',
    settings: 'Announce:\n  RssCloud: https://cloud.internal\n  indexnow: 01234567\n',
  },
  {
    because: 'a key whose file covers the articles',
    settings: 'announce: {indexNow: {key: 01234567, file: https://www.daily.news/key.txt}}\n',
  },
  { because: 'a site as Baidu has it', settings: 'announce: {baidu: www.daily.news}\n' },
  { because: 'a hub of a section', settings: '', section: 'hub: [https://hub.internal/]\n' },
])('there is nothing to say of $because', async ({ settings, section }) => {
  expect(await found(settings, section)).toBe('')
})

test.each([
  {
    because: 'a hub is no address',
    settings: 'hub: [https://hub.internal/, hub.internal]\n',
    says: 'hub.1: "hub.internal" is not an absolute http(s) address.\n  Write it like "hub: https://hub.example.org/".',
  },
  {
    because: 'there are too many hubs',
    settings: `hub: [${Array.from({ length: 11 }, (_, index) => `https://hub${index}.internal/`).join(', ')}]\n`,
    says: 'hub: has more than 10 addresses.',
  },
  {
    because: 'the key is too short',
    settings: 'announce: {indexNow: 0123456}\n',
    says: 'announce.indexNow.key: "0123456" is not a key of 8 to 128 letters, digits and hyphens.\n  Write a key that you make up, like 0123456789abcdef.',
  },
  {
    because: 'the key has other characters',
    settings: 'announce: {indexNow: {key: 0123_4567}}\n',
    says: '"0123_4567" is not a key',
  },
  {
    because: 'the token is written there',
    settings: 'announce: {baidu: {token: geheim}}\n',
    says: 'The key "token" is not known.\n  Remove the line. The keys that can be added here are: site, endpoint.',
  },
  ...['false', 'yes', '0123456789abcdef'].map((site) => ({
    because: `the site is ${site}`,
    settings: `announce: {baidu: ${site}}\n`,
    says: `"${site}" is neither true nor the address of a site, like https://www.example.org.\n  Write "true", or leave "baidu" out.`,
  })),
  {
    because: 'a key of a service is misspelt',
    settings: 'announce: {indexNow: {keys: 01234567}}\n',
    says: 'The key "keys" is not known. Did you mean "key"?',
  },
  {
    because: 'a service is misspelt',
    settings: 'announce: {rssclod: https://cloud.internal/}\n',
    says: 'The key "rssclod" is not known. Did you mean "rssCloud"?',
  },
  {
    because: 'a section has it',
    settings: '',
    section: 'announce: {baidu: true}\n',
    says: 'The key "announce" is not known.',
  },
])('a mistake is found at its line when $because', async ({ settings, section, says }) => {
  expect(await found(settings, section)).toContain(says)
})
