import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

const now = new Date('2026-11-01T00:00:00Z')

/** The lines of `_redirects` of a site, and what was found: line, rule and message. */
async function redirects(root: string, config: string | false = false): Promise<{ lines: string[]; found: string[] }> {
  const [content, out, hosting] = [join(root, 'content'), join(root, 'dist'), join(root, 'hosting')]
  const { diagnostics } = await build({ ...(config === false ? { content } : {}), config, out, hosting, now })
  const found = diagnostics.filter(({ rule }) => /^(?:bad-alias|unread-key|too-large|bad-value)$/.test(rule))
  return { lines: linesOf(out), found: found.map(({ line, rule, message }) => `${line} ${rule}: ${message}`) }
}

function linesOf(out: string): string[] {
  try {
    return readFileSync(join(out, '_redirects'), 'utf8').trim().split('\n')
  } catch {
    return []
  }
}

const newsroom = (files: Record<string, string>, more = '') =>
  folder({ 'content/site.yaml': `${site}host: netlify\n${more}`, 'content/near.md': article(), ...files })

/** The article at /bridge/ with these lines of front matter. */
const bridge = (more: string) => ({
  'content/bridge.md': article({ title: 'Bridge', date: '2019-11-02', more: `${more}\n` }),
})

test.each([
  { written: '/2019/bridge.html', from: '/2019/bridge.html' },
  { written: '/a b', from: '/a%20b' },
  { written: '/a%20b', from: '/a%20b' },
  { written: '/a"b\'c', from: '/a%22b%27c' },
  { written: '/a{b}c', from: '/a%7Bb%7Dc' },
  { written: '/a;b$c*d:e', from: '/a%3Bb%24c%2Ad%3Ae' },
  { written: '/a<b>c^d|e`f', from: '/a%3Cb%3Ec%5Ed%7Ce%60f' },
  { written: '/%3b%24%2A', from: '/%3B%24%2A' },
  { written: '/旧/桥/', from: '/%E6%97%A7/%E6%A1%A5/' },
  { written: '/a,b(c)=d@e&f+g!h~i', from: '/a,b(c)=d@e&f+g!h~i' },
  { written: '/100%25', from: '/100%25' },
  { written: 'https://daily.internal/b', from: '/b' },
  { written: 'https://DAILY.internal/b', from: '/b' },
])('the old address $written is redirected as $from', async ({ written, from }) => {
  const { lines, found } = await redirects(newsroom(bridge(`aliases: [${JSON.stringify(written)}]`)))
  expect(found).toEqual([])
  expect(lines).toEqual([`${from} https://daily.internal/bridge/ 301`])
})

test.each([
  { written: 'bridge', fault: 'is not a path that begins with /' },
  { written: '//evil.internal/', fault: 'has two slashes one after the other' },
  { written: '/a//b', fault: 'has two slashes one after the other' },
  { written: '/a/../b', fault: 'has a part "." or ".."' },
  { written: '/a/%2e%2E/b', fault: 'has a part "." or ".."' },
  { written: '/./a', fault: 'has a part "." or ".."' },
  { written: '/a%2Fb', fault: 'has a character that no path can have' },
  { written: '/a\\b', fault: 'has a character that no path can have' },
  { written: '/a%5Cb', fault: 'has a character that no path can have' },
  { written: '/a\nServer: x', fault: 'has a character that no path can have' },
  { written: '/a%0D%0Ab', fault: 'has a character that no path can have' },
  { written: '/a\u0000', fault: 'has a character that no path can have' },
  { written: '/a\u2028b', fault: 'has a character that no path can have' },
  { written: '/a%FFb', fault: 'has a character that no path can have' },
  { written: '/a%zz', fault: 'has a % that begins no percent-encoding' },
  { written: '/a?b=c', fault: 'has a query or a fragment' },
  { written: '/a#b', fault: 'has a query or a fragment' },
  { written: 'javascript:alert(1)', fault: 'is not a path that begins with /' },
  { written: 'https://user:secret@daily.internal/a', fault: 'is not an address' },
  { written: 'https://evil.internal/a', fault: 'is on another host' },
  { written: '/bridge/', fault: 'is the address that the article has now' },
  { written: '/bridge', fault: 'is the address that the article has now' },
  { written: '/%62ridge/index.html', fault: 'is the address that the article has now' },
  { written: 'http://daily.internal/bridge/', fault: 'is the address that the article has now' },
  { written: '/near/', fault: 'is the address of the article "A bridge opens"' },
  { written: 'http://daily.internal/near', fault: 'is the address of the article "A bridge opens"' },
  { written: '/rss.xml', fault: 'is the address of the file "rss.xml"' },
  { written: `/${'a'.repeat(2000)}`, fault: 'has more than 2000 characters' },
])('the old address $written $fault', async ({ written, fault }) => {
  const { lines, found } = await redirects(newsroom(bridge(`aliases: [${JSON.stringify(written)}]`)))
  expect(found).toEqual([expect.stringContaining(fault)])
  expect(found[0]).toMatch(/^4 bad-alias/)
  expect(lines).toEqual([])
})

test.each([
  { written: 'old.html', hint: 'Write "/old.html" in its place.' },
  { written: '../old/', hint: 'Write "/old/" in its place.' },
  { written: '/a?b=c', hint: 'Write "/a" in its place.' },
  ...['/?p=5', '?p=5', '//evil.internal/a', 'www.daily.internal/a', 'ftp://daily.internal/a'].map((written) => ({
    written,
    hint: 'Write the path of the old address, like "/2019/bridge.html", or leave it out.',
  })),
])('who wrote $written can do what the hint says: $hint', async ({ written, hint }) => {
  const root = newsroom(bridge(`aliases: [${JSON.stringify(written)}]`))
  const { diagnostics } = await build({ content: join(root, 'content'), out: join(root, 'dist'), now })
  expect(diagnostics.flatMap((one) => (one.rule === 'bad-alias' ? one.hint : []))).toEqual([hint])
})

test('a text may have several old addresses, and an address may have a comma', async () => {
  const { lines, found } = await redirects(newsroom(bridge('aliases: /a, /b,c, https://daily.internal/d')))
  expect(found).toEqual([])
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['/a', '/b,c', '/d'])
})

test('what is named twice, also with http, is one finding at the second place, and a hundred are enough', async () => {
  const twice = newsroom({
    ...bridge('aliases: /old'),
    'content/gate.md': article({
      title: 'Gate',
      date: '2019-11-03',
      more: 'aliases: [/older, /old, http://daily.internal/older]\n',
    }),
  })
  expect((await redirects(twice)).found).toEqual([
    '4 bad-alias: The old address "/old" is named twice.',
    '4 bad-alias: The old address "http://daily.internal/older" is named twice.',
  ])
  const many = Array.from({ length: 101 }, (_, index) => `/old/${index}`).join(', ')
  expect((await redirects(newsroom(bridge(`aliases: [${many}]`)))).found).toEqual([
    expect.stringContaining('has more than 100 addresses'),
  ])
})

test('an article that is not published has no redirects, so its address may be an old one of another', async () => {
  const root = newsroom({
    ...bridge('aliases: /gate/'),
    'content/gate.md': article({ title: 'Gate', date: '2019-11-03', more: 'draft: true\naliases: /old-gate/\n' }),
  })
  expect(await redirects(root)).toEqual({ lines: ['/gate/ https://daily.internal/bridge/ 301'], found: [] })
})

test.each([
  {
    because: 'a document leads to that of its format',
    moved: '[/feed.xml, /all.json, /all.atom, /rss, /feed/atom/, /atomic.xml]',
    to: { '/feed.xml': 'rss.xml', '/all.json': 'feed.json', '/all.atom': 'atom.xml', '/rss': 'rss.xml' },
    more: { '/feed/atom/': 'atom.xml', '/atomic.xml': 'rss.xml' },
  },
  {
    because: 'a format that there is no more leads to the first one',
    settings: 'feeds: {json: false, rss: all.xml}\n',
    moved: '[/feed.json, /x/]',
    to: { '/feed.json': 'all.xml', '/x/rss.xml': 'all.xml', '/x/all.xml': 'all.xml', '/x/atom.xml': 'atom.xml' },
    more: { '/x/feed.json': 'all.xml', '/x/': 'all.xml' },
  },
])('$because', async ({ moved, settings = '', to, more }) => {
  const { lines, found } = await redirects(newsroom({}, `${settings}movedFrom: ${moved}\n`))
  const leads = Object.fromEntries(
    lines.map((line) => [line.split(' ')[0], line.split(' ')[1]?.replace('https://daily.internal/', '')]),
  )
  expect(found).toEqual([])
  expect(leads).toMatchObject({ ...to, ...more })
})

test('the page of a section leads nowhere else, although its feed was in its folder', async () => {
  const root = newsroom(
    { 'content/city/section.yaml': 'title: City\nmovedFrom: /city/\n', ...bridge('aliases: [/city, /]') },
    'feedsUrl: https://daily.internal/feeds/\nmovedFrom: /\n',
  )
  const { found } = await redirects(root)
  expect(found).toEqual([
    '4 bad-alias: The old address "/city" is the address of the page of the section "City".',
    '4 bad-alias: The old address "/" is the address of the page of the section "Daily".',
  ])
  put(root, 'content/bridge.md', bridge('aliases: /old')['content/bridge.md'])
  await redirects(root)
  const lines = readFileSync(join(root, 'hosting/netlify/_redirects'), 'utf8').trim().split('\n')
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    ...['/atom.xml', '/city/atom.xml', '/city/feed.json', '/city/rss.xml', '/feed.json', '/old', '/rss.xml'],
  ])
})

test('sections do not inherit the old addresses of a feed', async () => {
  const root = newsroom({ 'content/city/section.yaml': 'title: City\n' }, 'movedFrom: /feed.xml\n')
  expect((await redirects(root)).lines).toEqual(['/feed.xml https://daily.internal/rss.xml 301'])
})

test('of an article on another host than the feeds nothing is redirected, and nothing is an error', async () => {
  const root = newsroom(bridge('aliases: /old'), 'feedsUrl: https://feeds.daily.internal/\n')
  expect(await redirects(root)).toEqual({ lines: [], found: [] })
})

const matter = (lines: string) => `---\ntitle: New\ndate: 2024-01-02\n${lines}\n---\n\nText.\n`

test.each([
  {
    because: 'Hugo: from the root, from the folder of the page, and above it',
    generator: 'hugo',
    file: 'content/posts/new.md',
    lines: 'aliases: [/old-url, old-name, ../old/path, /old.html]',
    from: ['/old-url/', '/old.html', '/old/path/', '/posts/old-name/'],
    to: '/posts/new/',
  },
  {
    because: 'Jekyll: as they are written',
    generator: 'jekyll',
    file: '_posts/2024-01-02-new.md',
    lines: 'redirect_from:\n  - /post/1/\n  - post/2',
    from: ['/post/1/', '/post/2'],
    to: '/2024/01/02/new.html',
  },
  {
    because: 'Jekyll: one text',
    generator: 'jekyll',
    file: '_posts/2024-01-02-new.md',
    lines: 'redirect_from: /post/1/',
    from: ['/post/1/'],
    to: '/2024/01/02/new.html',
  },
  {
    because: 'Zola: from the root',
    generator: 'zola',
    file: 'content/new.md',
    lines: 'aliases: [old/path, /old.html]',
    from: ['/old.html', '/old/path/'],
    to: '/new/',
  },
  {
    because: 'a bad one of another tool is left out with a warning',
    generator: 'hugo',
    file: 'content/posts/new.md',
    lines: 'aliases:\n  - /a?b=1\n  - /posts/new/\n  - /old',
    from: ['/old/'],
    to: '/posts/new/',
    found: [
      '5 unread-key: The old address "/posts/new/" is the address that the article has now: it is left out.',
      '5 unread-key: The old address "/a?b=1" has a query or a fragment: only a path can be redirected: it is left out.',
    ],
  },
])('$because', async ({ generator, file, lines, from, to, found = [] }) => {
  const root = folder({ [file]: matter(lines) })
  const settings = `title: Daily\ndescription: News\nurl: https://daily.internal/\npages: false\nhost: netlify\n`
  put(root, 'feedwright.yaml', `${settings}generator: ${generator}\n${generator === 'jekyll' ? 'content: .\n' : ''}`)
  const { lines: written, found: seen } = await redirects(root, join(root, 'feedwright.yaml'))
  expect(seen).toEqual(found)
  expect(written).toEqual(from.map((path) => `${path} https://daily.internal${to} 301`))
})

test('a tool that makes pages of its own loses nothing on a host without redirects', async () => {
  const root = folder({ 'content/posts/new.md': matter('aliases: /old') })
  const settings = 'title: Daily\ndescription: News\nurl: https://daily.internal/\npages: false\nhost: github-pages\n'
  put(root, 'feedwright.yaml', `${settings}generator: hugo\n`)
  const { diagnostics } = await build({ config: join(root, 'feedwright.yaml'), out: join(root, 'dist'), now })
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('host-limit')
})

test('old addresses of another tool are below the path of the site', async () => {
  const root = folder({ 'content/posts/new.md': matter('aliases: [/old, older]') })
  const settings =
    'title: Daily\ndescription: News\nurl: https://daily.internal/blog/\nfeedsUrl: https://daily.internal/\n'
  put(root, 'feedwright.yaml', `${settings}pages: false\nhost: netlify\ngenerator: hugo\n`)
  const { lines } = await redirects(root, join(root, 'feedwright.yaml'))
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['/blog/old/', '/blog/posts/older/'])
})

test('without a host a warning names the old addresses that lead nowhere', async () => {
  const files = { 'content/site.yaml': `${site}movedFrom: /old.xml\n`, ...bridge('aliases: [/a, /b, /c]') }
  const content = join(folder(files), 'content')
  const { ok, diagnostics } = await build({ content, out: folder(), now })
  expect(ok).toBe(true)
  expect(diagnostics.map(({ rule, message, hint }) => [rule, message, hint])).toEqual([
    [
      'host-limit',
      'No host is named that redirects old addresses, so these lead nowhere: /a, /b, /c and 1 more.',
      'Write the host or web server of the feeds into the settings, like "host: nginx".',
    ],
  ])
})
