import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openPreview } from '../../src/serve/preview.ts'
import { folder, put } from '../folder.ts'
import { workersHere } from '../here.ts'

const settings = (generator: string) =>
  `title: Daily\ndescription: News\nurl: https://daily.internal/\ncontent: posts\ngenerator: ${generator}\nfeeds: {json: feed.json}\n`
const post = (lines = '', text = 'Text.') => `---\ntitle: A\ndate: 2024-01-02\n${lines}---\n\n${text}\n`

type Row = {
  because: string
  generator: string
  files: Record<string, string>
  change: [path: string, text: string]
  isNew?: boolean
  title: string
}

const rows: Row[] = [
  {
    because: 'an article is in MDX',
    ...{ generator: 'astro', files: { 'posts/a.mdx': post() } },
    ...{ change: ['a.mdx', post().replace('title: A', 'title: B')], title: 'B' },
  },
  {
    because: 'an article in HTML is new',
    ...{ generator: 'jekyll', files: { 'posts/_posts/2024-01-01-a.md': post() } },
    ...{ change: ['_posts/2024-01-03-b.html', '---\ntitle: B\n---\nText.\n'], isNew: true, title: 'B,A' },
  },
  {
    because: 'the page of a folder holds its articles back',
    ...{ generator: 'hugo', files: { 'posts/news/_index.md': '---\ntitle: News\n---\n', 'posts/news/a.md': post() } },
    ...{ change: ['news/_index.md', '---\ncascade: {draft: true}\n---\n'], title: '' },
  },
  {
    because: 'data of a folder hold its articles back',
    ...{ generator: 'eleventy', files: { 'posts/posts.json': '{}', 'posts/a.md': post() } },
    ...{ change: ['posts.json', '{"permalink": false}'], title: '' },
  },
  {
    because: 'the settings have another pattern of addresses',
    ...{ generator: 'hugo', files: { 'posts/a.md': post() } },
    ...{ change: ['../feedwright.yaml', `${settings('hugo')}permalink: /b/{slug}/\n`], title: 'A' },
  },
]

test.each(rows)(
  'the preview is built again when $because',
  async ({ generator, files, change, isNew = false, title }) => {
    const root = folder({ 'feedwright.yaml': settings(generator), ...files })
    const preview = openPreview({ config: join(root, 'feedwright.yaml') }, workersHere)
    onTestFinished(preview.close)
    await preview.build()
    const before = String(preview.read('feed.json'))
    expect(JSON.parse(before).items).toHaveLength(1)
    const [path, text] = change
    put(join(root, 'posts'), path, text)
    preview.changed(path, isNew)
    await preview.build()
    const after = String(preview.read('feed.json'))
    expect(after).not.toBe(before)
    expect(
      JSON.parse(after)
        .items.map((item: { title: string }) => item.title)
        .join(),
    ).toBe(title)
  },
)

test('an error in the settings is shown, and the feeds are those before it', async () => {
  const root = folder({ 'feedwright.yaml': settings('hugo'), 'posts/a.md': post() })
  const preview = openPreview({ config: join(root, 'feedwright.yaml') }, workersHere)
  onTestFinished(preview.close)
  await preview.build()
  put(root, 'feedwright.yaml', `${settings('hugo')}limit: many\n`)
  preview.changed('../feedwright.yaml', false)
  const { outcome } = await preview.build()
  expect(outcome?.diagnostics.map(({ file, line, rule }) => `${file.slice(-15)}:${line} ${rule}`)).toContain(
    'feedwright.yaml:7 bad-value',
  )
  expect(preview.read('feed.json')).toBeDefined()
})
