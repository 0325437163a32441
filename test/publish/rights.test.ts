import { chmodSync, chownSync, lstatSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { digest } from '../../src/disk/digest.ts'
import { publish } from '../../src/publish/write.ts'
import { png } from '../faults/edition.ts'
import { feedwright } from '../faults/process.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'

const file = (path: string, text: string) => ({ path, digest: digest(text), read: () => Buffer.from(text) })
const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8)
const isRoot = process.getuid?.() === 0

test.each(['000', '022', '027', '077', '177'])('a build with umask %s publishes what everyone can read', (umask) => {
  const root = folder({
    'content/site.yaml': site.replace('pages: false', 'pages: true'),
    'content/news/section.yaml': 'title: News\n',
    'content/news/a.md': article({ body: 'Text.\n\n![Own](own.png)' }),
    'content/news/own.png': png('own', 1000),
  })
  const through = ['sh', '-c', `umask ${umask}; exec "$@"`, 'sh']
  expect(feedwright(root, ['build', '--no-cache', '--out', 'public/dist'], { through })).toMatchObject({ status: 0 })
  const out = join(root, 'public/dist')
  const modes = [...filesOf(out).keys()].map((path) => `${path} ${modeOf(join(out, path))}`)
  expect(modes.length).toBeGreaterThan(9)
  expect(modes.filter((one) => !one.endsWith(' 644'))).toEqual([])
  for (const path of ['..', '.', 'news', 'news/a']) expect(modeOf(join(out, path)), path).toBe('755')
})

test.each([
  { mode: 0o640, because: 'a group alone may read it' },
  { mode: 0o600, because: 'nobody else may read it' },
  { mode: 0o664, because: 'a group may write it' },
  { mode: 0o444, because: 'it is read-only' },
])('the mode of a file stays when it is replaced: $because', async ({ mode }) => {
  const out = folder()
  await publish([file('rss.xml', '1'), file('news/rss.xml', '1')], out)
  chmodSync(join(out, 'rss.xml'), mode)
  await publish([file('rss.xml', '2'), file('news/rss.xml', '2')], out)
  expect([modeOf(join(out, 'rss.xml')), modeOf(join(out, 'news/rss.xml'))]).toEqual([mode.toString(8), '644'])
})

test.skipIf(!isRoot)(
  'the owner and group of a file stay when it is replaced (skipped where only root may)',
  async () => {
    const out = folder()
    await publish([file('rss.xml', '1'), file('atom.xml', '1')], out)
    chownSync(join(out, 'rss.xml'), 65534, 33)
    chmodSync(join(out, 'rss.xml'), 0o640)
    await publish([file('rss.xml', '2'), file('atom.xml', '2')], out)
    expect(lstatSync(join(out, 'rss.xml'))).toMatchObject({ uid: 65534, gid: 33 })
    expect(modeOf(join(out, 'rss.xml'))).toBe('640')
    expect(lstatSync(join(out, 'atom.xml'))).toMatchObject({ uid: 0 })
  },
)

test.skipIf(!isRoot)(
  'a group that a folder passes on is that of new files too (skipped where only root may)',
  async () => {
    const out = folder()
    mkdirSync(join(out, 'news'))
    chownSync(join(out, 'news'), 0, 33)
    chmodSync(join(out, 'news'), 0o2775)
    await publish([file('news/rss.xml', '1'), file('news/local/rss.xml', '1'), file('rss.xml', '1')], out)
    expect(['news/rss.xml', 'news/local/rss.xml', 'rss.xml'].map((path) => statSync(join(out, path)).gid)).toEqual([
      33, 33, 0,
    ])
    expect(modeOf(join(out, 'news/local'))).toBe('2755')
  },
)

test.skipIf(!isRoot)(
  'a group that the user may not set is no obstacle (skipped where only root can change the user)',
  () => {
    const root = folder({ 'content/site.yaml': site, 'content/a.md': article() })
    chmodSync(root, 0o777)
    const nobody = { uid: 65534, gid: 65534 }
    expect(feedwright(root, ['build', '--no-cache'], { user: nobody })).toMatchObject({ status: 0 })
    chownSync(join(root, 'dist/rss.xml'), 0, 0)
    put(root, 'content/b.md', article({ date: '2019-11-02' }))
    expect(feedwright(root, ['build', '--no-cache'], { user: nobody })).toMatchObject({ status: 0 })
    expect(lstatSync(join(root, 'dist/rss.xml'))).toMatchObject(nobody)
    expect(modeOf(join(root, 'dist/rss.xml'))).toBe('644')
  },
)
