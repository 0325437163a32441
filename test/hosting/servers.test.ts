import { expect, test } from 'vitest'
import { apache } from '../../src/hosting/apache.ts'
import { caddy } from '../../src/hosting/caddy.ts'
import type { Delivery, Host, ServedFile } from '../../src/hosting/model.ts'
import { nginx } from '../../src/hosting/nginx.ts'

const feedsUrl = 'https://feeds.daily.internal/'

const document = (path: string, more: Partial<ServedFile> = {}): ServedFile => ({
  path,
  type: 'application/rss+xml; charset=utf-8',
  maxAge: 300,
  links: [{ rel: 'self', href: feedsUrl + path.split('/').map(encodeURIComponent).join('/') }],
  ...more,
})

const page = { type: 'text/html; charset=utf-8', links: [] }
const picture = { type: 'image/png', maxAge: 'forever', links: [] } as const

/** Feeds of a site, two sections and an archive; one section has a hub of its own. */
const delivery: Delivery = {
  feedsUrl,
  compress: ['gzip', 'brotli'],
  files: [
    ...['rss.xml', 'city/rss.xml', '新闻/rss.xml', 'archive/2019.rss.xml', 'archive/2019-11.rss.xml'].map((path) =>
      document(path),
    ),
    document('council/rss.xml', {
      links: [
        { rel: 'self', href: `${feedsUrl}council/rss.xml` },
        { rel: 'hub', href: 'https://hub.daily.internal/?topic=council' },
        { rel: 'license', href: `${feedsUrl}rsl.xml`, type: 'application/rsl+xml' },
      ],
    }),
    document('index.html', page),
    document('city/bridge/图片 1.76fb8a90.png', picture),
  ],
  redirects: [
    { from: '/old/', to: feedsUrl },
    { from: '/%E6%97%A7/rss.xml', to: `${feedsUrl}%E6%96%B0%E9%97%BB/rss.xml` },
    { from: '/a%20bridge;$.html', to: 'https://daily.internal/bridge/' },
  ],
}

const hosts: { host: Host; golden: string }[] = [
  { host: nginx, golden: 'nginx.golden.conf' },
  { host: apache, golden: 'apache.golden.htaccess' },
  { host: caddy, golden: 'caddy.golden.Caddyfile' },
]

const textFrom = (host: Host, more: Partial<Delivery> = {}) => {
  const { files, lost } = host.write({ ...delivery, ...more })
  return { text: files.map(({ text }) => text).join(''), lost }
}

test.each(hosts)('$host.title', async ({ host, golden }) => {
  const { text, lost } = textFrom(host)
  await expect(text).toMatchFileSnapshot(golden)
  expect(lost).toEqual([])
})

test.each(hosts)('$host.title: feeds below a folder, without packed files', async ({ host, golden }) => {
  const { text } = textFrom(host, { feedsUrl: 'https://daily.internal/%E6%96%B0%E9%97%BB/', compress: [] })
  await expect(text).toMatchFileSnapshot(golden.replace('golden', 'below.golden'))
})

test.each(hosts)('$host.title: 1,000 sections and their topics are a short file', ({ host }) => {
  const names = ['rss.xml', 'atom.xml', 'feed.json', 'msn.rss.xml', 'archive/2019-11.rss.xml']
  const files = Array.from({ length: 1_000 }, (_, index) => [
    ...names.flatMap((name) => [`s${index}/${name}`, `标签/${index}/${name}`]).map((path) => document(path)),
    document(`s${index}/bridge.${String(10_000_000 + index)}.png`, picture),
  ]).flat()
  const { text } = textFrom(host, { files, redirects: [] })
  expect(text.length).toBeLessThan(5_000)
})

const notRedirected = (from: string, reason: string) => [
  expect.stringMatching(`^The old address "${from}.* is not redirected: ${reason}\\.$`),
]

test.each(
  hosts.flatMap(({ host }) => [
    { host, from: '/old', to: '/new', lost: [] },
    {
      host,
      from: '/city/rss.xml',
      to: '/new',
      lost: notRedirected('/city/rss.xml', 'a file of the feeds has this address'),
    },
    { host, from: '/', to: '/new', lost: notRedirected('/', 'a file of the feeds has this address') },
    { host, from: '/a%0Ab', to: '/new', lost: notRedirected('/a%0Ab', 'servers change or refuse such a path.*') },
    { host, from: '/a/../b', to: '/new', lost: notRedirected('/a/../b', 'servers change or refuse such a path.*') },
    { host, from: '/%zz', to: '/new', lost: notRedirected('/%zz', 'it is no valid path') },
    { host, from: '//evil.internal/', to: '/new', lost: notRedirected('//evil.internal/', 'it is no valid path') },
    {
      host,
      from: 'https://x.internal/',
      to: '/new',
      lost: notRedirected('https://x.internal/', 'it is no valid path'),
    },
    { host, from: '/old', to: 'javascript:x', lost: notRedirected('/old', 'it would lead to no address of the web') },
    { host, from: '/old', to: '//x.internal/', lost: notRedirected('/old', 'it would lead to no address of the web') },
    { host, from: `/${'a'.repeat(20_000)}`, to: '/new', lost: notRedirected('/aaa', 'it is too long for the server') },
  ]),
)('$host.title: a redirect from $from to $to', ({ host, from, to, lost }) => {
  const written = textFrom(host, { redirects: [{ from, to }] })
  expect(written.lost).toEqual(lost)
  const without = textFrom(host, { redirects: [] })
  expect(written.text === without.text).toBe(lost.length > 0)
})

test.each(hosts)('$host.title: of two redirects from one path the first is written', ({ host }) => {
  const redirects = ['/a%62', '/ab', '/%61b'].map((from, index) => ({ from, to: `https://daily.internal/${index}` }))
  expect(textFrom(host, { redirects })).toEqual(textFrom(host, { redirects: redirects.slice(0, 1) }))
})

test.each(hosts)('$host.title: an address that is too long is left out with a sentence', ({ host }) => {
  const href = `https://hub.daily.internal/${'a'.repeat(20_000)}`
  const { text, lost } = textFrom(host, { files: [document('rss.xml', { links: [{ rel: 'hub', href }] })] })
  expect(text).not.toContain('aaaa')
  expect(lost).toEqual([
    expect.stringMatching(/^No header names the address ".*", since it is too long for the server\.$/),
  ])
})
