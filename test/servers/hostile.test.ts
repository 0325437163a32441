import { chmodSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Delivery } from '../../src/hosting/model.ts'
import { folder } from '../folder.ts'
import { askRaw } from './raw.ts'
import { servers } from './servers.ts'
import { configured } from './site.ts'

/** Texts that would end a value, begin another directive or a comment, or be replaced by something. */
const evil = [
  ...[
    '"',
    "'",
    '`',
    ';',
    '{',
    '}',
    '$',
    '*',
    ':',
    '#',
    '\\',
    '<',
    '>',
    '(',
    '[',
    '|',
    '?',
    '+',
    '^',
    '~',
    '%',
    ' ',
    ',',
  ],
  ...['\n', '\r', '\t', '\0', '\u0085', '\u2028', '\u202e', '\ufeff', '😀', '..', '//', '/./', '${', '$1', '$host'],
  ...['%{HTTP_HOST}', '%{ENV:PATH}e', '%1', '%0a', '%zz', '%ED%A0%80', '{env.PATH}', '{$PATH}', '{http.request.host}'],
  ...[
    '"; return 200 evil; #',
    '; } location / { return 200 evil; } location /x {',
    '\n} location / { return 200 evil; }',
  ],
  ...[
    '"\nHeader set X-Evil evil\n#',
    '</If>\nHeader set X-Evil evil\n',
    '"\nRewriteRule ^ https://evil.internal/ [R]\n#',
  ],
  ...[
    '`\nrespond evil 200\n`',
    '\n}\nrespond evil 200\n',
    '>; rel="self", <https://evil.internal/',
    '\r\nX-Evil: evil',
  ],
  ...['#)(?:', '.*', '$|^', 'a'.repeat(5_000), '城'.repeat(1_500)],
]

/** Everything that a newsroom, or whoever writes its articles, has a say in. */
const delivery = (texts: readonly string[]): Delivery => {
  const feedsUrl = 'https://feeds.daily.internal/'
  const hubs = texts.map((text) => ({ rel: 'hub', href: `https://hub.daily.internal/${text}` }) as const)
  const document = (path: string, self = feedsUrl + encodeURI(path)): Delivery['files'][number] => ({
    ...{ path, type: 'application/rss+xml; charset=utf-8', maxAge: 300 },
    links: [{ rel: 'self', href: self }, ...hubs],
  })
  return {
    feedsUrl,
    compress: ['gzip', 'brotli'],
    files: [
      ...['rss.xml', 'a/rss.xml', 'b/rss.xml'].map((path) => document(path)),
      ...texts.flatMap((text) => [document(`${text}/rss.xml`), document(`c/${text}.xml`, `${feedsUrl}${text}`)]),
      ...texts.map((text) => ({
        path: `${text}.6b7fa434.png`,
        type: 'image/png',
        maxAge: 'forever' as const,
        links: [],
      })),
    ],
    redirects: texts.flatMap((text, index) => [
      { from: `/raw${index}${text}`, to: `https://daily.internal/${text}` },
      { from: `/spelled${index}${encodeURIComponent(text)}`, to: `https://daily.internal/?${text}` },
      { from: text, to: text },
      { from: `/rss.xml`, to: text },
    ]),
  }
}

for (const server of servers)
  describe.runIf(server.isHere)(`${server.name} and hostile texts`, () => {
    test.each(evil.map((text) => ({ text, name: JSON.stringify(text.slice(0, 60)) })))(
      '$name is valid configuration',
      ({ text }) => {
        const out = folder()
        expect(server.refusal(configured(server, { out, delivery: delivery([text]) }))).toBeUndefined()
      },
    )
    test.each(['/a;b{c}$d*e:f/', "/it's/", '/%22%7B%7D%3B%20/', '/%zz/', '/%0A/', '/城/', '/$1/$x/'])(
      'feeds at %s are valid configuration',
      (path) => {
        const out = folder()
        const feedsUrl = new URL(path, 'https://feeds.daily.internal/').href
        expect(server.refusal(configured(server, { out, delivery: { ...delivery([';']), feedsUrl } }))).toBeUndefined()
      },
    )
    test('they have no effect', async () => {
      const texts = evil.filter((text) => text.length < 100)
      const out = folder({ 'rss.xml': '<rss/>', 'a/rss.xml': '<rss/>', "q'$;{}/rss.xml": '<rss/>' })
      chmodSync(out, 0o755)
      const { port, stop } = await server.start(configured(server, { out, delivery: delivery([...texts, "q'$;{}"]) }))
      try {
        const paths = ['/', '/x', '/rss.xml', '/a/rss.xml', '/q%27%24%3B%7B%7D/rss.xml', '/none/rss.xml', '/evil']
        const found = await Promise.all(paths.map(async (path) => ({ path, ...(await askRaw(port, path)) })))
        expect(found.filter(({ body, headers }) => /evil/.test(`${body}${Object.keys(headers)}`))).toEqual([])
        expect(Object.fromEntries(found.map(({ path, status }) => [path, status === 403 ? 404 : status]))).toEqual({
          ...{ '/': 404, '/x': 404, '/none/rss.xml': 404, '/evil': 404 },
          ...{ '/rss.xml': 200, '/a/rss.xml': 200, '/q%27%24%3B%7B%7D/rss.xml': 200 },
        })
        const moved = await askRaw(port, `/spelled${texts.indexOf(';')}%3B`)
        expect([moved.status, moved.headers.location]).toEqual([301, 'https://daily.internal/?%3B'])
      } finally {
        await stop()
      }
    })
  })
