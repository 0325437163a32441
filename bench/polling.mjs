import { fileURLToPath } from 'node:url'
import { diceOf } from './dice.mjs'

/**
 * What the polling of feeds costs: a day of subscribers, article by article. The same numbers on every machine; `docs/scale.md` has
 * the tables, and test/polling.test.ts compares both.
 */
export const inputs = {
  subscribers: 1_000_000,
  /** minutes between two requests of one of them */
  interval: 30,
  /** articles that are published from 6:00 to 22:00, or changed; each changes the feed */
  articles: 20,
  /** bytes of rss.xml with the newest 30 of 40 articles of `corpus.mjs`, measured by test/polling.test.ts */
  full: { plain: 178_500, gzip: 31_500, brotli: 25_800 },
  summary: { plain: 29_900, gzip: 4_700, brotli: 3_900 },
  /** bytes that a server sends to open a TLS 1.3 connection: its certificate and that of its authority, about */
  handshake: 3_000,
  /** places at which a CDN keeps a copy, and the seconds for which it does (`maxAge`) */
  edges: 200,
  maxAge: 300,
  /** hours between two requests of a reader that a hub informs, as a precaution */
  pushedHours: 24,
}

/** The head of an answer, as nginx sends it with a configuration of ours. */
const head = (/** @type {string[]} */ ...lines) => `${lines.join('\r\n')}\r\n\r\n`.length
const common = [
  'Server: nginx',
  'Date: Fri, 27 Nov 2026 08:00:00 GMT',
  'Last-Modified: Fri, 27 Nov 2026 07:58:21 GMT',
  'ETag: "692805fd-7b0c"',
  'Cache-Control: public, max-age=300',
  'Access-Control-Allow-Origin: *',
  'X-Content-Type-Options: nosniff',
  'Vary: Accept-Encoding',
  'Link: <https://www.example.org/rss.xml>; rel="self", <https://hub.example.org/>; rel="hub"',
]
export const heads = {
  notModified: head('HTTP/1.1 304 Not Modified', ...common),
  whole: head(
    ...['HTTP/1.1 200 OK', 'Content-Type: application/rss+xml; charset=utf-8', 'Content-Length: 31500'],
    ...['Content-Encoding: gzip', ...common],
  ),
}

/** Subscribers who are looked at one by one; all others are like them. */
const sample = 10_000

/** The share of requests that find a feed changed since the one before, in a day like any other. @param {Partial<typeof inputs>} [others] */
export function changedShare(others) {
  const { interval, articles } = { ...inputs, ...others }
  const dice = diceOf(1)
  const minute = () => 6 * 60 + dice.below(16 * 60)
  const moments = new Set(Array.from({ length: articles }, minute))
  const changes = Array.from({ length: 1440 }, (_, now) => minutesBefore(now, interval).some((one) => moments.has(one)))
  let [requests, found] = [0, 0]
  for (let subscriber = 0; subscriber < sample; subscriber++) {
    for (let now = dice.below(interval); now < 1440; now += interval) {
      requests += 1
      if (changes[now]) found += 1
    }
  }
  return found / requests
}

/** The minutes since the request before. @param {number} now @param {number} interval */
const minutesBefore = (now, interval) => Array.from({ length: interval }, (_, index) => now - index)

/**
 * Requests and bytes of a day.
 * @param {{ conditional: number, size: number, pushed?: number }} way shares of subscribers who send conditional requests and whom a hub informs
 * @param {Partial<typeof inputs>} [changes]
 */
export function day({ conditional, size, pushed = 0 }, changes) {
  const { subscribers, interval, articles, pushedHours } = { ...inputs, ...changes }
  const polls = subscribers * (1 - pushed) * (1440 / interval)
  const rare = subscribers * pushed * (24 / pushedHours)
  const share = changedShare(changes)
  const whole = polls * (share * conditional + 1 - conditional) + rare * (articles > 0 ? 1 : 1 - conditional)
  const requests = polls + rare
  return { requests, whole, bytes: whole * (size + heads.whole) + (requests - whole) * heads.notModified }
}

/** Requests of a CDN to the server behind it: each place asks again when its copy is too old, for each form of the document. */
export function behind({ forms = 2, size = inputs.full.gzip } = {}) {
  const { subscribers, interval, edges, maxAge, articles } = inputs
  const arrivals = (subscribers / (interval * 60) / edges / forms) * maxAge
  const requests = edges * forms * (86_400 / maxAge) * (1 - Math.exp(-arrivals))
  const whole = Math.min(requests, edges * forms * articles)
  return { requests, whole, bytes: whole * (size + heads.whole) + (requests - whole) * heads.notModified }
}

/** The tables of docs/scale.md, by their names. */
export const tables = () => ({
  'polling inputs': table(['what', 'number'], inputRows()),
  'polling ways': table(['how', ...costs, 'of the first line'], wayRows()),
  'polling conditional': table(['conditional', 'answers with 304', ...costs.slice(1)], conditionalRows()),
  'polling articles': table(['articles a day', 'requests that find a change', ...costs.slice(1)], articleRows()),
  'polling hub': table(['readers that a hub informs', ...costs], hubRows()),
  'polling cdn': table(['who answers', ...costs], cdnRows()),
})

const costs = ['requests a day', 'bytes a day', 'bytes in 30 days', 'on average']

const inputRows = () => [
  ['subscribers', count(inputs.subscribers)],
  ['a request every', `${inputs.interval} minutes`],
  ['articles a day', String(inputs.articles)],
  ['feed with full text: plain, gzip, brotli', sizesOf(inputs.full)],
  ['feed with summaries: the same', sizesOf(inputs.summary)],
  ['head of an answer 200, and 304', `${heads.whole} and ${heads.notModified} bytes`],
  [
    'to open a TLS connection',
    `about ${bytes(inputs.handshake)}; ${bytes(inputs.handshake * inputs.subscribers * (1440 / inputs.interval))} a day if each request opens one`,
  ],
]

/** @param {typeof inputs.full} sizes */
const sizesOf = ({ plain, gzip, brotli }) => [plain, gzip, brotli].map(bytes).join(', ')

/** @type {[string, Parameters<typeof day>[0]][]} */
const ways = [
  ['full text, no packing, nobody asks conditionally', { conditional: 0, size: inputs.full.plain }],
  ['gzip', { conditional: 0, size: inputs.full.gzip }],
  ['brotli', { conditional: 0, size: inputs.full.brotli }],
  ['all ask conditionally, no packing', { conditional: 1, size: inputs.full.plain }],
  ['all ask conditionally, gzip', { conditional: 1, size: inputs.full.gzip }],
  ['all ask conditionally, brotli', { conditional: 1, size: inputs.full.brotli }],
  ['the same with summaries only', { conditional: 1, size: inputs.summary.brotli }],
]
function wayRows() {
  const days = ways.map(([how, way]) => ({ how, cost: day(way) }))
  const most = Math.max(...days.map(({ cost }) => cost.bytes))
  return days.map(({ how, cost }) => [how, ...costOf(cost), percent(cost.bytes / most)])
}

const conditionalRows = () =>
  [0, 0.5, 0.8, 0.95, 1].map((conditional) => {
    const cost = day({ conditional, size: inputs.full.gzip })
    return [percent(conditional), percent(1 - cost.whole / cost.requests), ...costOf(cost).slice(1)]
  })

const articleRows = () =>
  [1, 5, 20, 100].map((articles) => {
    const cost = day({ conditional: 1, size: inputs.full.gzip }, { articles })
    return [String(articles), percent(changedShare({ articles })), ...costOf(cost).slice(1)]
  })

const hubRows = () =>
  [0, 0.25, 0.5, 0.9].map((pushed) => [
    percent(pushed),
    ...costOf(day({ conditional: 1, size: inputs.full.gzip, pushed })),
  ])

const cdnRows = () => [
  ['the CDN, to readers', ...costOf(day({ conditional: 1, size: inputs.full.gzip }))],
  ['your server, to the CDN', ...costOf(behind())],
]

/** @param {{ requests: number, bytes: number }} cost */
const costOf = ({ requests, bytes: sum }) => [
  count(requests),
  bytes(sum),
  bytes(30 * sum),
  `${count(requests / 86_400)}/s, ${bits((sum * 8) / 86_400)}`,
]

/** Three digits are more than the inputs are good for. @param {number} number */
const rounded = (number) => Number(number.toPrecision(number >= 100 ? 3 : 2))

/** @param {number} number @param {string[]} units */
function inUnits(number, units) {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(rounded(number)) / 3)))
  return `${rounded(number / 1000 ** step)} ${units[step]}`.trimEnd()
}
const count = (/** @type {number} */ number) => inUnits(number, ['', 'thousand', 'million'])
const bytes = (/** @type {number} */ number) => inUnits(number, ['bytes', 'KB', 'MB', 'GB', 'TB'])
const bits = (/** @type {number} */ number) => inUnits(number, ['bit/s', 'kbit/s', 'Mbit/s', 'Gbit/s'])
const percent = (/** @type {number} */ share) =>
  `${share < 0.1 && share > 0 ? (share * 100).toFixed(1) : Math.round(share * 100)} %`

/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, text] of Object.entries(tables())) console.log(`${name}\n\n${text}\n`)
