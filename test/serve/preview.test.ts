import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { names } from '../../src/feed/names.ts'
import { overview } from '../../src/serve/overview.ts'
import { openPreview } from '../../src/serve/preview.ts'
import { openSpeeches } from '../../src/serve/speech.ts'
import { article, folder, put, site } from '../folder.ts'
import { workersHere } from '../here.ts'

const picture = readFileSync('test/pictures/a.png')
const other = Buffer.concat([picture, Buffer.from('other')])

test.each([
  { because: 'it is in its place', linked: false, changed: 'news/a.png', isNew: true },
  { because: 'a link leads to it', linked: true, changed: 'pictures/a.png', isNew: true },
  { because: 'it is as it was', linked: false, changed: 'pictures/b.png', isNew: false },
])('a picture that changes is published anew: $isNew, since $because', async ({ linked, changed, isNew }) => {
  const content = folder({
    'site.yaml': site,
    'news/a.md': article({ body: '![A](a.png)' }),
    'pictures/a.png': picture,
  })
  if (linked) symlinkSync('../pictures/a.png', join(content, 'news/a.png'))
  else put(content, 'news/a.png', picture)
  const preview = openPreview({ content }, workersHere)
  onTestFinished(preview.close)
  await preview.build()
  const before = preview.paths()
  put(content, changed, other)
  preview.changed(changed, false)
  await preview.build()
  expect(before).toHaveLength(4)
  expect(preview.paths().join() !== before.join()).toBe(isNew)
})

test('an abort is heard while the overview of many large feeds is made', async () => {
  const stopped = new AbortController()
  const preview = openPreview({ content: folder({ 'site.yaml': site, 'a.md': article() }) }, workersHere)
  onTestFinished(preview.close)
  const items = Array.from({ length: 20_000 }, () => ({ id: 'a', authors: [] }))
  const large = Buffer.from(JSON.stringify({ title: 'T', _news: {}, items }))
  const all = Array.from({ length: 200 }, (_, index) => ({
    ...{ path: `${index}/feed.json`, prefix: `${index}/`, kind: 'section' as const },
    format: names.json,
  }))
  const documents = { ...preview.documents, all: () => all }
  const view = overview(
    { ...preview, documents, read: () => large, speech: await openSpeeches('en')(undefined) },
    stopped.signal,
  )
  setTimeout(() => stopped.abort(143), 1)
  await expect(view).rejects.toBe(143)
})
