import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hosts } from '../../src/hosting/index.ts'
import { patternsOf } from '../../src/hosting/patterns.ts'
import { hostNames } from '../../src/model/host-name.ts'
import { report } from '../../src/report.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'
import { headersFor, redirectFor, rulesOf } from './cloudflare.ts'

/** Files that some host reads, and no feed has. */
const isForHosts = (path: string) => /(?:^|\/)(?:_headers|_redirects|\.htaccess|\.nojekyll)$/.test(path)

test.each(hosts.map(({ name }) => name))('the files for %s', async (host) => {
  const root = folder()
  cpSync('test/hosting/site', root, { recursive: true })
  put(root, 'content/site.yaml', `${readFileSync('test/hosting/site/content/site.yaml', 'utf8')}host: ${host}\n`)
  const [out, hosting] = [join(root, 'dist'), join(root, 'hosting')]
  const now = new Date('2020-01-01')
  const { ok, diagnostics, hosting: all } = await build({ content: join(root, 'content'), out, hosting, now })
  const named = all?.filter((path) => !path.startsWith(join(hosting, 'daily.internal'))) // test/rights has those
  expect(ok).toBe(true)
  const made = new Map<string, Buffer>()
  for (const [path, bytes] of filesOf(out)) if (isForHosts(path)) made.set(`dist/${path}`, bytes)
  if (named?.some((path) => path.startsWith(hosting)))
    for (const [path, bytes] of filesOf(hosting))
      if (!/^\.feedwright|^daily/.test(path)) made.set(`hosting/${path}`, bytes)
  expect((named ?? []).map((path) => path.slice(root.length + 1)).sort()).toEqual([...made.keys()].sort())
  for (const [path, bytes] of made) {
    await expect(bytes.toString()).toMatchFileSnapshot(`golden/${host}/${path.replace('/.', '/dot-')}`)
  }
  const found = report(
    diagnostics.filter(({ rule }) => rule === 'host-limit' || rule === 'bad-alias'),
    'text',
  ).replace(/^\S*(?=content\/)/gm, '')
  await expect(found).toMatchFileSnapshot(`golden/${host}/report.txt`)
})

test('every name that the settings know has a host', () => {
  expect(hosts.map(({ name }) => name).sort()).toEqual([...hostNames].sort())
})

/** A site with these sections, built for a host; what its files say, and what was found. */
async function builtFor(host: string, files: Record<string, string>, more = '') {
  const root = folder({ 'content/site.yaml': `${site}host: ${host}\n${more}`, 'content/a.md': article() })
  for (const [path, text] of Object.entries(files)) put(root, `content/${path}`, text)
  const [out, hosting] = [join(root, 'dist'), join(root, 'hosting')]
  const { diagnostics } = await build({ content: join(root, 'content'), out, hosting })
  const read = (path: string) => String(filesOf(root).get(path) ?? '')
  return { read, found: diagnostics.filter(({ rule }) => rule === 'host-limit').map(({ message }) => message), out }
}

const sections = (count: number, more = (_index: number) => '') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`s${index}/section.yaml`, `title: Section ${index}\n${more(index)}`]),
  )

test('1,000 sections fit into the 100 rules of Cloudflare, and each document gets its headers', async () => {
  const more = 'hub: https://hub.daily.internal/\narchive: month\n'
  const { read, found, out } = await builtFor('cloudflare', sections(1000), more)
  expect(found).toEqual([])
  const text = read('dist/_headers')
  const { rules, ignored } = rulesOf(text)
  expect(ignored).toEqual([])
  expect(rules.length).toBeLessThan(20)
  for (const path of [...filesOf(out).keys()].filter((one) => /\.(?:xml|json)$/.test(one) && !one.startsWith('.'))) {
    const type = path.endsWith('atom.xml') ? 'atom+xml' : path.endsWith('json') ? 'feed+json' : 'rss+xml'
    expect(headersFor(rules, `/${path}`)).toEqual({
      'content-type': `application/${type}; charset=utf-8`,
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      link: `<https://daily.internal/${path}>; rel="self", <https://hub.daily.internal/>; rel="hub"`,
    })
  }
})

test('the rules for the documents of 100,000 tags do not take the time of 100,000 squared', { timeout: 20_000 }, () => {
  const files = Array.from({ length: 100_000 }, (_, index) => {
    const path = `tags/${index}/rss.xml`
    const links = [{ rel: 'self', href: `https://daily.internal/${path}` } as const]
    return { path, type: 'application/rss+xml', maxAge: 300, links }
  })
  const { patterns, exceptions } = patternsOf({
    feedsUrl: 'https://daily.internal/',
    files,
    redirects: [],
    compress: [],
  })
  expect(patterns.map(({ before, after }) => `${before}*${after}`)).toEqual(['/*/rss.xml'])
  expect(exceptions).toEqual([])
})

test('a section with a hub of its own has its own rule on Cloudflare, with each header once', async () => {
  const own = (index: number) => (index === 3 ? 'hub: https://other.daily.internal/\n' : '')
  const { read } = await builtFor('cloudflare', sections(9, own), 'hub: https://hub.daily.internal/\n')
  const { rules } = rulesOf(read('dist/_headers'))
  const link = (path: string) => headersFor(rules, path).link
  expect(link('/s3/atom.xml')).toBe(
    '<https://daily.internal/s3/atom.xml>; rel="self", <https://other.daily.internal/>; rel="hub"',
  )
  expect(link('/s4/atom.xml')).toBe(
    '<https://daily.internal/s4/atom.xml>; rel="self", <https://hub.daily.internal/>; rel="hub"',
  )
  expect(headersFor(rules, '/s3/rss.xml')['cache-control']).toBe('public, max-age=300')
})

test.each([
  {
    because: 'each section has another hub',
    host: 'cloudflare',
    files: sections(200, (index) => `hub: https://hub${index}.daily.internal/\n`),
    found: /reads 100 rules of headers, and the feeds need \d+/,
  },
  {
    because: 'there are more old addresses than Cloudflare reads',
    host: 'cloudflare',
    files: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`b${index}.md`, withAliases(index)])),
    found: /reads 2000 redirects of 1000 characters: 100 of 2100 old addresses are left out/,
  },
  {
    because: 'there are more than Vercel takes',
    host: 'vercel',
    files: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`b${index}.md`, withAliases(index)])),
    found: /takes 2048 headers and redirects, and the feeds need/,
  },
  {
    because: 'an old address is longer than Vercel takes',
    host: 'vercel',
    files: { 'b.md': article({ title: 'B', date: '2019-11-02', more: `aliases: /${'桥'.repeat(500)}\n` }) },
    found: /takes addresses of 4096 characters: 1 old addresses are left out/,
  },
  {
    because: 'the article is on another host than the feeds',
    host: 'nginx',
    files: { 'b.md': article({ title: 'B', date: '2019-11-02', more: 'aliases: /b.html\n' }) },
    more: 'feedsUrl: https://feeds.daily.internal/\n',
    found:
      /^The files are for feeds\.daily\.internal, so old addresses on another host are not in them: https:\/\/daily\.internal\/b\.html\.$/,
  },
])('one finding: $because', async ({ host, files, more, found }) => {
  const { found: messages } = await builtFor(host, files, more)
  expect(messages).toEqual([expect.stringMatching(found)])
})

function withAliases(index: number): string {
  const aliases = Array.from({ length: 100 }, (_, number) => `/old/${index}/${number}`)
  const date = new Date(Date.UTC(2019, 0, 1 + index)).toISOString().slice(0, 10)
  return article({ title: `B${index}`, date, more: `aliases: [${aliases.join(', ')}]\n` })
}

test('a redirect of Cloudflare is found by the path that browsers ask for', async () => {
  const { read } = await builtFor('cloudflare', {
    'b.md': article({ title: 'B', more: 'aliases: ["/旧 (1).html"]\n' }),
  })
  const asked = new URL('/旧 (1).html', 'https://daily.internal/').pathname
  expect(redirectFor(read('dist/_redirects'), asked)).toEqual({ to: 'https://daily.internal/b/', status: 301 })
})
