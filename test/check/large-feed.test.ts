import { expect, test } from 'vitest'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

/** A text of about so many thousand characters. */
const text = (thousands: number) => `${'It opens today, says the mayor. '.repeat(31)}\n\n`.repeat(thousands)

const year = { 'old/section.yaml': 'title: Old\narchive: year\nlimit: 1\n' }

/** Articles of so many thousand characters each, one a day. */
const articles = (below: string, sizes: readonly number[]) =>
  Object.fromEntries(
    sizes.map((size, index) => [
      `${below}a${index}.md`,
      article({ title: `Number ${index}`, date: `2019-11-${String(20 - index).padStart(2, '0')}`, body: text(size) }),
    ]),
  )

async function found(files: Record<string, string>, { out = folder(), cache }: { out?: string; cache?: string } = {}) {
  const content = folder({ 'site.yaml': site, ...files })
  const once = async () => {
    const { diagnostics, ok } = await build({ content, out, cache, now: new Date('2020-01-01') })
    expect(ok).toBe(true)
    return diagnostics.filter(({ rule }) => rule === 'large-feed')
  }
  return { content, out, once, diagnostics: await once() }
}

test.each([
  { because: 'it has too many articles', files: articles('', Array(12).fill(120)), hint: '"limit: 8"' },
  {
    because: 'one article alone is too large',
    files: articles('', [1, 1100, 1]),
    hint: 'file "content: summary", so',
  },
  {
    because: 'it is the year of an archive',
    files: { ...year, ...articles('old/', [400, 400, 400]) },
    hint: 'archive: month',
  },
])('a feed of more than 1 MB: $because', async ({ files, hint }) => {
  const { content, out, once, diagnostics } = await found(files)
  expect(diagnostics.map((one) => one.hint)).toEqual(expect.arrayContaining([expect.stringContaining(hint)]))
  const largest = Math.max(...[...filesOf(out).values()].map(({ length }) => length))
  expect(diagnostics.map(({ message }) => message).join()).toContain(` has ${(largest / 1e6).toFixed(2)} MB`)
  for (const { hint, file } of diagnostics) {
    const [line = ''] = /(?<=")[^"]+/.exec(hint) ?? []
    const path = file.slice(file.indexOf(content.slice(1)) + content.length)
    const settings = String(filesOf(content).get(path))
    put(content, path, `${settings.replace(new RegExp(`^${line.split(':')[0]}: .*\n`, 'm'), '')}${line}\n`)
  }
  expect(await once()).toEqual([])
})

test('the largest articles are named, and one finding is for all feeds of a settings file', async () => {
  const tags = Object.entries(articles('', [300, 500, 300, 200])).map(([path, written]) => [
    path,
    written.replace('---\n', '---\ntags: [Bridges]\n'),
  ])
  const { diagnostics } = await found({ 'site.yaml': `${site}taxonomies: [tags]\n`, ...Object.fromEntries(tags) })
  expect(diagnostics).toHaveLength(1)
  expect(diagnostics[0]?.message).toMatch(
    /and 1 more feed is too large.*a1\.md \(0\.5\d MB\), \S*a0\.md \(0\.\d+ MB\), \S*a2\.md/,
  )
})

test.each([
  { because: 'it is smaller', files: articles('', [300, 300, 300]) },
  {
    because: 'it has only summaries',
    files: { 'site.yaml': `${site}content: summary\n`, ...articles('', [400, 400, 400]) },
  },
  {
    because: 'the month of an archive is loaded once, and nothing makes it smaller',
    files: { 'site.yaml': `${site}archive: month\nlimit: 1\n`, ...articles('', [400, 400, 400]) },
  },
])('no feed is too large: $because', async ({ files }) => {
  expect((await found(files)).diagnostics).toEqual([])
})

test('it is found again when nothing has changed', async () => {
  const { once, diagnostics } = await found(articles('', [600, 600]), { cache: folder() })
  expect(diagnostics).toHaveLength(1)
  expect(await once()).toEqual(diagnostics)
})
