import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { article, put, site, sumsOf } from '../folder.ts'
import { copied, png } from './edition.ts'
import { cli, feedwright, litterOf } from './process.ts'

/** Root may do everything, so there the command runs as nobody, who must be able to read it. */
const isRoot = process.getuid?.() === 0
const nobody = isRoot ? { uid: 65534, gid: 65534 } : {}
const isReadable = spawnSync(process.execPath, [cli, '--version'], { ...nobody, cwd: '/' }).status === 0

const published = copied((root) => {
  put(root, 'content/site.yaml', site)
  put(root, 'content/news/section.yaml', 'title: News\n')
  put(root, 'content/news/a.md', article({ body: 'Text.\n\n![Own](own.png)' }))
  put(root, 'content/news/own.png', png('own', 1000))
  expect(feedwright(root, ['build'])).toMatchObject({ status: 0 })
  return {}
})

const stays = 'permission denied\\. All published files are complete\\.\n$'
const refused = (path: string) => new RegExp(`^feedwright: [^\n]*${path}[^\n]*: ${stays}`)
const unreadable = (path: string, rule: string, what: string) =>
  new RegExp(`^${path}:\\d+:\\d+  error  ${rule}\n  ${what} cannot be read: permission denied\\.\n`)

test.skipIf(!isReadable).each([
  { because: 'dist/ is read-only', path: 'dist', mode: 0o555, status: 3, says: refused('dist') },
  { because: 'dist/ is closed', path: 'dist', mode: 0, status: 3, says: refused('dist') },
  { because: 'a folder in dist/ is read-only', path: 'dist/news', mode: 0o555, status: 3, says: refused('dist/news') },
  {
    because: 'a feed is unreadable',
    path: 'dist/news/rss.xml',
    mode: 0,
    status: 3,
    says: refused('dist/news/rss.xml'),
  },
  { because: 'the manifest is unreadable', path: 'dist/.feedwright.json', mode: 0, status: 3, says: refused('json') },
  {
    because: 'content/ is closed',
    path: 'content',
    mode: 0,
    status: 3,
    says: /^feedwright: [^\n]*content: permission denied\./,
  },
  {
    because: 'an article is unreadable',
    path: 'content/news/a.md',
    mode: 0,
    status: 1,
    says: unreadable('content/news/a.md', 'unreadable-file', 'This file'),
  },
  {
    because: 'a section.yaml is unreadable',
    path: 'content/news/section.yaml',
    mode: 0,
    status: 1,
    says: unreadable('content/news/section.yaml', 'unreadable-file', 'This file'),
  },
  {
    because: 'a site.yaml is unreadable',
    path: 'content/site.yaml',
    mode: 0,
    status: 1,
    says: unreadable('content/site.yaml', 'unreadable-file', 'This file'),
  },
  {
    because: 'a folder is unreadable',
    path: 'content/news',
    mode: 0,
    status: 1,
    says: unreadable('content/news', 'unreadable-file', 'This folder'),
  },
  {
    because: 'the names in a folder are readable and its files are not',
    path: 'content/news',
    mode: 0o444,
    status: 1,
    says: unreadable('content/news/a.md', 'unreadable-file', 'This file'),
  },
  {
    because: 'a picture is unreadable',
    path: 'content/news/own.png',
    mode: 0,
    status: 1,
    says: unreadable('content/news/a.md', 'bad-picture', 'The picture "own.png"'),
  },
])(
  'exit code $status when $because (skipped where nobody but root can read this folder)',
  ({ path, mode, status, says }) => {
    const root = newsroom()
    const before = sumsOf(join(root, 'dist'))
    const usual = lstatSync(join(root, path)).mode
    chmodSync(join(root, path), mode)
    onTestFinished(() => chmodSync(join(root, path), usual))
    const built = feedwright(root, ['build'], { user: nobody })
    chmodSync(join(root, path), usual)
    expect(built.stderr).toMatch(says)
    expect(built.status).toBe(status)
    expect(sumsOf(join(root, 'dist'))).toEqual(before)
    expect(litterOf(join(root, 'dist'))).toEqual([])
    expect(feedwright(root, ['build'], { user: nobody })).toMatchObject({ status: 0 })
  },
)

/** A folder that belongs to the user of the command: published once, and changed since. */
function newsroom(): string {
  const { root } = published()
  chmodSync(root, 0o755)
  put(root, 'content/news/b.md', article({ date: '2019-11-02' }))
  const paths = ['', ...readdirSync(root, { recursive: true, encoding: 'utf8' })]
  if (isRoot) for (const path of paths) chownSync(join(root, path), 65534, 65534)
  return root
}
