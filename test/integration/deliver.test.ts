import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deliver } from '../../src/integration/deliver.ts'
import { article, filesOf, folder, site } from '../folder.ts'
import { build } from '../here.ts'

const settings = site.replace('pages: false', 'pages: false\nhost: [cloudflare]')
const old = 'aliases: [/2019/bridge.html]\n'

/** The folder where the feeds of one article are kept. */
async function kept(files: Record<string, string> = {}): Promise<string> {
  const root = folder({ 'content/site.yaml': settings, 'content/bridge.md': article({ more: old }), ...files })
  await build({ content: join(root, 'content'), out: join(root, 'out'), now: new Date('2020-01-01') })
  return join(root, 'out')
}

const textIn = (root: string, path: string) => String(filesOf(root).get(path))

test('feeds are copied into a folder that another tool has emptied and filled', async () => {
  const [from, out] = [await kept(), folder({ 'index.html': 'page', _headers: '/*\n  X-A: 1\n' })]
  const first = await deliver(from, out, true)
  expect(first).toEqual({ published: { written: 5, unchanged: 0, removed: 0 }, warnings: [] })
  expect(textIn(out, 'rss.xml')).toBe(textIn(from, 'rss.xml'))
  expect(textIn(out, 'index.html')).toBe('page')
  expect(textIn(out, '_headers')).toMatch(
    /^\/\*\n {2}X-A: 1\n# Feedwright begins.*\/rss\.xml\n.*# Feedwright ends\.\n$/s,
  )
  expect(textIn(out, '_redirects')).toContain('/2019/bridge.html ')
  const before = filesOf(out)
  expect(await deliver(from, out, true)).toMatchObject({ published: { written: 0, unchanged: 3 } })
  expect(filesOf(out)).toEqual(before)
})

test('what is no longer wanted is removed: feeds, our part of a file, and a file that was ours alone', async () => {
  const out = folder({ _headers: '/*\n  X-A: 1\n' })
  await deliver(await kept(), out, true)
  await deliver(
    await kept({ 'content/site.yaml': `${site}feeds: {json: false}\n`, 'content/bridge.md': article() }),
    out,
    true,
  )
  expect([...filesOf(out).keys()]).toEqual(['.feedwright.json', '_headers', 'atom.xml', 'rss.xml'])
  expect(textIn(out, '_headers')).toBe('/*\n  X-A: 1\n')
})

test('a file of the other tool in place of a feed is named, and nothing is written', async () => {
  const out = folder({ 'rss.xml': 'of a page' })
  expect(await deliver(await kept(), out, true)).toEqual({ inTheWay: ['rss.xml'] })
  expect([...filesOf(out).keys()]).toEqual(['rss.xml'])
})

test.each([
  { because: 'the site is on Cloudflare', isForCloudflare: true, warnings: 1 },
  { because: 'the site is not', isForCloudflare: false, warnings: 0 },
])('warnings of too many rules: $warnings when $because', async ({ isForCloudflare, warnings }) => {
  const rules = Array.from({ length: 99 }, (_, index) => `/${index}\n  X-A: 1\n`).join('')
  const out = folder({ _headers: rules })
  const delivered = await deliver(await kept(), out, isForCloudflare)
  expect('warnings' in delivered && delivered.warnings).toHaveLength(warnings)
})

test('a file of rules that is a link, or is not in UTF-8, loses nothing', async () => {
  const rules = Buffer.from('# caf\xE9\n/*\n  X-A: 1\n', 'latin1')
  const [from, out] = [await kept(), folder({ 'rules/headers': rules })]
  symlinkSync('rules/headers', join(out, '_headers'))
  await deliver(from, out, true)
  const after = readFileSync(join(out, '_headers'))
  expect(after.subarray(0, rules.length)).toEqual(rules)
  expect(after.toString()).toContain('# Feedwright ends.')
  expect(textIn(out, 'rules/headers')).toBe(after.toString())
})
