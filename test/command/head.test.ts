import { spawnSync } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { article, filesOf, folder, put, site } from '../folder.ts'

const cli = resolve('lib/cli.js')

function feedwright(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const newsroom = (files: Record<string, string> = {}) =>
  folder({
    'content/site.yaml': site,
    'content/news/section.yaml': 'title: News\n',
    'content/news/a.md': article(),
    ...files,
  })

const paths = (root: string) => [...filesOf(join(root, 'heads')).keys()]

test('the head of an article is printed, named as people name a file', () => {
  const root = newsroom()
  const { status, stdout, stderr } = feedwright(root, 'head', 'content/news/a.md')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('<link rel="canonical" href="https://daily.internal/news/a/">\n')
  expect(stdout).toMatch(/<script type="application\/ld\+json">\{.*\}<\/script>\n$/)
  expect(feedwright(join(root, 'content/news'), 'head', 'a.md', '--content', '..').stdout).toBe(stdout)
  expect(feedwright(root, 'head', 'https://daily.internal/news/a/').stdout).toBe(stdout)
})

test('the heads of all articles are files; what is the same is not touched, and what is not wanted any more is removed', () => {
  const root = newsroom({
    'content/b.md': article({ title: 'B', more: 'url: https://elsewhere.internal/b\nsummary: B.\n' }),
    'content/c.md': article({ title: 'C' }),
    'content/d.md': article({ title: 'D', more: 'draft: true\n' }),
    'heads/own.html': 'mine',
  })
  const { status, stdout } = feedwright(root, 'head', '--all', '--out', 'heads')
  expect([status, stdout]).toEqual([0, '2 files written, 0 unchanged, 1 link post without a page\n'])
  expect(paths(root)).toEqual(['.feedwright.json', 'c.html', 'news/a.html', 'own.html'])
  expect(filesOf(root).get('heads/news/a.html')?.toString()).toBe(feedwright(root, 'head', 'news/a.md').stdout)
  const { mtimeMs } = statSync(join(root, 'heads/news/a.html'))
  put(root, 'content/c.md', article({ title: 'C', more: 'slug: e\n' }))
  const again = feedwright(root, 'head', '--all', '--out', 'heads', '--cache', 'cache')
  expect(again.stdout).toBe('1 file written, 1 unchanged, 1 removed, 1 link post without a page\n')
  expect(paths(root)).toEqual(['.feedwright.json', 'e.html', 'news/a.html', 'own.html'])
  expect(statSync(join(root, 'heads/news/a.html')).mtimeMs).toBe(mtimeMs)
  expect(feedwright(root, 'head', '--all', '--out', 'heads', '--cache', 'cache').stdout).toBe(
    '0 files written, 2 unchanged, 1 link post without a page\n',
  )
})

test('an article with errors has no head, and nothing is written; with `onError: hold` the others have theirs', () => {
  const root = newsroom({ 'content/b.md': '---\ntitle: B\n---\n\nText.\n' })
  const faulty = feedwright(root, 'head', 'b.md')
  expect([faulty.status, faulty.stdout]).toEqual([1, ''])
  expect(faulty.stderr).toContain('content/b.md:1:1  error  missing-key')
  expect(feedwright(root, 'head', 'news/a.md')).toMatchObject({ status: 0, stderr: '' })
  const all = feedwright(root, 'head', '--all', '--out', 'heads')
  expect([all.status, all.stdout]).toEqual([1, ''])
  expect([...filesOf(root).keys()].filter((path) => path.startsWith('heads'))).toEqual([])
  writeFileSync(join(root, 'content/site.yaml'), `${site}onError: hold\n`)
  const held = feedwright(root, 'head', '--all', '--out', 'heads')
  expect([held.status, held.stdout]).toEqual([4, '1 file written, 0 unchanged\n'])
  expect(held.stderr).toContain('content/b.md:1:1  error  missing-key')
})

test('where the settings have errors, these are found, and not that an address is unknown', () => {
  const root = newsroom({ 'content/site.yaml': `${site}titel: A\n` })
  const { status, stderr } = feedwright(root, 'head', 'https://daily.internal/news/a/')
  expect([status, stderr]).toEqual([1, expect.stringContaining('The key "titel" is not known.')])
})

test('two addresses that are one file on some disks are an error', () => {
  const root = newsroom({
    'content/b.md': article({ title: 'B', more: 'url: https://daily.internal/News/A\n' }),
    'content/c.md': article({ title: 'C', more: 'url: https://daily.internal/c.html\n' }),
    'content/d.md': article({ title: 'D', more: 'url: https://daily.internal/c/\n' }),
  })
  const { status, stderr } = feedwright(root, 'head', '--all', '--out', 'heads')
  expect(status).toBe(1)
  expect(stderr).toContain('The head of this article cannot be "c.html"')
  expect(stderr).toMatch(/cannot be "(?:News\/A|news\/a)\.html"/)
})

test.each([
  { because: 'nothing is named', args: [], says: 'Name an article' },
  { because: 'both are', args: ['news/a.md', '--all', '--out', 'heads'], says: 'not both' },
  { because: 'there is no folder', args: ['--all'], says: 'Name the folder of the files with --out' },
  { because: 'one article has a folder', args: ['news/a.md', '--out', 'heads'], says: 'is printed' },
  { because: 'there is no such article', args: ['news/b.md'], says: 'There is no article "news/b.md"' },
  {
    because: 'the address has no slash at its end',
    args: ['https://daily.internal/d'],
    says: 'Did you mean "https://daily.internal/d/"?',
  },
  { because: 'the address has no host', args: ['/d/'], says: 'Did you mean "https://daily.internal/d/"?' },
  { because: 'the article is a draft', args: ['d.md'], says: 'Use --drafts' },
  { because: 'the folder is published', args: ['--all', '--out', 'dist/heads'], says: 'is in the folder of the feeds' },
  { because: 'the folder is read', args: ['--all', '--out', 'content/heads'], says: 'two separate folders' },
  { because: 'the folder has the articles', args: ['--all', '--out', '.'], says: 'two separate folders' },
  {
    because: 'the folder has other feeds',
    args: ['--all', '--out', 'old'],
    says: 'has other files that Feedwright wrote',
  },
])('wrong usage is a sentence when $because', ({ args, says }) => {
  const root = newsroom({
    'content/d.md': article({ title: 'D', more: 'draft: true\n' }),
    'old/.feedwright.json': '{"about": "", "files": []}',
  })
  const { status, stdout, stderr } = feedwright(root, 'head', ...args)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(says)
})

test('files for hosts are not written over heads', () => {
  const root = newsroom({ 'content/site.yaml': `${site}host: nginx\n` })
  feedwright(root, 'head', '--all', '--out', 'heads')
  const { status, stderr } = feedwright(root, 'build', '--hosting', 'heads')
  expect([status, stderr]).toEqual([2, expect.stringContaining('has the files for hosts of another site')])
  expect(paths(root)).toEqual(['.feedwright.json', 'news/a.html'])
})

test('hooks change heads as they change feeds, and findings are printed beside them', () => {
  const root = newsroom({
    'hooks.mjs': "export default { article: (article) => ({ ...article, title: 'From a hook' }) }\n",
    'content/news/a.md': article({ body: '<marquee>Text.</marquee>' }),
  })
  const { status, stdout, stderr } = feedwright(root, 'head', 'news/a.md', '--config', 'hooks.mjs')
  expect([status, stdout]).toEqual([0, expect.stringContaining('content="From a hook"')])
  expect(stderr).toContain('removed-html')
})
