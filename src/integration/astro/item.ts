import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entriesOf } from '../../content/foreign-meaning.ts'
import { split } from '../../content/front-matter.ts'
import { siteSettings } from '../../content/settings-schema.ts'
import { translated } from '../../content/translated.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { astro } from '../../generator/astro.ts'
import type { Item } from '../../model/item.ts'
import type { Reading, Values } from '../../model/reading.ts'
import { type AstroEntry, isMap } from './entry.ts'

/** What is the same for all entries of a build. */
export type About = {
  /** The folder of the site. */
  root: string
  /** The address of an entry's page. */
  address: (entry: AstroEntry) => string
  /** The path of an entry's section, if the site has sections. */
  section: (entry: AstroEntry) => string | undefined
  reading: Reading
}

/**
 * An entry as an article. The meaning of its data is that of the preset; what is not known there is data of pages, and says nothing to
 * feeds.
 */
export function itemOf(entry: AstroEntry, about: About): { item: Item; diagnostics: Diagnostic[] } {
  const file = entry.filePath?.startsWith('..') ? undefined : entry.filePath
  const name = file ?? `${entry.collection}/${entry.id}`
  const { values, diagnostics, isUnlisted } = translated(
    knownValues(entry.data, about.reading),
    { file: name, firstLine: 1, text: '' },
    { generator: astro, reading: about.reading, path: name },
  )
  const { title, date, slug: _slug, ...others } = values
  const item: Item = {
    ...others,
    title: String(title ?? ''),
    date: String(date ?? ''),
    ...(isUnlisted && { feeds: false }),
    url: about.address(entry),
    section: about.section(entry),
    file,
    ...textOf(entry, about.root),
  }
  return { item, diagnostics }
}

/** The settings about the meaning of keys. */
export const readingOf = ({ keys, ignore }: Readonly<Record<string, unknown>>): Reading => ({
  generator: astro.name,
  keys: siteSettings.shape.keys.safeParse(keys).data ?? {},
  ignore: siteSettings.shape.ignore.safeParse(ignore).data ?? [],
  ...{ static: [], below: '', inherited: [] },
})

/** The data that mean something to feeds, every scalar as text. */
function knownValues(data: AstroEntry['data'], reading: Reading): Values {
  const meant = entriesOf(data, { generator: astro, reading }).filter(({ meaning }) => meaning !== undefined)
  const known = new Set(meant.map(({ path: [key] }) => key))
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => (known.has(key) ? [[key, written(value)]] : [])),
  )
}

/** A value as front matter would have it. */
function written(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (Array.isArray(value)) return value.map(written)
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, written(one)]))
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : (value ?? undefined)
}

/** The text. Blank lines stand before markdown in place of the front matter, so that findings have the lines of the file. */
function textOf({ body, html, filePath = '' }: AstroEntry, root: string): Pick<Item, 'markdown' | 'html'> {
  const path = join(root, filePath)
  if (!/\.(?:md|mdx|markdown)$/.test(filePath) || !existsSync(path))
    return html === undefined || body !== undefined ? { markdown: body ?? '' } : { html }
  const text = withUnixLines(readFileSync(path, 'utf8'))
  const markdown = body === undefined ? split({ ...noSource, text }).markdown() : withUnixLines(body)
  const above = text.slice(0, Math.max(0, text.lastIndexOf(markdown)))
  return { markdown: '\n'.repeat(above.split('\n').length - 1) + markdown }
}

const withUnixLines = (text: string) => text.replace(/\r\n?/g, '\n')

const noSource = { path: '', file: '', digest: '', stat: { size: 0, time: 0 } }
