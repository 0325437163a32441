import { existsSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { piecesOf } from '../../src/disk/large-file.ts'
import { limits } from '../../src/limits.ts'
import { publish } from '../../src/publish/write.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'
import * as made from './made.ts'

const body = 'Read the [minutes](minutes.pdf#page=2).\n\n<audio controls src="talk.mp3"></audio>'

/** A site with a sound and a document beside an article. */
function newsroom(more: Record<string, string | Uint8Array> = {}): string {
  const files = { 'content/site.yaml': site, 'content/council/index.md': article({ body }), ...more }
  return folder({ 'content/council/minutes.pdf': made.pdf, 'content/council/talk.mp3': made.mp3(), ...files })
}

async function edition(root: string, more: { cache?: string } = {}) {
  const out = join(root, 'dist')
  const outcome = await build({ content: join(root, 'content'), out, now: new Date('2020-01-01'), ...more })
  const files = existsSync(out) ? filesOf(out) : new Map<string, Buffer>()
  return { ...outcome, files, names: [...files.keys()].filter((path) => /\.(?:pdf|mp3|csv)$/.test(path)) }
}

test('files are published under names with their digests, and the text leads there', async () => {
  const { files, names } = await edition(newsroom())
  expect(names).toEqual([
    expect.stringMatching(/^council\/minutes\.[\da-f]{8}\.pdf$/),
    expect.stringMatching(/^council\/talk\.[\da-f]{8}\.mp3$/),
  ])
  const [minutes = '', talk = ''] = names
  expect(files.get(minutes)).toEqual(made.pdf)
  expect(files.get(talk)).toEqual(made.mp3())
  const html = String(files.get('feed.json'))
  expect(html).toContain(`href=\\"https://daily.internal/${minutes}#page=2\\"`)
  expect(html).toContain(`src=\\"https://daily.internal/${talk}\\"`)
})

test.each([
  { because: 'an element has several', body: '<video><source src="a.mp4"><track src="a.vtt"></video>', count: 2 },
  { because: 'a name is spelled with %', body: '[Rates](my%20rates.csv)', count: 1 },
  { because: 'it is named twice', body: '[a](my%20rates.csv) and [b](<my rates.csv?v=2#row=3>)', count: 1 },
  { because: 'it is in another folder', body: '[Rates](../shared/rates.csv)', count: 1 },
  { because: 'a link leads to a large picture', body: '[![Small](small.png)](large.png#top)', count: 2 },
  {
    because: 'a page would show it in a frame',
    body: '<object data="my rates.csv" type="text/csv"></object>',
    count: 1,
  },
  { because: 'a drawing may run programs', body: '[Plan](plan.svg)', count: 0 },
  { because: 'an address of the site is none', body: '[Rates](/shared/rates.csv)', count: 0 },
  { because: 'code names it', body: '`[Rates](gone.csv)`', count: 0 },
])('$count published: $because', async ({ body, count }) => {
  const root = folder({
    'content/site.yaml': site,
    'content/council/index.md': article({ body: `Text. ${body}` }),
    'content/council/my rates.csv': 'a,b\n',
    'content/shared/rates.csv': 'c,d\n',
    'content/council/small.png': readFileSync('test/pictures/a.png'),
    'content/council/large.png': Buffer.concat([readFileSync('test/pictures/a.png'), Buffer.from('large')]),
    'content/council/a.mp4': made.mpeg4('isom'),
    'content/council/a.vtt': 'WEBVTT\n',
  })
  const { ok, files } = await edition(root)
  expect(ok).toBe(true)
  expect([...files.keys()].filter((path) => path.startsWith('council/'))).toHaveLength(count)
})

test('a path that leaves content/ is an address of the site, as a browser reads it on the page', async () => {
  const root = newsroom({ 'content/market.md': article({ date: '2019-11-02', body: '[Plan](../files/plan.pdf)' }) })
  const { ok, files } = await edition(root)
  expect(ok).toBe(true)
  expect(String(files.get('feed.json'))).toContain('href=\\"https://daily.internal/files/plan.pdf\\"')
})

test.each([
  { because: 'a letter is missing', from: '(minutes.pdf#page=2)', to: '(minuts.pdf#page=2)' },
  { because: 'its kind is another', from: 'talk.mp3', to: 'talk.m4a' },
  { because: 'it is written as a path of the disk', from: '(minutes.pdf', to: '(/content/council/minutes.pdf' },
])('the fix of a wrong name makes the site publishable: $because', async ({ from, to }) => {
  const source = article({ body })
  const root = newsroom({ 'content/council/index.md': source.replace(from, to) })
  const { ok, diagnostics } = await edition(root)
  expect(ok).toBe(false)
  const [{ line = 0, replacement = '' } = {}] = diagnostics.map(({ fix }) => fix)
  const lines = source.replace(from, to).split('\n')
  put(root, 'content/council/index.md', lines.with(line - 1, replacement).join('\n'))
  expect(lines.with(line - 1, replacement).join('\n')).toBe(source)
  expect((await edition(root)).ok).toBe(true)
})

test('an article with the same name is not the file that was meant', async () => {
  const root = newsroom({ 'content/council/talk.md': article({ title: 'A talk', date: '2019-11-02' }) })
  rmSync(join(root, 'content/council/talk.mp3'))
  const { diagnostics } = await edition(root)
  expect(diagnostics).toMatchObject([{ hint: 'Put the file beside the article, or correct its name.' }])
})

test('for thousands of wrong names, only the first ones are compared with all names in their folder', async () => {
  const wrong = Array.from({ length: 2000 }, (_, index) => `[a](minutes${String.fromCodePoint(0x4e00 + index)}.pdf)`)
  const root = newsroom({ 'content/council/index.md': article({ body: wrong.join('\n') }) })
  const { diagnostics } = await edition(root)
  expect(diagnostics).toHaveLength(2000)
  const guessed = diagnostics.filter(({ hint }) => hint.startsWith('Did you mean "minutes.pdf"?'))
  expect(guessed).toHaveLength(limits.nearestSearches)
})

test('a feed of summaries publishes the sound, and not the document that only the text names', async () => {
  const { names } = await edition(newsroom({ 'content/site.yaml': `${site}content: summary\n` }))
  expect(names).toEqual([expect.stringContaining('.mp3')])
})

test('a changed file is noticed beside an article that is as it was', async () => {
  const root = newsroom()
  const cache = join(root, 'cache')
  const before = await edition(root, { cache })
  put(root, 'content/council/talk.mp3', made.mp3(50))
  const after = await edition(root, { cache })
  expect(after.work.rendered).toBe(1)
  expect(after.names).toHaveLength(2)
  expect(after.names[1]).not.toEqual(before.names[1])
  rmSync(join(root, 'content/council/talk.mp3'))
  const { ok, diagnostics } = await edition(root, { cache })
  expect(ok).toBe(false)
  expect(diagnostics).toMatchObject([{ rule: 'bad-file', line: 8, column: 22 }])
})

test('a file that is as it was is not rendered again, and not written', async () => {
  const root = newsroom()
  const cache = join(root, 'cache')
  await edition(root, { cache })
  utimesSync(join(root, 'content/council/talk.mp3'), 1, 1)
  const { work, published } = await edition(root, { cache })
  expect(work.rendered).toBe(0)
  expect(published).toMatchObject({ written: 0, removed: 0 })
})

test('a file that changes while it is published changes nothing in the output folder', async () => {
  const out = folder()
  const file = (digest: string) => ({
    path: 'a/talk.mp3',
    digest,
    pieces: () => piecesOf('test/attachment', 'made.ts', digest),
  })
  await expect(publish([file('another')], out)).rejects.toThrow('changed while it was published')
  expect([...filesOf(out).keys()]).toEqual([])
  expect(existsSync(join(out, 'a'))).toBe(false)
})

test('an abort is noticed between two pieces of a large file', async () => {
  const out = folder()
  const abort = new AbortController()
  function* endless() {
    const piece = Buffer.alloc(1000)
    for (let count = 0; ; count++) {
      if (count === 10) abort.abort(new Error('Ctrl-C'))
      yield piece
    }
  }
  const file = { path: 'talk.mp3', digest: 'none', pieces: endless }
  await expect(publish([file], out, { signal: abort.signal })).rejects.toThrow('Ctrl-C')
  expect([...filesOf(out).keys()]).toEqual([])
})

test('the published bytes are those of the file, however many pieces there are', async () => {
  const bytes = Buffer.alloc(3_500_000, 'Feedwright ')
  const root = newsroom({ 'content/council/minutes.pdf': Buffer.concat([made.pdf, bytes]) })
  const { names } = await edition(root)
  expect(readFileSync(join(root, 'dist', names[0] ?? '')).equals(Buffer.concat([made.pdf, bytes]))).toBe(true)
})
