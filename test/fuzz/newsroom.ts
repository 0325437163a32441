import fc from 'fast-check'
import { newsroomBody, plainText } from './newsroom-body.ts'
import { quoted } from './places.ts'

/** A value and the kind of mistake, or of right spelling, that it is; kinds are counted. */
export type Piece = { kind: string; text: string }

const kind = (name: string, ...texts: string[]): fc.Arbitrary<Piece> =>
  fc.constantFrom(...texts).map((text) => ({ kind: name, text }))

/** Digits that make one of these texts unique. */
const numbered = (piece: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> =>
  fc.tuple(piece, fc.nat()).map(([one, number]) => ({ ...one, text: one.text.replaceAll('N', String(number)) }))

const id = fc.oneof(
  numbered(
    kind(
      'id: tag',
      'tag:daily.internal,2001-01-01:N',
      'tag:li@daily.internal,2001:a/N?b=c#d',
      'tag:x,2001-02:%E6%A1%A5N',
    ),
  ),
  numbered(
    kind(
      'id: urn',
      'urn:isbn:N',
      'urn:nbn:de:101:1-N',
      'urn:daily:%E4%BD%A0;N',
      'URN:isbn:N',
      'urn:x:N',
      'urn:daily:a/N&b',
    ),
  ),
  numbered(kind('id: uuid', 'urn:uuid:nope', 'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6')),
  numbered(
    kind(
      'id: address',
      "https://daily.internal/?p=N&q='a'",
      'http://daily.internal/~a/%2Fb/N',
      'http://DAILY.internal/N',
      'https://daily.internal/%2fN',
      'https://daily.internal:443/N',
    ),
  ),
  numbered(
    kind(
      'id: tag misspelt',
      'tag:daily.internal,2001-1-1:N',
      'tag:x:N',
      'tag:X,2001:N',
      'tag:x,2001-02-30:N',
      'tag:x,2001:桥N',
    ),
  ),
  numbered(kind('id: other', 'javascript:alert(N)', 'doi:10.1000/N', '/news/N/', 'N', 'mailto:a@b.internal')),
)

const language = fc.oneof(
  kind(
    'language: registered',
    'en',
    'zh-CN',
    'EN-us',
    'ar',
    'sr-Latn-RS',
    'de-1996',
    'es-419',
    'iw',
    'gsw',
    'en-GB-x-daily',
  ),
  kind('language: rare', 'ckb', 'yue', 'cmn'),
  kind('language: unknown', 'english', 'en_US', 'cn', 'xx', 'zh-Abcd', 'en-ZB'),
)

const day = fc
  .date({ min: new Date('1985-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const date = fc.oneof(
  day.map((iso) => ({ kind: 'date: day', text: iso.slice(0, 10) })),
  day.map((iso) => ({ kind: 'date: time', text: iso.slice(0, 16).replace('T', ' ') })),
  fc
    .tuple(day, fc.constantFrom('+05:45', '+13:45', '-03:30', '+05:30', '+10:30', 'Z', '-08:00'))
    .map(([iso, offset]) => ({ kind: 'date: offset', text: `${iso.slice(0, 19)}${offset}` })),
)

const author = fc.oneof(
  plainText.map((text) => ({ kind: 'author: name', text: quoted(text) })),
  kind('author: e-mail', '{name: Li Lei, email: li.lei+a@daily.internal}', "{name: Li, email: o'li@xn--fiq.internal}"),
  kind(
    'author: e-mail outside ASCII',
    '{name: Li Lei, email: 李@daily.internal}',
    '{name: Li Lei, email: li@中.internal}',
  ),
  kind('author: e-mail in a name', '"Li Lei <li@daily.internal>"', '"li@daily.internal (Li Lei)"'),
)

const noValue = kind('no value', '', ' ~', ' null', ' ""')

/** What may stand beside title and date, and how often out of a hundred. */
const keys: [key: string, value: fc.Arbitrary<Piece>, times: number][] = [
  ['id', id, 60],
  ['language', language, 25],
  ['author', author, 40],
  [
    'summary',
    fc.oneof(
      plainText.map((text) => ({ kind: 'plain field', text: quoted(text) })),
      noValue,
    ),
    40,
  ],
  [
    'tags',
    fc.oneof(
      fc
        .array(plainText, { minLength: 1, maxLength: 3 })
        .map((texts) => ({ kind: 'tags', text: `[${texts.map(quoted).join(', ')}]` })),
      kind('no tags', '[]', '[null]', '~'),
    ),
    50,
  ],
  [
    'copyright',
    fc.oneof(
      plainText.map((text) => ({ kind: 'plain field', text: quoted(text) })),
      noValue,
    ),
    25,
  ],
  [
    'source',
    fc.oneof(
      plainText.map((text) => ({
        kind: 'plain field',
        text: `{name: ${quoted(text)}, url: "https://a.internal/?b=1&c=2"}`,
      })),
      noValue,
    ),
    20,
  ],
  [
    'image',
    plainText.map((text) => ({
      kind: 'caption',
      text: `{src: x.png, alt: ${quoted(text)}, caption: ${quoted(text)}, credit: ${quoted(text)}}`,
    })),
    25,
  ],
  [
    'location',
    fc.tuple(plainText, fc.double({ min: -90, max: 90, noNaN: true })).map(([text, degrees]) => ({
      kind: 'location',
      text: `{name: ${quoted(text)}, lat: ${degrees.toFixed(7)}, lon: ${degrees.toFixed(3)}}`,
    })),
    15,
  ],
  [
    'correction',
    plainText.map((text) => ({ kind: 'notice', text: `{date: 2025-12-31 10:00, note: ${quoted(text)}}` })),
    10,
  ],
  [
    'withdrawn',
    plainText.map((text) => ({ kind: 'tombstone', text: `{date: 2025-12-31 11:00, note: ${quoted(text)}}` })),
    8,
  ],
  ['expires', kind('expires', '2039-01-01', '~'), 10],
]

const optional = keys.map(([key, value, times]) =>
  fc
    .tuple(fc.integer({ min: 1, max: 100 }), value)
    .map(([chance, piece]) => (chance <= times ? [{ kind: piece.kind, text: `${key}: ${piece.text}` }] : [])),
)

/** An article as a newsroom writes it, with right and wrong spellings of every kind; the kinds in it, and its file. */
export const newsroomArticle: fc.Arbitrary<{ kinds: string[]; text: string }> = fc
  .tuple(plainText, date, fc.tuple(...optional), newsroomBody)
  .map(([title, published, others, body]) => {
    const lines = [
      { kind: 'title', text: `title: ${quoted(title)}` },
      { ...published, text: `date: ${published.text}` },
      ...others.flat(),
    ]
    return {
      kinds: [...new Set([...lines, ...body].map((one) => one.kind))],
      text: `---\n${lines.map(({ text }) => text).join('\n')}\n---\n\n${['The bridge opens.', ...body.map(({ text }) => text)].join('\n\n')}\n`,
    }
  })

const logos = [
  '/logo.png',
  '/logo.svg',
  'https://a.internal/logo.webp',
  '/logo',
  '/logo.php',
  '/LOGO.JPG',
  '/logo.gif?v=1',
]
const zones = [
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Asia/Kolkata',
  'America/St_Johns',
  'Australia/Eucla',
  'UTC',
]

/** The settings of a site. */
export const newsroomSite: fc.Arbitrary<{ kinds: string[]; text: string }> = fc
  .tuple(
    plainText,
    fc.constantFrom(...zones),
    fc.constantFrom(...logos),
    fc.constantFrom('en', 'zh-CN', 'ar', 'de-AT'),
    fc.boolean(),
    fc.constantFrom('full', 'full', 'summary'),
    fc.constantFrom(
      '',
      '',
      'archive: year\n',
      'taxonomies: [tags, authors]\nminItems: 1\n',
      'hub: https://hub.internal/\nicon: /icon.svg\n',
    ),
    author,
  )
  .map(([title, zone, logo, tag, tombstones, content, more, person]) => ({
    kinds: [`zone ${zone}`, `logo ${logo}`, person.kind],
    text: [
      `title: ${quoted(title)}`,
      `description: ${quoted(title)}`,
      'url: https://daily.internal/',
      `timezone: ${zone}`,
      `logo: ${logo}`,
      `language: ${tag}`,
      `author: ${person.text}`,
      `tombstones: ${tombstones}`,
      `content: ${content}`,
      `copyright: ${quoted(title)}`,
      `limit: 1000\npages: false\n${more}`,
    ].join('\n'),
  }))
