import { expect, onTestFinished, test } from 'vitest'
import { overview } from '../../src/serve/overview.ts'
import { openPreview } from '../../src/serve/preview.ts'
import { reading } from '../../src/serve/reading.ts'
import { source } from '../../src/serve/source.ts'
import { openSpeeches } from '../../src/serve/speech.ts'
import { png } from '../faults/edition.ts'
import { article, folder, site } from '../folder.ts'
import { workersHere } from '../here.ts'

const news = {
  'news/section.yaml': 'title: News & more\n',
  'news/a.md': article({ title: 'A < B', date: '2019-11-01 00:30', body: 'Text & *more*.\n\n![Own](own.png)' }),
  'news/b.md': article({ title: 'Zwei', date: '2019-11-02', more: 'language: de\nauthors: [Li Lei, Ada]\n' }),
  'news/own.png': png('own', 500),
}

async function previewed(settings: string) {
  const content = folder({ 'site.yaml': `${site}${settings}`, ...news })
  const preview = openPreview({ content, now: new Date('2020-01-01') }, workersHere)
  onTestFinished(preview.close)
  await preview.build()
  return { preview: { ...preview, speech: await openSpeeches('en')(undefined) } }
}

/** The articles on a page, without the paths of their files, which differ from run to run. */
const articlesOf = (body: string | Uint8Array | Iterable<Uint8Array> = '') =>
  String(body)
    .replace(/^.*<h1>/s, '')
    .replace(/<nav class="tabs.*?<\/nav>|<span class="file">.*?<\/span>/gs, '')

test.each(['full', 'summary'])('a feed looks the same whatever formats it has: content %s', async (mode) => {
  const shown = await Promise.all(
    [
      '',
      'feeds: {rss: feed/feed.xml, atom: false, json: false}\n',
      'feeds: {rss: false, atom: feed.xml, json: false}\n',
      'feeds: {rss: false, atom: false, json: a/b.json}\n',
    ].map(async (feeds) => {
      const { preview } = await previewed(`content: ${mode}\n${feeds}`)
      return articlesOf(reading('news/', new URLSearchParams(), preview)?.body)
    }),
  )
  expect(shown[0]).toContain('<h2><a href="https://daily.internal/news/a/">A &lt; B</a></h2>')
  expect(shown[0]).toContain('<time datetime="2019-11-01T00:30:00+08:00">November 1, 2019</time> · Daily</p>')
  expect(shown[0]).toContain('<article lang="de" dir="ltr">')
  if (mode === 'full') expect(shown[0]).toMatch(/src="\/files\/news\/a\/own/)
  expect(shown).toEqual(shown.map(() => shown[0]))
})

test('the overview and the source have the documents by their names', async () => {
  const { preview } = await previewed('feeds: {rss: feed/feed.xml, json: false}\narchive: month\npartners: [msn]\n')
  const page = String((await overview(preview, undefined)).body)
  expect(page.match(/(?<=<span class="name"><a href=")[^"]+/g)).toEqual(['/feeds/', '/feeds/news/'])
  expect(page.match(/(?<=<a href=")\/documents\/[^"]+/g)).toEqual([
    ...['/documents/feed/feed.xml', '/documents/atom.xml'],
    ...['/documents/news/feed/feed.xml', '/documents/news/atom.xml'],
  ])
  const own = String(source('news/feed/feed.xml', preview)?.body)
  expect(own).toContain('<a href="/documents/news/feed/feed.xml" aria-current="page">RSS</a>')
  expect(own).toContain('<a href="/feeds/news/">As readers show it</a>')
  expect(String(source('archive/2019-11.atom.xml', preview)?.body)).toContain('2019-11.rss.xml')
  expect(source('msn.rss.xml', preview)).toBeDefined()
  expect(source('feed/index.xml', preview)).toBeUndefined()
})
