import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { tables } from '../bench/polling.mjs'
import { build } from '../src/build.ts'
import { articleMeta } from '../src/content/article-schema.ts'
import { configSettings } from '../src/content/config-schema.ts'
import { idParts } from '../src/content/id-pattern.ts'
import { permalinkParts } from '../src/content/permalink.ts'
import { readContent } from '../src/content/read.ts'
import { siteSettings } from '../src/content/settings-schema.ts'
import { type RuleId, rules } from '../src/diagnostic.ts'
import { generatorNamed, generators } from '../src/generator/index.ts'
import { generatorNames } from '../src/generator/names.ts'
import { hosts } from '../src/hosting/index.ts'
import * as languages from '../src/language/languages.ts'
import { rows as liveRows } from '../src/live/index.ts'
import { readers } from '../src/live/readers.ts'
import { linksOf } from '../src/page/links.ts'
import { partners } from '../src/partner/index.ts'
import { marks } from '../src/partner/report/known.ts'
import { report } from '../src/report.ts'
import { filesOf, folder, put } from './folder.ts'
import { layoutKeyList, movingParts } from './moving-page.ts'
import { markList, partnerPage, partnerTable, table } from './partner-page.ts'
import { rulePage } from './rule-page.ts'
import { typeTable } from './type-table.ts'

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const textOf = (page: string) => readFileSync(page, 'utf8')

/** The files that the README shows as examples, as a person would copy them. */
const examples = Object.fromEntries(
  [...textOf('README.md').matchAll(/<!-- example (.*) -->\n```\w+\n([\s\S]*?)```\n<!-- \/example/g)].map(
    ([, path = '', text = '']) => [path, text],
  ),
)

const code = (language: string, text: string) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``

const keys = (schema: z.ZodObject) =>
  table(
    ['key', 'what', 'for example'],
    Object.entries(schema.shape).map(([key, { meta, isOptional }]: [string, z.ZodType]) => {
      const { description = '', example = '' } = meta() ?? {}
      return [
        `\`${key}\``,
        description + (isOptional() || /required/.test(description) ? '' : '; required'),
        `\`${example}\``,
      ]
    }),
  )

const idPartTable = () =>
  table(
    ['part', 'what'],
    Object.entries(idParts).map(([name, { what }]) => [`\`{${name}}\``, what]),
  )

const permalinkPartTable = () =>
  table(
    ['part', 'what'],
    Object.entries(permalinkParts).map(([name, what]) => [`\`{${name}}\``, what]),
  )

/** What feedwright.yaml has more than site.yaml. */
const { content, out, generator, sections } = configSettings.shape
const configOnly = z.object({ content, out, generator, sections })

/** The tools with a preset, each with its page. */
const toolTable = () =>
  table(
    ['tool', '`generator`', 'feeds', 'articles in a feed'],
    generators.map(({ name, title, defaults }) => [
      `[${title}](moving/${name}.md)`,
      `\`${name}\``,
      Object.values(defaults.feeds ?? {})
        .flatMap((path) => (path ? `\`${path}\`` : []))
        .join(', '),
      String(defaults.limit),
    ]),
  )

/** The files that hosts get, for a feed with one old address. */
const hostTable = () =>
  table(
    ['`host`', 'what it is', 'in the output folder', 'in `hosting/`'],
    hosts.map(({ name, title, write }) => {
      const feedsUrl = 'https://www.example.org/'
      const links = [{ rel: 'self', href: `${feedsUrl}rss.xml` }] as const
      const file = { path: '_news/rss.xml', type: 'application/rss+xml; charset=utf-8', maxAge: 300, links }
      const redirects = [{ from: '/feed/', to: `${feedsUrl}rss.xml` }]
      const { files } = write({ feedsUrl, files: [file], redirects, compress: [] })
      const named = (wanted: string) =>
        files.flatMap((one) => (one.place === wanted ? `\`${one.name}\`` : [])).join(', ')
      return [`\`${name}\``, title, named('served'), named('hosting')]
    }),
  )

const ruleTable = () =>
  table(
    ['rule', 'severity', 'finds', 'after'],
    Object.entries(rules).map(([id, { severity, finds, spec }]) => [
      `[\`${id}\`](rules/${id}.md)`,
      severity,
      finds,
      spec.replace(/<(.*?)>/g, '`<$1>`'),
    ]),
  )

const liveTable = () =>
  table(
    ['check', 'severity', 'what readers need', 'how it is known'],
    liveRows.map(({ id, severity, asks, known }) => [
      id,
      severity,
      asks,
      known === 'own' ? marks.own : known.replace(/^(\w+): /, '[$1] ').replace(/<(.*?)>/g, '`<$1>`'),
    ]),
  )

/** The files in which each rule is found, by its id in their text; a row of a partner that names it does not find it. */
const ruleFiles = () => {
  const sources = [...filesOf('src')]
    .filter(([path]) => path.endsWith('.ts') && path !== 'rules.ts')
    .map(([path, bytes]) => [path, String(bytes).replace(/\bby: \[[^\]]*\]/g, '')] as const)
  return table(
    ['rule', 'where'],
    Object.keys(rules).map((id) => {
      const files = sources.filter(([, text]) => text.includes(`'${id}'`)).map(([path]) => `\`src/${path}\``)
      expect(files, id).not.toEqual([])
      return [`\`${id}\``, files.join(', ')]
    }),
  )
}

/** The readers whose names a live check sends. */
const liveReaders = () =>
  readers.map(({ name, agent }) => `- ${name}${agent === undefined ? '' : `: \`${agent}\``}`).join('\n')

const isRule = (id: string): id is RuleId => id in rules

const englishNames = new Intl.DisplayNames('en', { type: 'language' })

const help = (...args: string[]) =>
  code(
    '',
    spawnSync(process.execPath, [resolve('lib/cli.js'), ...args, '--help'], {
      encoding: 'utf8',
      env: { COLUMNS: '100' },
    }).stdout,
  )

async function made(): Promise<Map<string, string>> {
  const content = folder(examples)
  const out = folder()
  expect((await build({ content, out, now: new Date('2020-01-01') })).ok).toBe(true)
  const feeds = ['local-news/rss.xml', 'local-news/atom.xml', 'local-news/feed.json'].map((path): [string, string] => [
    path,
    code(path.endsWith('json') ? 'json' : 'xml', readFileSync(join(out, path), 'utf8')),
  ])
  put(
    content,
    'local-news/bridge.md',
    (examples['local-news/bridge.md'] ?? '').replace('tags:', 'tag:').replace('2019-11-01 09:30', '2019-02-30'),
  )
  const { diagnostics } = await build({ content, out })
  const findings = report(
    diagnostics.filter(({ rule }) => rule !== 'placeholder-url'),
    'text',
  )
  const links = linksOf(readContent('content'), 'news/local-news')
  return new Map([
    ...feeds,
    ['report', code('', findings.replace(/^\S*(?=local-news)/gm, 'content/'))],
    ['front-matter', keys(articleMeta)],
    ['site', keys(siteSettings)],
    ['config', keys(configOnly)],
    ['permalink-parts', permalinkPartTable()],
    ['tools', toolTable()],
    ['layout-keys', layoutKeyList()],
    ['id-parts', idPartTable()],
    ['help', help()],
    ...['build', 'serve', 'init', 'new', 'adopt', 'announce', 'links', 'head', 'explain'].map(
      (name): [string, string] => [`help ${name}`, help(name)],
    ),
    ['rules', ruleTable()],
    ['hosts', hostTable()],
    ['types', typeTable()],
    ['live-checks', liveTable()],
    ['live-readers', liveReaders()],
    ...Object.entries(tables()),
    ['partners', partnerTable(partners)],
    ['marks', markList()],
    ['rule-files', ruleFiles()],
    [
      'languages',
      `${Object.keys(languages)
        .map((tag) => englishNames.of(tag))
        .sort()
        .join(', ')}.`,
    ],
    ['links', code('html', 'html' in links ? links.html : '')],
  ])
}

/** A page with its blocks made anew, and the names of those that it has. */
function withParts(page: string, parts: ReadonlyMap<string, string>): { shown: string; used: string[] } {
  const used: string[] = []
  const shown = page.replace(
    /(<!-- made (.*) -->\n)[\s\S]*?(<!-- \/made \2 -->)/g,
    (_, start: string, name: string, end: string) => {
      used.push(name)
      return `${start}${parts.get(name) ?? `There is no "${name}".`}\n${end}`
    },
  )
  return { shown, used }
}

test('README and docs show what the program does; vitest -u writes it anew', async () => {
  expect(Object.keys(examples)).toEqual(['site.yaml', 'local-news/section.yaml', 'local-news/bridge.md'])
  const parts = await made()
  const used = new Set<string>()
  for (const page of pages) {
    const { shown, used: here } = withParts(textOf(page), parts)
    for (const name of here) used.add(name)
    await expect(shown).toMatchFileSnapshot(`../${page}`)
  }
  expect([...used].sort()).toEqual([...parts.keys()].sort())
})

const movingPages = readdirSync('docs/moving').map((name) => name.replace('.md', ''))

test.each(movingPages)('the page about moving from %s shows what becomes of its examples', async (name) => {
  const page = `docs/moving/${name}.md`
  const parts = await movingParts(generatorNamed(name), textOf(page))
  const { shown, used } = withParts(textOf(page), parts)
  await expect(shown).toMatchFileSnapshot(`../${page}`)
  expect([...used].sort()).toEqual([...parts.keys()].sort())
})

test('every tool with a preset has its page', () => {
  expect(movingPages.sort()).toEqual([...generatorNames, 'others'].sort())
})

test.each(Object.keys(rules).filter(isRule))('the page of the rule %s shows what is found in its case', async (id) => {
  await expect(await rulePage(id)).toMatchFileSnapshot(`../docs/rules/${id}.md`)
})

test('a page of a rule has a rule', () => {
  expect(readdirSync('docs/rules').filter((name) => !isRule(name.replace('.md', '')))).toEqual([])
})

test.each(partners.map((partner) => [partner.name, partner] as const))(
  'the page of the partner %s is made of its rows',
  async (name, partner) => {
    await expect(partnerPage(partner)).toMatchFileSnapshot(`../docs/partners/${name}.md`)
  },
)

test('a page of a partner has a partner', () => {
  expect(readdirSync('docs/partners').sort()).toEqual(partners.map(({ name }) => `${name}.md`).sort())
})

test('the README is short, and leads to every page of the docs', () => {
  expect(statSync('README.md').size).toBeLessThanOrEqual(12 * 1024)
  for (const page of pages.slice(1)) expect(textOf('README.md')).toContain(`](${page})`)
})

/** Those of the docs are in test/docs/site.test.ts. */
test.each(['README.md', 'CONTRIBUTING.md'])('every link of %s leads to a file and a heading that exist', (page) => {
  for (const [, link = ''] of textOf(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
    const [path = '', heading] = link.split('#')
    const target = path === '' ? page : join(dirname(page), path)
    expect(existsSync(target), `${page}: ${link}`).toBe(true)
    if (heading) expect(headingsOf(target), `${page}: ${link}`).toContain(heading)
  }
})

/** The names that GitHub gives to headings. */
const headingsOf = (page: string) =>
  [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )
