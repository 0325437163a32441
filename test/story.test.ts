import { copyFileSync, cpSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { article, folder, put, site } from './folder.ts'
import { build } from './here.ts'
import { isTried } from './readers/model.ts'
import { newsboat } from './readers/newsboat.ts'
import { seen } from './stranger.ts'

/** What a reader shows of the article after it has fetched the feed again. */
type Shown = { id: unknown; title: unknown; text: unknown }

/** A reader that keeps what it has seen: it lets in the feed of a build, and tells all that it holds. */
type Reader = (out: string) => Shown[] | Promise<Shown[]>

const id = 'tag:daily.internal,2019-11-01:bridge'
const kept = `id: ${id}\n`
const corrected = 'correction: {date: 2019-11-03, note: It is free.}\n'
const withdrawn = 'withdrawn: {date: 2019-11-05, note: There is no bridge.}\n'
const mark =
  '<p><strong>Correction (<time datetime="2019-11-03T00:00:00+08:00">2019-11-03</time>):</strong> It is free.</p>\n'

/** The life of one article; what the reader shows in the end of each step. */
const story: { step: string; now: string; act: (content: string) => void; shows: Omit<Shown, 'id'> }[] = [
  {
    step: 'published',
    now: '2019-11-01T12:00',
    act: (content) => put(content, 'bridge.md', article({ body: 'It opens.' })),
    shows: { title: 'A bridge opens', text: '<p>It opens.</p>' },
  },
  {
    step: 'edited',
    now: '2019-11-02T12:00',
    act: (content) =>
      put(
        content,
        'bridge.md',
        article({ title: 'The bridge opens', more: 'updated: 2019-11-02\n', body: 'It opens now.' }),
      ),
    shows: { title: 'The bridge opens', text: '<p>It opens now.</p>' },
  },
  {
    step: 'corrected',
    now: '2019-11-03T12:00',
    act: (content) =>
      put(content, 'bridge.md', article({ title: 'The bridge opens', more: corrected, body: 'It opens now.' })),
    shows: { title: 'The bridge opens', text: `${mark}<p>It opens now.</p>` },
  },
  {
    step: 'renamed',
    now: '2019-11-04T12:00',
    act(content) {
      renameSync(join(content, 'bridge.md'), join(content, 'free-bridge.md'))
      put(content, 'free-bridge.md', article({ title: 'A free bridge', more: kept + corrected, body: 'It opens now.' }))
    },
    shows: { title: 'A free bridge', text: `${mark}<p>It opens now.</p>` },
  },
  {
    step: 'withdrawn',
    now: '2019-11-05T12:00',
    act: (content) =>
      put(
        content,
        'free-bridge.md',
        article({ title: 'A free bridge', more: kept + corrected + withdrawn, body: 'It opens now.' }),
      ),
    shows: { title: 'Withdrawn: A free bridge', text: '<p>There is no bridge.</p>' },
  },
  {
    step: 'gone, 31 days later',
    now: '2019-12-06T12:00',
    act: () => {},
    shows: { title: 'Withdrawn: A free bridge', text: '<p>There is no bridge.</p>' },
  },
]

/** By the rules that all have in common: what has the same id is the same, what is missing stays. */
function plainReader(format: number): Reader {
  const held = new Map<unknown, Shown>()
  return (out) => {
    for (const item of seen(`${out}/`)[format]?.items ?? []) {
      held.set(item.id, { id: item.id, title: item.title, text: item.html })
    }
    return [...held.values()]
  }
}

/** Newsboat, and what is in its cache. */
function newsboatWith(fileName: string): Reader {
  const feed = join(folder(), fileName)
  const read = newsboat.subscribe(`file://${feed}`)
  return async (out) => {
    copyFileSync(join(out, fileName), feed)
    return (await read()).map(({ id, title, text }) => ({ id, title, text }))
  }
}

const readers: { name: string; runs: boolean; open: () => Reader }[] = [
  ...['RSS', 'Atom', 'JSON'].map((name, index) => ({ name, runs: true, open: () => plainReader(index) })),
  ...['rss.xml', 'atom.xml'].map((name) => ({
    name: `newsboat with ${name}`,
    runs: isTried(newsboat),
    open: () => newsboatWith(name),
  })),
]

/** The output folder after each step. */
async function editions(): Promise<string[]> {
  const content = folder({ 'site.yaml': site, 'other.md': article({ title: 'Another', date: '2019-10-01' }) })
  const out = folder()
  const copies: string[] = []
  for (const { step, now, act } of story) {
    act(content)
    const { ok, diagnostics } = await build({ content, out, now: new Date(`${now}+08:00`) })
    expect({ step, ok, diagnostics }).toEqual({ step, ok: true, diagnostics: [] })
    const copy = folder()
    cpSync(out, copy, { recursive: true })
    copies.push(copy)
  }
  return copies
}

let published: string[] = []
beforeAll(async () => {
  published = await editions()
})

describe.each(readers)('one entry from first to last: $name', ({ runs, open }) => {
  test.runIf(runs)('the story of an article', async () => {
    const read = open()
    for (const [index, { step, shows }] of story.entries()) {
      const [entry, ...others] = (await read(published[index] ?? '')).filter(({ title }) => title !== 'Another')
      expect({ step, entry, others }).toEqual({ step, entry: { id, ...shows }, others: [] })
    }
  })
})

test('in the end no feed holds it', () => {
  expect(seen(`${published.at(-1)}/`).map(({ items }) => items.map(({ title }) => title))).toEqual([
    ['Another'],
    ['Another'],
    ['Another'],
  ])
})
