import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formats } from '../../src/feed/formats.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build, check } from '../here.ts'
import { readers, type Seen } from '../stranger.ts'

const now = new Date('2020-01-01')
const feedsUrl = 'https://daily.internal/'

/** Five years of articles in a site and two sections, some of which share a day; a few have left. */
function newsroom(archive: string, count = 120): string {
  const articles = Array.from({ length: count }, (_, index): [string, string] => {
    const date = new Date(Date.UTC(2015, 0, 1 + Math.floor(index * ((4.9 * 365) / count)))).toISOString().slice(0, 10)
    const more = index % 40 === 7 ? 'expires: 2019-12-01\n' : index % 40 === 9 ? 'draft: true\n' : ''
    return [
      `${['', 'news/', 'news/local/'][index % 3]}story-${index}.md`,
      article({ title: `Story ${index}`, date, more, body: `Text ${index}.` }),
    ]
  })
  return folder({
    'site.yaml': `${site}limit: 5\narchive: ${archive}\n`,
    'news/section.yaml': 'title: News\n',
    'news/local/section.yaml': 'title: Local\n',
    ...Object.fromEntries(articles),
  })
}

/** Follows the links as a client does that has only the address of the feed; the documents in the order of the walk. */
function walk(out: string, path: string, read: (text: string) => Seen): { path: string; seen: Seen }[] {
  const seen = read(readFileSync(join(out, path), 'utf8'))
  const previous = seen.links.previous
  if (typeof previous !== 'string') return [{ path, seen }]
  expect(previous.startsWith(feedsUrl)).toBe(true)
  return [{ path, seen }, ...walk(out, previous.slice(feedsUrl.length), read)]
}

const ids = (documents: { seen: Seen }[]) => documents.flatMap(({ seen }) => seen.items.map(({ id }) => String(id)))

test.each(
  ['month', 'year'].flatMap((archive) => Object.entries(readers).map(([name, read]) => ({ archive, name, read }))),
)('$name by $archive: a walk from the feed finds every article once, newest first', async ({ archive, name, read }) => {
  const content = newsroom(archive)
  const out = folder()
  const { articles, diagnostics } = await build({ content, out, now })
  expect(diagnostics).toEqual([])
  for (const section of ['', 'news/', 'news/local/']) {
    const [current, ...archives] = walk(out, section + name, read)
    expect(archives.length).toBeGreaterThan(4)
    const found = ids(archives)
    expect(new Set(found).size).toBe(found.length)
    if (section === '') expect(found.length).toBe(articles)
    expect(ids(current ? [current] : [])).toEqual(found.slice(0, 5))
    const times = archives.flatMap(({ seen }) => seen.items.map(({ published }) => String(published)))
    expect(times).toEqual([...times].sort().reverse())
    expect(current?.seen.links).toEqual({ current: undefined, previous: expect.any(String), next: undefined })
    for (const [index, { seen }] of archives.entries()) {
      const later = archives[index - 1]
      expect(seen.links).toMatchObject({ current: `${feedsUrl}${section}${name}` })
      expect(seen.links.next).toBe(later && `${feedsUrl}${later.path}`)
    }
    const written = [...filesOf(out).keys()].filter((path) => path.startsWith(`${section}archive/`))
    expect(archives.map(({ path }) => path).sort()).toEqual(written.filter((path) => path.endsWith(name)))
  }
})

const withoutFormat = (path: string) =>
  path.slice(0, path.length - (formats.find(({ fileName }) => path.endsWith(fileName))?.fileName.length ?? 0))

/** The documents that differ, without the names of the formats. */
function changedBetween(before: Map<string, Buffer>, after: Map<string, Buffer>): string[] {
  const changed = [...after].filter(([path, bytes]) => !before.get(path)?.equals(bytes)).map(([path]) => path)
  return [...new Set(changed.map((path) => withoutFormat(path)))].filter((path) => path !== '.feedwright.json').sort()
}

const some = {
  'site.yaml': `${site}limit: 1\narchive: month\n`,
  'a.md': article({ title: 'A', date: '2019-01-01' }),
  'b.md': article({ title: 'B', date: '2019-03-01' }),
  'c.md': article({ title: 'C', date: '2019-03-02' }),
  'd.md': article({ title: 'D', date: '2019-07-01' }),
}

test.each([
  {
    because: 'an article of a month changes',
    path: 'b.md',
    text: article({ title: 'B', date: '2019-03-01', body: 'Other.' }),
    changed: ['archive/2019-03.'],
  },
  {
    because: 'an article is added to a month',
    path: 'e.md',
    text: article({ title: 'E', date: '2019-03-03' }),
    changed: ['archive/2019-03.'],
  },
  {
    because: 'a month is added',
    path: 'e.md',
    text: article({ title: 'E', date: '2019-12-01' }),
    changed: ['', 'archive/2019-07.', 'archive/2019-12.'],
  },
  {
    because: 'a month is added between',
    path: 'e.md',
    text: article({ title: 'E', date: '2019-05-01' }),
    changed: ['archive/2019-03.', 'archive/2019-05.', 'archive/2019-07.'],
  },
])('only what must change changes when $because', async ({ path, text, changed }) => {
  const content = folder(some)
  const [out, cache] = [folder(), folder()]
  await build({ content, out, now, cache })
  const before = filesOf(out)
  put(content, path, text)
  const { work } = await build({ content, out, now, cache })
  expect(changedBetween(before, filesOf(out))).toEqual(changed)
  expect(work).toMatchObject({ rendered: 1, formatted: formats.length * changed.length })
  const cold = folder()
  await build({ content, out: cold, now })
  expect(filesOf(out)).toEqual(filesOf(cold))
})

test.each([
  { because: 'its month holds others', file: 'b.md', name: 'B' },
  { because: 'it was all of its month', file: 'a.md', name: 'A' },
])('an article that is deleted from the archive is told: $because', async ({ file, name }) => {
  const content = folder(some)
  const [out, cache] = [folder(), folder()]
  await build({ content, out, now, cache })
  rmSync(join(content, file))
  for (const remembered of [undefined, cache]) {
    const { diagnostics } = await check({ content, out, now, cache: remembered })
    expect(diagnostics).toMatchObject([{ rule: 'vanished-article', message: expect.stringContaining(`"${name}"`) }])
  }
})

test('an archive that is given up is removed, and nothing is told: its articles are still out', async () => {
  const content = folder(some)
  const out = folder()
  await build({ content, out, now })
  put(content, 'site.yaml', `${site}limit: 1\n`)
  const { diagnostics, published } = await build({ content, out, now })
  expect(diagnostics).toEqual([])
  expect(published?.removed).toBe(3 * formats.length) // three months
})
