import { readFileSync, utimesSync } from 'node:fs'
import { expect, test } from 'vitest'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

test.each([
  {
    because: 'the section says more',
    settings: 'rights: {license: https://a.internal/new}',
    licence: 'https://a.internal/new',
  },
  { because: 'the section says nothing any more', settings: '', licence: 'https://a.internal/site' },
])('with a cache an unchanged article has another licence when $because', async ({ settings, licence }) => {
  const root = folder({
    'content/site.yaml': `${site}rights: {license: https://a.internal/site}\n`,
    'content/news/section.yaml': 'title: News\nrights: {license: https://a.internal/old}\n',
    'content/news/a.md': article(),
    'content/news/own.md': article({ date: '2019-10-01', title: 'Own', more: 'rights: {tdm: reserved}\n' }),
  })
  const options = { content: `${root}/content`, out: `${root}/dist`, now: new Date('2020-01-01') }
  for (const path of filesOf(`${root}/content`).keys())
    utimesSync(`${root}/content/${path}`, 1_500_000_000, 1_500_000_000)
  await build({ ...options, cache: `${root}/cache` })
  put(root, 'content/news/section.yaml', `title: News\n${settings}\n`)
  await build({ ...options, cache: `${root}/cache` })
  for (const path of ['rss.xml', 'news/rss.xml', 'news/atom.xml', 'news/feed.json']) {
    const text = readFileSync(`${root}/dist/${path}`, 'utf8')
    expect(text.split(licence).length - 1, path).toBe(path === 'rss.xml' ? 2 + Number(settings === '') : 3)
    expect(text).not.toContain('https://a.internal/old')
  }
  const warm = filesOf(`${root}/dist`)
  await build({ ...options, out: `${root}/cold` })
  expect(filesOf(`${root}/cold`)).toEqual(warm)
})
