import { readFileSync, renameSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { article, folder, put, site } from '../folder.ts'
import { build, check } from '../here.ts'

const now = new Date('2020-01-01')

/** A newsroom that has published one article with a picture in two sections, and then renamed its file. */
async function renamed() {
  const content = folder({
    'site.yaml': `${site}archive: month\n`,
    'news/section.yaml': 'title: News\n',
    'news/bridge.md': article({ title: 'Tom & "Jerry"', body: 'A & B' }),
  })
  const out = folder()
  await build({ content, out, now })
  renameSync(join(content, 'news/bridge.md'), join(content, 'news/new-bridge.md'))
  return { content, out }
}

/** The published feeds in some of their formats only. */
function only(out: string, ...names: string[]): string {
  const files = ['', 'news/'].flatMap((prefix) => names.map((name) => prefix + name))
  return folder(Object.fromEntries(files.map((path) => [path, readFileSync(join(out, path))])))
}

async function found(content: string, previous: string) {
  const { diagnostics } = await check({ content, previous, now })
  return diagnostics.map(({ rule, related }) => [rule, related?.file.replace(/^.*\/(?=news\/|\w)/, '')])
}

test.each([
  { names: ['rss.xml'], read: 'rss.xml' },
  { names: ['atom.xml'], read: 'atom.xml' },
  { names: ['rss.xml', 'atom.xml'], read: 'rss.xml' },
  { names: ['rss.xml', 'atom.xml', 'feed.json'], read: 'feed.json' },
])('of the published $names, $read is compared', async ({ names, read }) => {
  const { content, out } = await renamed()
  expect(await found(content, only(out, ...names))).toEqual([['changed-id', read]])
})

test.each(['rss.xml', 'atom.xml', 'feed.json'])(
  'what is published in %s is not found to have changed',
  async (name) => {
    const { content, out } = await renamed()
    renameSync(join(content, 'news/new-bridge.md'), join(content, 'news/bridge.md'))
    expect(await found(content, only(out, name))).toEqual([])
    put(content, 'news/bridge.md', article({ title: 'Other', date: '2019-11-02', body: 'A & B' }))
    expect((await found(content, only(out, name))).map(([rule]) => rule)).toEqual(['changed-id'])
  },
)

test.each(['rss.xml', 'atom.xml', 'feed.json'])(
  '%s under any name is compared with the feed of the site',
  async (name) => {
    const { content, out } = await renamed()
    const old = folder({ 'old.bak': readFileSync(join(out, name)) })
    expect(await found(content, join(old, 'old.bak'))).toEqual([['changed-id', 'old.bak']])
  },
)

test('one document at an address is compared with the feed of the site, whatever its name', async () => {
  const { content, out } = await renamed()
  const asked: (string | undefined)[] = []
  const server = createServer(({ url }, response) => {
    asked.push(url)
    response.end(readFileSync(join(out, 'atom.xml')))
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  expect(await found(content, `http://127.0.0.1:${port}/x/index.xml`)).toMatchObject([['changed-id', 'index.xml']])
  expect(asked).toEqual(['/x/index.xml'])
})

test.each([
  { because: 'of its document type', text: '<!DOCTYPE rss><rss/>', fault: 'has a document type' },
  { because: 'it is a page', text: '<html/>', fault: 'is not a feed' },
])('an earlier feed that cannot be read is a finding: $because', async ({ text, fault }) => {
  const { content } = await renamed()
  const { diagnostics } = await check({ content, previous: folder({ 'rss.xml': text }), now })
  expect(diagnostics.map(({ rule, file }) => [rule, file.endsWith('rss.xml')])).toEqual([['previous-feed', true]])
  expect(diagnostics[0]?.message).toContain(fault)
})
