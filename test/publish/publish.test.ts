import { randomUUID } from 'node:crypto'
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { digest } from '../../src/disk/digest.ts'
import { formats } from '../../src/feed/formats.ts'
import { publish } from '../../src/publish/write.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

const bytes = (text: string) => Buffer.from(text)

/** A file for the output folder. */
const file = (path: string, text: string) => ({ path, digest: digest(text), read: () => bytes(text) })

const names = (out: string) => [...filesOf(out).keys()].filter((name) => name !== '.feedwright.json')

test('what has the same bytes is not touched', async () => {
  const content = folder({ 'site.yaml': site, 'a.md': article() })
  const out = folder()
  expect((await build({ content, out })).published).toEqual({ written: formats.length, unchanged: 0, removed: 0 })
  const before = names(out).map((name) => [name, statSync(join(out, name)).ino, statSync(join(out, name)).mtimeMs])
  expect((await build({ content, out })).published).toEqual({ written: 0, unchanged: formats.length, removed: 0 })
  expect(names(out).map((name) => [name, statSync(join(out, name)).ino, statSync(join(out, name)).mtimeMs])).toEqual(
    before,
  )
})

test('what is no longer needed goes, with the folders it leaves empty; files of others stay', async () => {
  const out = folder({ 'index.html': 'theirs', 'b/theirs.txt': 'theirs' })
  await publish([file('a/b/c.png', '1'), file('b/d.png', '2')], out)
  expect(await publish([file('e.xml', '3')], out)).toEqual({ written: 1, unchanged: 0, removed: 2 })
  expect(names(out)).toEqual(['b/theirs.txt', 'e.xml', 'index.html'])
  expect(lstatSync(join(out, 'a'), { throwIfNoEntry: false })).toBeUndefined()
})

test('a file of somebody else is not replaced, and then nothing is', async () => {
  const out = folder({ 'rss.xml': 'theirs' })
  await expect(publish([file('a.xml', '1'), file('rss.xml', '2')], out)).rejects.toThrow(/rss\.xml" already exists/)
  expect(filesOf(out)).toEqual(new Map([['rss.xml', bytes('theirs')]]))
})

test('a file of somebody else with the same bytes becomes ours', async () => {
  const out = folder({ 'rss.xml': '1' })
  expect(await publish([file('rss.xml', '1')], out)).toEqual({ written: 0, unchanged: 1, removed: 0 })
  expect(await publish([], out)).toEqual({ written: 0, unchanged: 0, removed: 1 })
})

test.each([
  { because: 'it is not JSON', manifest: '{' },
  { because: 'it leads out of the folder', manifest: '{"about": "", "files": ["../secret"]}' },
  { because: 'it names a drive of Windows', manifest: '{"about": "", "files": ["C:/Windows/x"]}' },
  { because: 'it leads out of the folder on Windows', manifest: '{"about": "", "files": ["a\\\\..\\\\..\\\\x"]}' },
  { because: 'it names a stream of another file on Windows', manifest: '{"about": "", "files": ["rss.xml:x"]}' },
  { because: 'it names the whole disk', manifest: '{"about": "", "files": ["/etc/passwd"]}' },
])('a manifest is refused when $because', async ({ manifest }) => {
  const out = folder({ '.feedwright.json': manifest })
  await expect(publish([file('a.xml', '1')], out)).rejects.toThrow(/\.feedwright\.json is damaged/)
  expect([...filesOf(out).keys()]).toEqual(['.feedwright.json'])
})

test('a linked output folder is written through', async () => {
  const target = folder()
  const out = join(folder(), 'link')
  symlinkSync(target, out)
  await publish([file('a/b.xml', '1')], out)
  expect(readFileSync(join(target, 'a/b.xml'), 'utf8')).toBe('1')
  expect(lstatSync(out).isSymbolicLink()).toBe(true)
})

test('a link inside the output folder leads nothing out of it', async () => {
  const elsewhere = folder({ 'b.xml': 'theirs' })
  const out = folder()
  symlinkSync(elsewhere, join(out, 'a'))
  await expect(publish([file('a/b.xml', '1')], out)).rejects.toThrow(/leads out of/)
  expect(readFileSync(join(elsewhere, 'b.xml'), 'utf8')).toBe('theirs')
})

test('nothing is written through a link that waits where a file is staged', async () => {
  const elsewhere = folder({ 'victim.txt': 'theirs' })
  const out = folder()
  symlinkSync(elsewhere, join(out, '.feedwright.staging'))
  await publish([file('a.xml', '1')], out)
  expect(readFileSync(join(elsewhere, 'victim.txt'), 'utf8')).toBe('theirs')
  expect(names(out)).toEqual(['a.xml'])
})

test('a folder where an obsolete file was is not ours, and stops no build', async () => {
  const out = folder()
  await publish([file('a/b.png', '1')], out)
  rmSync(join(out, 'a/b.png'))
  put(out, 'a/b.png/theirs.txt', 'theirs')
  await publish([file('c.xml', '2')], out)
  expect(names(out)).toEqual(['a/b.png/theirs.txt', 'c.xml'])
})

/** As a build left it whose page could not be put in place of a folder. */
const torn = async (out: string) => {
  await publish([file('index.html/own.png', '1'), file('index.html/deep/own.png', '1'), file('rss.xml', '1')], out)
  put(out, '.feedwright.staging/5', 'half')
}

test.each([
  { because: 'the folder holds only our files', change: () => {} },
  {
    because: 'our files in it are gone, and empty folders are left',
    change: (out: string) => {
      for (const path of ['own.png', 'deep/own.png']) rmSync(join(out, 'index.html', path))
    },
  },
])('a file replaces a folder of earlier builds when $because', async ({ change }) => {
  const out = folder()
  await torn(out)
  change(out)
  const files = [file('own.png', '1'), file('rss.xml', '2'), file('index.html', '2')]
  expect(await publish(files, out)).toEqual({ written: 3, unchanged: 0, removed: 2 })
  expect(names(out)).toEqual(['index.html', 'own.png', 'rss.xml'])
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('2')
  expect(await publish(files, out)).toEqual({ written: 0, unchanged: 3, removed: 0 })
})

test.each([
  { because: 'it holds a file of somebody else', change: (out: string) => put(out, 'index.html/deep/b', 'theirs') },
  { because: 'it holds a link', change: (out: string) => symlinkSync('/', join(out, 'index.html/deep/b')) },
])('a folder of earlier builds stays, and all that is published, when $because', async ({ change }) => {
  const out = folder()
  await torn(out)
  change(out)
  const before = names(out).filter((path) => !path.includes('staging'))
  await expect(publish([file('rss.xml', '2'), file('index.html', '2')], out)).rejects.toThrow(/"[^"]*index\.html" /)
  expect(names(out)).toEqual(before)
  expect(readFileSync(join(out, 'rss.xml'), 'utf8')).toBe('1')
})

test('where case is ignored, a file in other letters is ours to replace, and not an obsolete one', async () => {
  const out = folder()
  await publish([file('News/rss.xml', '1'), file('Old/rss.xml', '1')], out)
  mkdirSync(join(out, 'news'))
  linkSync(join(out, 'News/rss.xml'), join(out, 'news/rss.xml')) // one file under two names, as on such a disk
  expect(await publish([file('news/rss.xml', '1')], out)).toEqual({ written: 0, unchanged: 1, removed: 1 })
  expect(readFileSync(join(out, 'news/rss.xml'), 'utf8')).toBe('1')
  expect(names(out)).not.toContain('Old/rss.xml')

  await publish([file('News/rss.xml', '1')], out)
  expect(await publish([file('news/rss.xml', '2')], out)).toMatchObject({ written: 1 })
})

test('where case matters, a file in other letters is a file of somebody else', async () => {
  const out = folder()
  await publish([file('News/rss.xml', '1')], out)
  put(out, 'news/rss.xml', 'theirs')
  await expect(publish([file('news/rss.xml', '2')], out)).rejects.toThrow(/rss\.xml" already exists/)
})

test('each build has a staging folder of its own, and removes those of dead ones', async () => {
  const out = folder({ '.feedwright.staging/0': 'half', [`.feedwright.staging.${randomUUID()}/0`]: 'half' })
  put(out, '.feedwright.staging.notes/theirs.txt', 'theirs')
  const seen: string[][] = []
  const read = () => {
    seen.push(stagingIn(out))
    return bytes('1')
  }
  await publish([{ ...file('a.xml', '1'), read }], out)
  expect(seen).toEqual([[expect.stringMatching(/^\.feedwright\.staging\.[\da-f-]{36}$/), '.feedwright.staging.notes']])
  expect(stagingIn(out)).toEqual(['.feedwright.staging.notes'])
})

const stagingIn = (out: string) => readdirSync(out).filter((name) => name.startsWith('.feedwright.staging'))

test('a build that another one took over from publishes nothing more', async () => {
  const out = folder()
  await publish([file('a.xml', '1'), file('b.xml', '1'), file('c.xml', '1')], out)
  const takeOver = () => {
    const staging = stagingIn(out)
    if (staging.length === 0) return bytes('2') // it only compares
    for (const name of staging) rmSync(join(out, name), { recursive: true })
    const lock = { pid: 1, host: 'elsewhere', boot: 'another', token: randomUUID() }
    writeFileSync(join(out, '.feedwright.lock'), JSON.stringify(lock))
    return bytes('2')
  }
  const files = [file('a.xml', '2'), { ...file('b.xml', '2'), read: takeOver }]
  await expect(publish(files, out)).rejects.toThrow(/^Another build took over/)
  expect(names(out)).toEqual(['.feedwright.lock', 'a.xml', 'b.xml', 'c.xml'])
  for (const name of ['a.xml', 'b.xml', 'c.xml']) expect(readFileSync(join(out, name), 'utf8')).toBe('1')
})

test('a killed build leaves what the next one completes', async () => {
  const out = folder()
  await publish([file('a.png', '1'), file('rss.xml', '1')], out)
  const files = [file('b.png', '2'), file('rss.xml', '2'), file('x/y.xml', '2')]
  mkdirSync(join(out, 'x/y.xml'), { recursive: true }) // the last rename fails, as if the power went
  await expect(publish(files, out)).rejects.toThrow()
  rmSync(join(out, 'x'), { recursive: true })
  put(out, 'b.png', '2')
  expect((await publish(files, out)).removed).toBe(1)
  expect(names(out)).toEqual(['b.png', 'rss.xml', 'x/y.xml'])
})

test.each([
  { because: 'they are one', content: 'a', out: 'a' },
  { because: 'the output lies in the content', content: 'a', out: 'a/b' },
  { because: 'the content lies in the output', content: 'a/b', out: 'a' },
  { because: 'the content is not there', content: 'c', out: 'd' },
  { because: 'the output is a file', content: 'a', out: 'file' },
  { because: 'the output is the root of the disk', content: 'a', out: '/' },
  { because: 'a link makes them one', content: 'a', out: 'link' },
])('folders are refused when $because', async ({ content, out }) => {
  const root = realpathSync(folder({ 'a/b/site.yaml': site, 'a/site.yaml': site, file: '' }))
  symlinkSync(join(root, 'a'), join(root, 'link'))
  const before = filesOf(root)
  const outcome = await build({ content: join(root, content), out: out === '/' ? '/' : join(root, out) })
  expect(outcome).toMatchObject({ ok: false, refused: expect.any(String) })
  expect(filesOf(root)).toEqual(before)
})

test('one error anywhere, and nothing is written', async () => {
  const content = folder({ 'site.yaml': site, 'a.md': article() })
  const out = folder()
  await build({ content, out })
  const before = filesOf(out)
  writeFileSync(join(content, 'b.md'), article({ date: 'soon' }))
  writeFileSync(join(content, 'a.md'), article({ title: 'Another' }))
  expect((await build({ content, out })).ok).toBe(false)
  expect(filesOf(out)).toEqual(before)
})
