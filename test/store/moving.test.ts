import { mkdirSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf, folder, put } from '../folder.ts'
import { build } from '../here.ts'

const settings = (generator: string) =>
  `title: Daily\ndescription: News\nurl: https://daily.internal/\ncontent: posts\nauthors: people.yaml\ngenerator: ${generator}\n`
const post = (lines = '') => `---\ntitle: A\ndate: 2024-01-02\n${lines}---\n\n![A](/a.png)\n`

/** What differs between two builds: files beside the articles, or undefined for one that is removed. */
type Change = Record<string, string | undefined>

const rows: Record<string, { generator: string; files: Record<string, string>; changes: Change[] }> = {
  'a page with values for others': {
    generator: 'hugo',
    files: {
      'posts/news/_index.md': '---\ntitle: N\n---\n',
      'posts/news/a.md': post(),
      'posts/b.md': post('slug: b2\n'),
    },
    changes: [
      { 'posts/news/_index.md': '---\ncascade: {draft: true}\n---\n' },
      { 'posts/news/_index.md': '---\ncascade: {draft: true\n---\n' },
      { 'posts/news/_index.md': undefined },
      { 'static/a.png': 'x' },
      { 'static/a.png': undefined },
      { 'posts/_index.md': '---\ncascade: {draft: true}\n---\n' },
    ],
  },
  'the settings of the tool': {
    generator: 'jekyll',
    files: { 'posts/_posts/2024-01-02-a.md': post(), '_config.yml': 'title: x\n' },
    changes: [
      { '_config.yml': 'defaults: [{values: {published: false}}]\n' },
      { '_config.yml': 'defaults: [{values: {published: false}\n' },
      { '_config.yml': undefined },
    ],
  },
  'data of folders': {
    generator: 'eleventy',
    files: { 'posts/posts.json': '{}', 'posts/a.md': post() },
    changes: [
      { 'posts/posts.json': '{"permalink": false}' },
      { 'posts/posts.json': '{' },
      { 'posts/posts.json': undefined },
      { 'posts/a.json': '{"draft": true}' },
      { 'posts/a.json': undefined, 'posts/posts.11tydata.js': '' },
      { 'posts/posts.11tydata.js': undefined },
    ],
  },
  'people and sections': {
    generator: 'hugo',
    files: {
      'posts/a.md': post('authors: [li]\n'),
      'posts/about.md': '---\ntitle: About\n---\n',
      'people.yaml': 'li: Li Lei\n',
    },
    changes: [
      { 'people.yaml': 'li: Han Mei\n' },
      { 'people.yaml': undefined },
      { 'people.yaml': 'li: Li Lei\n', 'feedwright.yaml': `${settings('hugo')}sections: {news: {title: News}}\n` },
      { 'posts/news/b.md': post() },
      { 'posts/news/b.md': undefined, 'posts/news': undefined },
      { 'posts/news/': '' },
      { 'feedwright.yaml': settings('astro') },
      { 'feedwright.yaml': `${settings('hugo')}ignore: [authors]\n` },
    ],
  },
}

test.each(Object.entries(rows))('a build with a cache is one without: %s', async (_, { generator, files, changes }) => {
  const root = folder({ 'feedwright.yaml': settings(generator), 'people.yaml': 'li: Li Lei\n', ...files })
  const run = async (out: string, cache?: string) => {
    const { diagnostics, unpublished, published, work } = await build({
      ...{ config: join(root, 'feedwright.yaml'), out: join(root, out), previous: false, cache },
      now: new Date('2026-11-01T00:00:00Z'),
    })
    const documents = [...filesOf(join(root, out))].map(([path, bytes]) => `${path} ${bytes}`)
    return { diagnostics, unpublished, documents, written: published?.written, work }
  }
  for (const [index, change] of [{}, ...changes].entries()) {
    for (const [path, text] of Object.entries<string | undefined>(change)) {
      if (text === undefined) rmSync(join(root, path), { recursive: true, force: true })
      else if (path.endsWith('/')) mkdirSync(join(root, path), { recursive: true })
      else {
        put(root, path, text)
        utimesSync(join(root, path), 1000 + index, 1000 + index)
      }
    }
    rmSync(join(root, 'cold'), { recursive: true, force: true })
    mkdirSync(join(root, 'cold'))
    mkdirSync(join(root, 'warm'), { recursive: true })
    const cold = await run('cold')
    const warm = await run('warm', join(root, 'cache'))
    const [{ diagnostics, unpublished }, step] = [cold, JSON.stringify(change)]
    expect({ diagnostics: warm.diagnostics, unpublished: warm.unpublished }, step).toEqual({ diagnostics, unpublished })
    const isPublished = !diagnostics.some(({ rule }) => /syntax|key|value/.test(rule))
    if (isPublished) expect(warm.documents, step).toEqual(cold.documents)
    expect((await run('warm', join(root, 'cache'))).documents, step).toEqual(warm.documents)
  }
})
