import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import { limits } from '../../src/limits.ts'
import { partnerReport, type Reported } from '../../src/page/partner-report.ts'
import { everything, examined, finding, picture, verdict } from './reported.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const elementsOf = (node: Node): Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : []),
]
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
const attribute = (element: Element | undefined, name: string) => element?.attrs.find((one) => one.name === name)?.value

function read(html: string) {
  const faults: string[] = []
  const elements = elementsOf(parse(html, { onParseError: ({ code }) => faults.push(code) }))
  const all = (name: string) => elements.filter(({ tagName }) => tagName === name)
  return { faults, elements, all, texts: (name: string) => all(name).map(textOf) }
}

/** A report about MSN alone. */
const report = (findings: Reported['diagnostics'], articles: Reported['articles'] = new Map()) =>
  partnerReport({ diagnostics: [], articles, verdicts: [verdict('msn', 'MSN', findings)] })
const bridge = (changes: Parameters<typeof examined>[0]) => new Map([['content/news/bridge.md', examined(changes)]])

test('the report is HTML without a fault, as it was last read', async () => {
  const html = partnerReport(everything)
  expect(read(html).faults).toEqual([])
  const withoutStyle = html.replace(/<style>.*<\/style>/s, '<style></style>').replace(/sha256-[^']*/, 'sha256-')
  await expect(withoutStyle).toMatchFileSnapshot('partner-report.html')
})

test('it loads nothing: its policy has no script, and the hash of its style', () => {
  const { all, elements } = read(partnerReport(everything))
  const hash = createHash('sha256')
    .update(textOf(all('style')[0] ?? fail()))
    .digest('base64')
  expect(all('meta').flatMap((one) => (attribute(one, 'http-equiv') ? attribute(one, 'content') : []))).toEqual([
    `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
  ])
  expect(all('script')).toEqual([])
  const loaded = elements
    .filter(({ tagName }) => tagName !== 'a')
    .flatMap((one) => [attribute(one, 'src'), attribute(one, 'href')].flatMap((address) => address ?? []))
  expect(loaded.filter((address) => !/^(?:#|data:)/.test(address))).toEqual([])
})

const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\u202E\u0007 https://li:secret@host.internal/`
test.each([
  { field: 'a message', html: report([finding({ message: hostile })]) },
  { field: 'a hint', html: report([finding({ hint: hostile })]) },
  { field: 'a file of settings', html: report([finding({ file: hostile })]) },
  { field: 'the file of an article', html: report([finding({ file: `${hostile}.md` })]) },
  { field: 'another place', html: report([finding({ related: { file: hostile, line: 1, column: 1 } })]) },
  { field: 'how it is known', html: report([finding({}, { known: hostile })]) },
  { field: 'the source', html: report([finding({}, { known: `S: ${hostile}` })]) },
  { field: 'the rule', html: report([finding({ rule: `M${hostile}` })]) },
  { field: 'the row', html: report([finding({}, { row: `M${hostile}` })]) },
  { field: 'a title', html: report([finding()], bridge({ title: hostile })) },
  { field: 'a permalink', html: report([finding()], bridge({ url: `https://daily.internal/${hostile}` })) },
  {
    field: 'the text of a picture',
    html: report([finding()], bridge({ picture: picture(Buffer.from('a'), hostile) })),
  },
  {
    field: 'the text of a large picture',
    html: report([finding()], bridge({ picture: picture(Buffer.alloc(limits.reportPictureBytes + 1), hostile) })),
  },
  {
    field: 'the type of a picture',
    html: report([finding()], bridge({ picture: picture(Buffer.from('a'), '', hostile) })),
  },
  { field: 'the name', html: partnerReport({ ...everything, verdicts: [verdict(hostile, 'MSN')] }) },
  { field: 'the title of a partner', html: partnerReport({ ...everything, verdicts: [verdict('msn', hostile)] }) },
])('$field is text, whatever it is', ({ html }) => {
  const { faults, elements, all } = read(html)
  expect(html).toMatch(/&lt;script&gt;/)
  expect(faults).toEqual([])
  expect([...all('script'), ...all('img')]).toEqual([])
  expect(elements.filter((one) => one.attrs.some(({ name }) => name.startsWith('on')))).toEqual([])
  expect(html).not.toMatch(/secret|\u202E|(?!\n)\p{Cc}/u)
})

test.each([
  { url: 'https://daily.internal/news/bridge/', links: 1 },
  { url: 'javascript:alert(1)', links: 0 },
  { url: 'data:text/html,x', links: 0 },
])('a title is $links link to $url', ({ url, links }) => {
  const { all } = read(report([finding()], bridge({ url })))
  expect(all('a').filter((one) => attribute(one, 'href') === url)).toHaveLength(links)
})

const bytes = Buffer.alloc(limits.reportPictureBytes)
const gone = { ...picture(bytes), read: () => fail() }
test.each([
  { because: 'it is just small enough', lead: picture(bytes), images: 1, words: 0 },
  { because: 'it is a byte too large', lead: picture(Buffer.concat([bytes, Buffer.from('a')])), images: 0, words: 1 },
  { because: 'it is no picture', lead: picture(bytes, 'The bridge', 'text/html'), images: 0, words: 1 },
  { because: 'its file has changed', lead: gone, images: 0, words: 1 },
  { because: 'there is none', lead: undefined, images: 0, words: 0 },
])('$images pictures are in the report, and $words in words, when $because', ({ lead, images, words }) => {
  const { all, texts } = read(report([finding()], bridge({ picture: lead })))
  expect(all('image')).toHaveLength(images)
  expect(all('use')).toHaveLength(images)
  expect(
    texts('p').filter((line) => /^Lead picture: The bridge \(\S+, 30[01] KB; not shown here\)$/.test(line)),
  ).toHaveLength(words)
})

test('a picture is in the report once, however many partners show it', () => {
  const { all } = read(partnerReport(everything))
  expect(all('image')).toHaveLength(1)
  expect(all('use').map((one) => attribute(one, 'href'))).toEqual(['#picture-1', '#picture-1'])
  expect(all('svg').flatMap((one) => attribute(one, 'aria-label') ?? [])).toEqual([
    'Lead picture: The bridge',
    'Lead picture: The bridge',
  ])
})

test('all pictures together have a bound', () => {
  const count = Math.floor(limits.reportPicturesBytes / bytes.length)
  const files = Array.from({ length: count + 1 }, (_, index) => `content/${String(index).padStart(3, '0')}.md`)
  const articles = new Map(files.map((file) => [file, examined({ picture: picture(bytes) })]))
  const { all, texts } = read(
    report(
      files.map((file) => finding({ file })),
      articles,
    ),
  )
  expect(all('image')).toHaveLength(count)
  expect(texts('p').filter((line) => line.includes('not shown here'))).toHaveLength(1)
})

test('findings are grouped by article, those of settings apart; a partner without findings has its verdict only', () => {
  const { all, texts } = read(partnerReport(everything))
  expect(texts('h2')).toEqual(['Verdicts', 'Microsoft Start (MSN)', 'SmartNews', 'LINE'])
  expect(texts('h3')).toEqual([
    'Settings',
    'A bridge opens',
    '黄浦区的新桥通车',
    'A bridge opens',
    'قوس جديد فوق النهر',
  ])
  const [, line] = all('section').slice(-2)
  expect(line && textOf(line).trim().split(/\n+/)).toEqual(['LINE', 'line: can be sent: nothing found'])
})

test('an article of which only our own rules speak has its file as its title', () => {
  expect(read(report([finding({ rule: 'missing-alt' }, { row: 'MS08' })])).texts('h3')).toEqual([
    'content/news/bridge.md',
  ])
})

test.each([
  { known: 'S: its help', line: 'Known: read in the source (S): its help' },
  { known: 'M', line: 'Known: from memory, not checked (M)' },
  { known: 'a letter', line: 'Known: a letter' },
  { known: 'X: a letter', line: 'Known: X: a letter' },
])('"$line" for $known', ({ known, line }) => {
  expect(read(report([finding({}, { known })])).texts('p')).toContain(line)
})

test.each([
  { because: 'the content has an error of another kind', rule: 'bad-date', partner: undefined, isStopped: true },
  { because: 'there is a warning of another kind', rule: 'missing-alt', partner: undefined, isStopped: false },
  { because: 'the error is the partner’s', rule: 'MS04', partner: finding().partner, isStopped: false },
] as const)('a build publishes nothing now: $isStopped, since $because', ({ rule, partner, isStopped }) => {
  const html = partnerReport({ ...everything, diagnostics: [finding({ rule, partner })] })
  expect(html.includes('A build publishes nothing now:')).toBe(isStopped)
})

test('what does not fit is counted', () => {
  const findings = Array.from({ length: limits.reportedFindings + 3 }, (_, line) => finding({ line: line + 1 }))
  const { texts } = read(report(findings))
  expect(texts('p')).toContain('and 3 more. feedwright check --report json has all of them.')
})

function fail(): never {
  throw new Error('It is gone.')
}
