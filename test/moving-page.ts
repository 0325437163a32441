import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { type ConfigSettings, configSettings } from '../src/content/config-schema.ts'
import { namesBelow } from '../src/content/feed-names.ts'
import { layoutKeys } from '../src/generator/common.ts'
import type { Generator, Meaning } from '../src/generator/model.ts'
import { report } from '../src/report.ts'
import { folder } from './folder.ts'
import { build } from './here.ts'
import { table } from './partner-page.ts'

/** What the page of a tool in docs/moving/ shows: tables of its preset, and what its examples become. */
export async function movingParts(preset: Generator | undefined, page: string): Promise<Map<string, string>> {
  const shown = await becomes(preset, examplesOf(page))
  return new Map([
    ...shown,
    ...(preset
      ? ([
          ['stays', stays(preset)],
          ['keys', keys(preset)],
        ] as const)
      : []),
  ])
}

/** The files that a page shows, as a person would copy them. */
const examplesOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<!-- example (.*) -->\n(`{3,})\w*\n([\s\S]*?)\2\n<!-- \/example/g)].map(
      ([, path = '', , text = '']) => [path, text],
    ),
  )

/** The first item of the feed that has the place of the tool's own one, and all that is found. */
async function becomes(preset: Generator | undefined, examples: Record<string, string>): Promise<[string, string][]> {
  const root = folder(examples)
  const { ok, diagnostics } = await build({
    config: join(root, 'feedwright.yaml'),
    now: new Date('2026-11-01T00:00:00Z'),
    previous: false,
  })
  const findings = diagnostics
    .filter(({ rule }) => rule !== 'placeholder-url')
    .map((one) => ({ ...one, file: one.file.replace(/^.*\/feedwright-\w+\//, '') }))
  if (!ok) throw new Error(report(diagnostics, 'text'))
  const { out, feeds } = configSettings.parse(load(examples['feedwright.yaml'] ?? '', { schema: FAILSAFE_SCHEMA }))
  const feed = readFileSync(join(root, out?.folder ?? 'dist', feedOf(preset, feeds)), 'utf8')
  const [item = ''] = /^ *<(item|entry)>[\s\S]*?<\/\1>/m.exec(feed) ?? []
  const [indent = ''] = /^ */.exec(item) ?? []
  return [
    ['item', fenced('xml', item.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))],
    ['findings', findings.length === 0 ? 'None.' : fenced('', report(findings, 'text'))],
  ]
}

/** The document that subscribers of the tool have: RSS where it has one, else Atom. */
function feedOf(preset: Generator | undefined, feeds: ConfigSettings['feeds']): string {
  const own = preset?.defaults.feeds
  const names = namesBelow(feeds, namesBelow(own))
  return (own && !own.rss ? names.atom : names.rss) || 'rss.xml'
}

const fenced = (language: string, text: string) => {
  const fence = text.includes('```') ? '````' : '```'
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`
}

/** The settings that a site has which does not write them. */
function stays({ defaults, files, static: folders }: Generator): string {
  const names = namesBelow(defaults.feeds)
  return table(
    ['what', 'by the preset', 'setting'],
    [
      ['addresses of articles', `\`${defaults.permalink}\``, '`permalink`'],
      ['ids of articles', idWords[defaults.ids ?? ''] ?? `\`${defaults.ids}\``, '`ids`'],
      [
        'names of feeds',
        Object.values(names)
          .flatMap((name) => (name ? `\`${name}\`` : []))
          .join(', '),
        '`feeds`',
      ],
      ['articles in a feed', String(defaults.limit), '`limit`'],
      ['files that are articles', files.extensions.map((end) => `\`${end}\``).join(', '), ''],
      [
        'pictures of the site',
        folders.map((one) => (one === '.' ? 'this folder' : `\`${one}/\``)).join(', ') || 'beside the article',
        '',
      ],
    ],
  )
}

const idWords: Readonly<Record<string, string>> = {
  url: 'the address (`url`)',
  '{rawUrl}': 'the address without percent-encoding (`{rawUrl}`)',
  '{folder}{name}': 'the address up to its last slash, and the name of the file (`{folder}{name}`)',
}

/** Keys and tags of a preset, those together that mean the same. */
function keys({ keys: named, ignored, tags }: Generator): string {
  const rows = sameOf(named).map(([meaning, names]) => [names, wordsFor(meaning)])
  const own = [...new Set(ignored)].filter((key) => !layoutKeys.includes(key)).sort()
  const shown = sameOf(tags).map(([tag, names]) => [names, `\`${tag}\``])
  return [
    table(['key', 'read as'], rows),
    `Not read: ${list(own)}${own.length > 0 ? ', and ' : ''}[keys of layout](../moving.md#keys-of-layout).`,
    ...(shown.length === 0 ? [] : [table(['tag', '[published as](../tags.md)'], shown)]),
  ].join('\n\n')
}

/** The keys that no preset reads. */
export const layoutKeyList = (): string => `${list([...new Set(layoutKeys)].sort())}.`

/** The values of a table, each with all names that have it. */
const sameOf = <Value>(names: Readonly<Record<string, Value>>): [Value, string][] =>
  [...new Set(Object.values(names))].map((value) => [
    value,
    list(Object.keys(names).filter((name) => names[name] === value)),
  ])

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')

const wordsFor = (meaning: Meaning): string => words[meaning] ?? `\`${meaning}\``

const words: Partial<Record<Meaning, string>> = {
  publish: '`date`; the article is held back until then',
  hold: 'holds the article back, by its value',
  held: 'holds the article back where it has a value',
  categories: '`tags`, and the part `{categories}` of addresses',
  taxonomies: '`tags`: lists of them',
  params: 'more keys',
  address: 'the address of the article',
  path: 'the part `{path}` of the address',
  target: '`url` of another site',
  unlisted: 'the page exists, and no feed has it',
  none: 'nothing',
}
