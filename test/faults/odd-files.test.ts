import { existsSync, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRegular } from '../../src/disk/file.ts'
import { article, filesOf, put, site, sumsOf } from '../folder.ts'
import { png, room } from './edition.ts'
import { device, fifo, folderInstead, isDeviceRefused, link, loop, notUtf8, type Odd, socket } from './odd.ts'
import { feedwright } from './process.ts'

const none = 'This is not a regular file'
const aLink = 'This is a symbolic link'

describe.each([
  { kind: 'a FIFO', make: fifo, said: none },
  { kind: 'a socket', make: socket, said: none },
  { kind: 'a device', make: device, said: none, isRefused: isDeviceRefused },
  { kind: 'a link to a file elsewhere', make: toSecret, said: aLink },
  { kind: 'a link to itself', make: loop, said: aLink },
  { kind: 'a link to nothing', make: link('nothing'), said: aLink },
  { kind: 'a folder', make: folderInstead, said: 'This folder has a name' },
])('$kind in content/ (skipped where none can be made)', ({ make, said, isRefused = false }) => {
  test.skipIf(isRefused).each([
    { place: 'news/b.md', role: 'an article', codes: [0], says: `warning  skipped-file\n  ${said}` },
    {
      place: 'news/own.png',
      role: 'a picture',
      codes: [1],
      at: 'news/a.md',
      says: 'error  bad-picture\n  The picture "own',
    },
    { place: 'news/section.yaml', role: 'section.yaml', codes: [0, 1], says: '(?:warning|error)  ' },
    { place: 'site.yaml', role: 'site.yaml', codes: [1], says: 'error  ' },
  ])('is named, and not read as $role', async ({ place, codes, at = place, says }) => {
    const { build, instead } = newsroom()
    await instead(`content/${place}`, make)
    build(codes, new RegExp(`^content/${at}:\\d+:\\d+  ${says}`, 'm'))
  })
})

const growing = '/proc/self/status' // said to be empty, and longer when it is read

test.runIf(existsSync(growing)).each([
  { buffer: undefined, because: 'into new memory' },
  { buffer: Buffer.alloc(101), because: 'into a buffer' },
])('a file that grows over the limit while it is read $because is refused, not cut', ({ buffer }) => {
  expect(readRegular(growing, 100, buffer)).toMatchObject({ large: true })
  expect(readRegular(growing, 10_000, buffer && Buffer.alloc(10_001))).toMatchObject({ bytes: expect.any(Buffer) })
})

test.each([
  { because: 'a folder leads back up', path: 'content/news/loop', make: link('..'), codes: [0], says: aLink },
  { because: 'a folder leads elsewhere', path: 'content/other', make: link('../elsewhere'), codes: [0], says: aLink },
  { because: 'a FIFO is no article', path: 'content/news/notes', make: fifo, codes: [0], says: '' },
  {
    because: 'a picture of ours is linked',
    path: 'content/news/own.png',
    make: link('../other.png'),
    codes: [0],
    says: '',
  },
  { because: 'a name is not UTF-8', path: 'content/news/caf', make: notUtf8('.md'), codes: [1], says: 'bad-name' },
  { because: 'another name is not UTF-8', path: 'content/caf', make: notUtf8('.txt'), codes: [1], says: 'bad-name' },
  { because: 'content/ is a FIFO', path: 'content', make: fifo, codes: [2], says: 'There is no folder "content"' },
  { because: 'content/ is a link to itself', path: 'content', make: loop, codes: [2, 3], says: 'content' },
])('content/ is read to its end when $because', async ({ path, make, codes, says }) => {
  const { build, instead } = newsroom()
  await instead(path, make)
  build(codes, new RegExp(says))
})

const inTheWay = 'already exists'

test.each([
  { because: 'a feed is a FIFO', path: 'dist/rss.xml', make: fifo, codes: [3], says: inTheWay },
  { because: 'a feed is a link', path: 'dist/rss.xml', make: toSecret, codes: [3], says: inTheWay },
  { because: 'a feed is a link to itself', path: 'dist/rss.xml', make: loop, codes: [3], says: inTheWay },
  { because: 'a feed is a folder', path: 'dist/rss.xml', make: folderInstead, codes: [3], says: inTheWay },
  { because: 'a folder is a FIFO', path: 'dist/news', make: fifo, codes: [3], says: 'dist/news' },
  { because: 'a folder is a link to itself', path: 'dist/news', make: loop, codes: [3], says: 'news' },
  { because: 'a folder leads elsewhere', path: 'dist/news', make: link('../elsewhere'), codes: [3], says: 'leads out' },
  { because: 'dist/ is a FIFO', path: 'dist', make: fifo, codes: [2], says: '"dist" is not a folder' },
  { because: 'dist/ is a link to itself', path: 'dist', make: loop, codes: [2, 3], says: 'dist' },
  { because: 'dist/ is a link to nothing', path: 'dist', make: link('nothing'), codes: [2, 3], says: 'dist' },
  { because: 'the manifest is a FIFO', path: 'dist/.feedwright.json', make: fifo, codes: [0, 3], says: '' },
  { because: 'the manifest is a link', path: 'dist/.feedwright.json', make: toSecret, codes: [0, 3], says: '' },
  { because: 'the lock is a FIFO', path: 'dist/.feedwright.lock', make: fifo, codes: [0, 3], says: '' },
  { because: 'the lock is a link', path: 'dist/.feedwright.lock', make: toSecret, codes: [0, 3], says: '' },
  { because: 'the lock is a link to itself', path: 'dist/.feedwright.lock', make: loop, codes: [0, 3], says: '' },
  { because: 'the lock is a folder', path: 'dist/.feedwright.lock', make: folderInstead, codes: [0, 3], says: '' },
  { because: 'the staging folder is a FIFO', path: 'dist/.feedwright.staging', make: fifo, codes: [0, 3], says: '' },
  {
    because: 'the staging folder leads elsewhere',
    path: 'dist/.feedwright.staging',
    make: link('../elsewhere'),
    codes: [0, 3],
    says: '',
  },
])('dist/ is written or refused when $because, and nothing elsewhere', async ({ path, make, codes, says }) => {
  const { build, instead } = newsroom()
  await instead(path, make)
  build(codes, new RegExp(says))
})

test.each([
  { because: 'a feed', path: 'dist/rss.xml' },
  { because: 'the manifest', path: 'dist/.feedwright.json' },
])('what became a FIFO or a link since it was published stops no build: $because', async ({ path }) => {
  const { root, build, instead } = newsroom()
  expect(feedwright(root, ['build'])).toMatchObject({ status: 0 })
  put(root, 'content/news/b.md', article({ date: '2019-11-02' }))
  for (const make of [fifo, toSecret, loop]) {
    await instead(path, make)
    build([0, 3], /^(?:feedwright: [^\n]+\n)?$/)
  }
})

function toSecret(path: string): void {
  const [ending = 'md'] = /(?:md|png|yaml)$/.exec(path) ?? []
  link(join(dirname(path).replace(/\/(?:content|dist)\b.*/, ''), `elsewhere/secret.${ending}`))(path)
}

/** A valid site, and beside it what must neither be published nor changed. */
function newsroom() {
  const root = room({
    'content/site.yaml': site,
    'content/other.png': png('other', 1000),
    'content/news/section.yaml': 'title: News\n',
    'content/news/a.md': article({ body: 'Text.\n\n![Own](own.png)' }),
    'content/news/own.png': png('own', 1000),
    'elsewhere/secret.md': article({ title: 'SECRET', date: '2019-12-01' }),
    'elsewhere/secret.png': Buffer.concat([png('secret', 1000), Buffer.from('SECRET')]),
    'elsewhere/secret.yaml': site.replace('Daily', 'SECRET'),
  })
  const elsewhere = sumsOf(join(root, 'elsewhere'))
  return {
    root,
    /** Sets something in the place of what stands there. */
    instead: (path: string, make: Odd) => {
      rmSync(join(root, path), { recursive: true, force: true })
      mkdirSync(dirname(join(root, path)), { recursive: true })
      return make(join(root, path))
    },
    build: (codes: readonly number[], says: RegExp) => {
      const { status, signal, stderr } = feedwright(root, ['build'], { timeout: 15_000 })
      expect(signal, 'it hung').toBe(null)
      expect(stderr).toMatch(says)
      expect(stderr).not.toMatch(/^ +at /m)
      expect(codes).toContain(status)
      expect(published(root)).not.toContain('SECRET')
      expect(sumsOf(join(root, 'elsewhere'))).toEqual(elsewhere)
    },
  }
}

function published(root: string): string {
  const out = join(root, 'dist')
  const isFolder = lstatSync(out, { throwIfNoEntry: false })?.isDirectory()
  return isFolder ? [...filesOf(out)].flatMap(([path, bytes]) => [path, bytes.toString('latin1')]).join('') : ''
}
