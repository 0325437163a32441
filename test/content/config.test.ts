import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, filesOf, folder, site } from '../folder.ts'
import { build } from '../here.ts'

/** Builds a folder with a settings file in it; findings as their file, line, rule and message, and the files written. */
async function built(files: Record<string, string>, options: Parameters<typeof build>[0] = {}) {
  const root = folder(files)
  const { diagnostics, ...outcome } = await build({ config: join(root, 'feedwright.yaml'), ...options })
  const findings = diagnostics
    .filter(({ rule }) => rule !== 'placeholder-url')
    .map(({ file, line, rule, message, hint }) => {
      const inFolder = (text: string) =>
        text.replaceAll(/"?[^" ]*\/feedwright-\w+\/([^" ]*)"?/g, '$1').replaceAll('"', '')
      return `${inFolder(file)}:${line} ${rule} ${inFolder(message)} ${inFolder(hint)}`
    })
  return { root, findings, ...outcome }
}

const config = `${site}sections:\n  news:\n    title: News\n    limit: 1\n  news/local: {title: Local, feedsUrl: https://feeds.internal/}\n`

test('settings outside of the articles give the same documents as settings beside them', async () => {
  const articles = { 'news/a.md': article(), 'news/local/b.md': article({ date: '2019-11-02' }) }
  const within = (name: string) =>
    Object.fromEntries(Object.entries(articles).map(([path, text]) => [`${name}/${path}`, text]))
  const given = await built({ ...within('posts'), 'feedwright.yaml': `${config}content: posts\nout: public/feeds\n` })
  expect(given.findings).toEqual([])
  const root = folder({
    ...within('content'),
    'content/site.yaml': site,
    'content/news/section.yaml': 'title: News\nlimit: 1\n',
    'content/news/local/section.yaml': 'title: Local\nfeedsUrl: https://feeds.internal/\n',
  })
  await build({ content: join(root, 'content'), out: join(root, 'dist') })
  expect([...filesOf(join(given.root, 'public/feeds'))]).toEqual([...filesOf(join(root, 'dist'))])
})

test.each([
  {
    because: 'a key is misspelt',
    config: `${site}contnet: posts\n`,
    is: ['feedwright.yaml:6 unknown-key The key contnet is not known. Did you mean content? Write content.'],
  },
  {
    because: 'a tool is not known',
    config: `${site}generator: drupal\n`,
    is: [/^feedwright.yaml:6 bad-value generator: drupal is not one of hugo, .*wordpress\. /],
  },
  {
    because: 'a key of a section is misspelt',
    config: `${site}sections:\n  news:\n    titel: News\n`,
    is: ['feedwright.yaml:8 unknown-key The key titel is not known. Did you mean title? Write title.'],
  },
  {
    because: 'a section has no folder',
    config: `${site}sections:\n  new: {title: News}\n`,
    is: ['feedwright.yaml:7 bad-value There is no folder content/new. Write news.'],
  },
  {
    because: 'a section has no title',
    config: `${site}sections:\n  news:\n    limit: 3\n`,
    is: [/^feedwright.yaml:8 missing-key The key title is missing\. /],
  },
  {
    because: 'a setting has an error',
    config: `${site}language: english\n`,
    is: [/^feedwright.yaml:6 bad-value language: english is not a registered language tag/],
  },
  { because: 'the part of articles is chosen', config: `${site}content: summary\n`, is: [] },
  { because: 'both are said', config: `${site}content: {folder: content, mode: summary}\n`, is: [] },
  { because: 'it is not YAML', config: `${site}language: [en\n`, is: [/^feedwright.yaml:6 yaml-syntax/] },
])('findings have the line in the settings file: $because', async ({ config, is }) => {
  const { findings } = await built({ 'feedwright.yaml': config, 'content/news/a.md': article() })
  expect(findings).toEqual(is.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))))
})

test('a site with two files of settings is an error that names both', async () => {
  const { findings, ok } = await built({
    'feedwright.yaml': site,
    'content/site.yaml': site,
    'content/a.md': article(),
  })
  expect(ok).toBe(false)
  expect(findings).toEqual([
    'feedwright.yaml:1 duplicate-key The site has two files of settings: feedwright.yaml and content/site.yaml. Keep one of them, and move what is only in the other.',
  ])
})

test('options win over the settings file', async () => {
  const root = folder({ 'posts/a.md': article(), 'feedwright.yaml': `${site}content: none\nout: none\n` })
  const { ok } = await build({
    config: join(root, 'feedwright.yaml'),
    content: join(root, 'posts'),
    out: join(root, 'to'),
  })
  expect(ok).toBe(true)
  expect(readFileSync(join(root, 'to/rss.xml'), 'utf8')).toContain('A bridge opens')
})

test('a settings file that is named and missing is an error', async () => {
  const { ok, findings } = await built({})
  expect(ok).toBe(false)
  expect(findings).toEqual([
    expect.stringMatching(/^feedwright.yaml:1 missing-key There is no such file of settings\./),
  ])
})
