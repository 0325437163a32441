import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { defaults, faultOf, init } from '../../src/command/init.ts'
import { begin } from '../../src/command/new.ts'
import { readContent } from '../../src/content/read.ts'
import { linksOf } from '../../src/page/links.ts'
import { partners } from '../../src/partner/index.ts'
import { slugFrom } from '../../src/text/slug.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

const now = new Date('2026-01-05T20:30:15Z')

test.each([
  { because: 'nobody says anything', answers: {} },
  {
    because: 'the answers are those of a Chinese newsroom',
    answers: { title: '日报: "新"', language: 'zh-CN', section: '本地 新闻', timezone: 'Asia/Shanghai' },
  },
  { because: 'a title looks like YAML', answers: { title: '- [x] #1: yes', section: 'null' } },
])('what init writes builds at once when $because', async ({ answers }) => {
  const root = folder()
  init(join(root, 'content'), { ...defaults, ...answers }, now)
  const outcome = await build({ content: join(root, 'content'), out: join(root, 'out'), now })
  expect(outcome.diagnostics.map(({ rule }) => rule)).toEqual(['placeholder-url'])
  expect({ ok: outcome.ok, articles: outcome.articles, feeds: outcome.feeds }).toEqual({
    ok: true,
    articles: 1,
    feeds: 2,
  })
})

test('init names the schemas of the package where it is installed', () => {
  const root = folder({ 'node_modules/feedwright/schemas/site.json': '{}' })
  init(join(root, 'content'), defaults, now)
  expect(
    [...filesOf(join(root, 'content'))].map(([path, bytes]) => [path, /\$schema=(.*)/.exec(String(bytes))?.[1]]),
  ).toEqual([
    ['news/section.yaml', '../../node_modules/feedwright/schemas/section.json'],
    ['news/welcome.md', '../../node_modules/feedwright/schemas/article.json'],
    ['site.yaml', '../node_modules/feedwright/schemas/site.json'],
  ])
})

test.each([
  { key: 'title', text: ' ', fault: true },
  { key: 'url', text: 'example.org', fault: true },
  { key: 'url', text: 'https://example.org', fault: false },
  { key: 'language', text: 'English!', fault: true },
  { key: 'timezone', text: 'Shanghai', fault: true },
  { key: 'timezone', text: 'Asia/Shanghai', fault: false },
  { key: 'section', text: '!?', fault: true },
] as const)('init takes "$text" as $key: fault $fault', ({ key, text, fault }) => {
  expect(faultOf(key, text) !== undefined).toBe(fault)
})

test.each([
  { title: 'A bridge opens', slug: 'a-bridge-opens' },
  { title: 'Use <em> in a < b & AT&T', slug: 'use-em-in-a-b-at-t' },
  { title: 'South China’s mayor', slug: 'south-chinas-mayor' },
  { title: '黄埔：区块链 2019', slug: '黄埔-区块链-2019' },
  { title: 'Ünïcode\u0301 — ok', slug: 'ünïcodé-ok' },
  { title: 'Con', slug: 'con-1' },
  { title: '?!', slug: '' },
  { title: `${'long '.repeat(30)}`, slug: Array(12).fill('long').join('-') },
])('"$title" suggests $slug', ({ title, slug }) => {
  expect(slugFrom(title)).toBe(slug)
})

test('a new article is a draft with its time in the zone of the newsroom and an id of its own', () => {
  const root = folder({
    'site.yaml': site,
    'news/section.yaml': 'title: News\n',
    'news/2020-01-01-a-bridge.md': article(),
  })
  const begun = begin(readContent(root), 'news/', 'A bridge', now)
  expect(begun).toEqual({ file: expect.stringMatching(/news\/a-bridge-2\.md$/) })
  expect(readFileSync(join(root, 'news/a-bridge-2.md'), 'utf8')).toBe(
    '---\ntitle: A bridge\ndate: 2026-01-06 04:30\nid: tag:daily.internal,2026-01-06:a-bridge-2\ndraft: true\n---\n\n',
  )
})

test.each([
  { because: 'it is a translation', site, slug: 'a-bridge', id: 'tag:daily.internal,2026-01-06:de/a-bridge' },
  {
    because: 'addresses have no section',
    site: `${site}permalink: /{slug}/\n`,
    slug: 'a-bridge-2',
    id: 'tag:daily.internal,2026-01-06:de/a-bridge-2',
  },
])('an article in another language is called $slug: $because', ({ site, slug, id }) => {
  const root = folder({
    'site.yaml': site,
    'en/section.yaml': 'title: English\n',
    'en/a-bridge.md': article(),
    'de/section.yaml': 'title: Deutsch\nlanguage: de\n',
  })
  expect(begin(readContent(root), 'de', 'A bridge', now)).toEqual({ file: expect.stringContaining(`/de/${slug}.md`) })
  expect(readFileSync(join(root, `de/${slug}.md`), 'utf8')).toContain(`id: ${id}\n`)
})

test.each([
  { because: 'its address will be its id', settings: 'ids: url\n', has: false },
  { because: 'addresses are ids of older ones only', settings: 'ids: url\nidsUntil: 2026-01-06\n', has: true },
])('a new article has an id in its front matter ($has): $because', ({ settings, has }) => {
  const root = folder({ 'site.yaml': site + settings })
  begin(readContent(root), '', 'A bridge', now)
  expect(readFileSync(join(root, 'a-bridge.md'), 'utf8').includes('\nid: ')).toBe(has)
})

test('a section is found however its name is composed, and its folder is the one that is there', () => {
  const composed = 'café'.normalize('NFC')
  const root = folder({ 'site.yaml': site, [`${composed.normalize('NFD')}/section.yaml`]: 'title: Café\n' })
  begin(readContent(root), composed, 'A day', now)
  expect([...filesOf(root).keys()].filter((path) => path.endsWith('.md'))).toEqual([
    `${composed.normalize('NFD')}/a-day.md`,
  ])
})

test('once its text is written and the mark is gone, it is published', async () => {
  const root = folder({ 'content/site.yaml': site })
  begin(readContent(join(root, 'content')), '', '"Quoted": a title', now)
  const path = 'content/quoted-a-title.md'
  put(root, path, `${readFileSync(join(root, path), 'utf8').replace('draft: true\n', '')}Text.\n`)
  const { ok, articles } = await build({ content: join(root, 'content'), out: join(root, 'out'), now })
  expect({ ok, articles }).toEqual({ ok: true, articles: 1 })
})

test.each([
  { section: 'nws', refused: 'There is no section "nws". Did you mean "news"?' },
  { section: 'sport', refused: 'There is no section "sport". The sections are: news.' },
])('an article for $section is refused with the sections that there are', ({ section, refused }) => {
  const root = folder({ 'site.yaml': site, 'news/section.yaml': 'title: News\n' })
  expect(begin(readContent(root), section, 'A', now)).toEqual({ refused })
  expect(linksOf(readContent(root), section)).toEqual({ refused })
})

test('the links of a section are its own, then those of the site', () => {
  const root = folder({ 'site.yaml': site, 'news/section.yaml': 'title: News & more\n' })
  expect(linksOf(readContent(root), 'news')).toEqual({
    html: `${[
      ['application/rss+xml', 'Daily: News &amp; more (RSS 2.0)', 'news/rss.xml'],
      ['application/atom+xml', 'Daily: News &amp; more (Atom 1.0)', 'news/atom.xml'],
      ['application/feed+json', 'Daily: News &amp; more (JSON Feed 1.1)', 'news/feed.json'],
      ['application/rss+xml', 'Daily (RSS 2.0)', 'rss.xml'],
    ]
      .map(
        ([type, title, path]) =>
          `<link rel="alternate" type="${type}" title="${title}" href="https://daily.internal/${path}">`,
      )
      .join('\n')}\n`,
  })
})

test('there are no links while the settings have an error', () => {
  expect(linksOf(readContent(folder({ 'site.yaml': 'title: Daily\n' })), '')).toMatchObject({
    diagnostics: [{ rule: 'missing-key' }, { rule: 'missing-key' }],
  })
})

const ajv = new Ajv({ strict: false })
const schema = (name: string) => ajv.compile(JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8')))
const validators = {
  site: schema('site'),
  config: schema('config'),
  section: schema('section'),
  article: schema('article'),
}

test.each([
  { name: 'site', yaml: site, valid: true },
  { name: 'site', yaml: `${site}limit: 20\ncontent: summary\narchive: month\nauthor: Li Lei\n`, valid: true },
  { name: 'site', yaml: `${site}author: {name: Li Lei, email: li@daily.internal}\n`, valid: true },
  { name: 'site', yaml: `${site}limit: many\n`, valid: false },
  { name: 'site', yaml: `${site}limit: all\n`, valid: true },
  { name: 'section', yaml: 'title: News\nfeeds: {rss: index.xml, json: false}\n', valid: true },
  { name: 'section', yaml: 'title: News\nfeeds: {rdf: index.xml}\n', valid: false },
  { name: 'site', yaml: `${site}content: short\n`, valid: false },
  { name: 'config', yaml: `${site}generator: hugo\ncontent: content\nsections: {news: {title: News}}\n`, valid: true },
  { name: 'config', yaml: `${site}generator: hugoo\n`, valid: false },
  { name: 'config', yaml: `${site}sections: {news: {title: News, taxonomy: [tags]}}\n`, valid: false },
  { name: 'site', yaml: 'title: Daily\n', valid: false },
  { name: 'section', yaml: 'title: 2019\ntaxonomies: [tags]\n', valid: true },
  { name: 'section', yaml: 'title: News\ntaxonomy: [tags]\n', valid: false },
  { name: 'section', yaml: 'title: News\ncountry: US\npartners: [msn]\nmute: [MS04]\n', valid: true },
  { name: 'section', yaml: 'title: News\npartners: [mns]\n', valid: false },
  { name: 'site', yaml: `${site}mute: [MS99]\n`, valid: false },
  { name: 'site', yaml: `${site}partnerSettings: {mns: {logo: /a.png}}\n`, valid: false },
  {
    name: 'article',
    yaml: 'title: A\ndate: 2019-11-01 09:30\ndraft: true\nimage: a.png\ntags: [2019, b]\n',
    valid: true,
  },
  { name: 'article', yaml: 'title: A\nlocation: {name: Huangpu, lat: 23.1, lon: 113.46}\n', valid: true },
  { name: 'article', yaml: 'title: A\ncorrection: {date: 2019-11-02 10:00, note: No.}\n', valid: true },
  { name: 'article', yaml: 'title: A\ndraft: maybe\n', valid: false },
  { name: 'article', yaml: 'title: A\ntag: [a]\n', valid: false },
] as const)('an editor finds $yaml in $name: $valid', ({ name, yaml, valid }) => {
  const validate = validators[name]
  expect(validate(parse(yaml)), JSON.stringify(validate.errors)).toBe(valid)
})

test.each(['site', 'config', 'section'])('an editor knows the settings of each partner in %s', (name) => {
  const settings: Settings = JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8')).properties.partnerSettings
  const known = Object.entries(settings.properties).map(([partner, { properties }]) => [
    partner,
    Object.keys(properties),
  ])
  expect(known).toEqual(partners.flatMap(({ name, settings }) => (settings ? [[name, Object.keys(settings)]] : [])))
})

type Settings = { properties: Record<string, { properties: object }> }
