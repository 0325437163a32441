import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { linksOf } from '../src/command/links.ts'
import { articleMeta, siteSettings } from '../src/content/schema.ts'
import { rules } from '../src/diagnostic.ts'
import { report } from '../src/report.ts'
import { folder, put } from './folder.ts'
import { build } from './here.ts'

const readme = readFileSync('README.md', 'utf8')

/** The files that the README shows as examples, as a person would copy them. */
const examples = Object.fromEntries(
  [...readme.matchAll(/<!-- example (.*) -->\n```\w+\n([\s\S]*?)```\n<!-- \/example/g)].map(
    ([, path = '', text = '']) => [path, text],
  ),
)

const code = (language: string, text: string) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

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

const ruleTable = () =>
  table(
    ['rule', 'severity', 'finds', 'after'],
    Object.entries(rules).map(([id, { severity, finds, spec }]) => [
      `\`${id}\``,
      severity,
      finds,
      spec.replace(/<(.*?)>/g, '`<$1>`'),
    ]),
  )

const help = () =>
  ['--help', 'build --help', 'serve --help', 'init --help', 'new --help', 'links --help']
    .map(
      (args) =>
        spawnSync(process.execPath, [resolve('lib/cli.js'), ...args.split(' ')], {
          encoding: 'utf8',
          env: { COLUMNS: '100' },
        }).stdout,
    )
    .join('\n')

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
  return new Map([
    ...feeds,
    ['report', code('', findings.replace(/^\S*(?=local-news)/gm, 'content/'))],
    ['front-matter', keys(articleMeta)],
    ['site', keys(siteSettings)],
    ['help', code('', help())],
    ['rules', ruleTable()],
  ])
}

test('the README shows what the program does; vitest -u writes it anew', async () => {
  expect(Object.keys(examples)).toEqual(['site.yaml', 'local-news/section.yaml', 'local-news/bridge.md'])
  const parts = await made()
  const shown = readme.replace(
    /(<!-- made (.*) -->\n)[\s\S]*?(<!-- \/made)/g,
    (_, start, name, end) => `${start}${parts.get(name)}\n${end}`,
  )
  await expect(shown).toMatchFileSnapshot('../README.md')
})

test('docs/autodiscovery.md shows what the program prints', async () => {
  const links = linksOf('content', 'news/local-news')
  const shown = readFileSync('docs/autodiscovery.md', 'utf8').replace(
    /(<!-- made links -->\n)[\s\S]*?(<!-- \/made)/,
    (_, start, end) => `${start}${code('html', 'html' in links ? links.html : '')}\n${end}`,
  )
  await expect(shown).toMatchFileSnapshot('../docs/autodiscovery.md')
})
