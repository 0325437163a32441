import { join } from 'node:path'
import { entriesOf } from '../../content/foreign-meaning.ts'
import { siteSettings } from '../../content/settings-schema.ts'
import { translated } from '../../content/translated.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { eleventy } from '../../generator/eleventy.ts'
import type { Item } from '../../model/item.ts'
import type { Reading, Values } from '../../model/reading.ts'
import type { EleventyItem } from './host.ts'

/** Pages of Eleventy as articles, each with its page, and what was found. */
export type Collected = { articles: { item: EleventyItem; article: Item }[]; diagnostics: Diagnostic[] }

/** What is the same for all pages of a build. */
export type About = {
  /** The address of the site, with its path. */
  url: string
  /** The names of the collections: they are no tags of an article. */
  collections: readonly string[]
  /** The settings `keys` and `ignore`. */
  keys?: unknown
  ignore?: unknown
}

/**
 * The heads of the articles that pages of Eleventy are. The meaning of their data is that of the preset; what is not known there is data of
 * templates, and says nothing to feeds.
 */
export function articlesOf(items: readonly EleventyItem[], about: About): Collected {
  const reading = readingOf(about)
  const collected = items.map((item) => {
    const reason = noArticle(item)
    return reason === undefined ? articleOf(item, reading, about) : { diagnostics: [hidden(item, reason)] }
  })
  return {
    articles: collected.flatMap((one) => ('article' in one ? [{ item: one.item, article: one.article }] : [])),
    diagnostics: collected.flatMap((one) => one.diagnostics),
  }
}

/** Why a page is no article. */
function noArticle({ url, outputPath, data: { pagination } }: EleventyItem): string | undefined {
  if (typeof url !== 'string') return 'has no address of its own ("permalink: false")'
  if (typeof outputPath === 'string' && !/\.html?$/.test(outputPath)) return 'is no page of HTML'
  return isMap(pagination) && !pagination.addAllPagesToCollections ? 'is a list of others ("pagination")' : undefined
}

const hidden = (item: EleventyItem, reason: string): Diagnostic => ({
  ...placeOf(item),
  rule: 'hidden-article',
  message: `This page ${reason}, so it is no article.`,
  hint: 'Leave it so, or take it out of the collection.',
})

function articleOf(item: EleventyItem, reading: Reading, about: About) {
  const { values, diagnostics, isUnlisted } = translated(
    knownValues(item, reading),
    { file: fileOf(item), firstLine: 1, text: '' },
    { generator: eleventy, reading, path: fileOf(item) },
  )
  const others = new Set(['all', ...about.collections])
  const tags = Array.isArray(values.tags) ? values.tags.filter((tag) => !others.has(String(tag))) : []
  const { title, date, ...rest } = values
  const article: Item = {
    ...rest,
    title: String(title ?? ''),
    date: String(date),
    ...(tags.length > 0 ? { tags } : { tags: undefined }),
    ...(isUnlisted && { feeds: false }),
    url: new URL(String(item.url).replace(/^\/+/, ''), about.url).href,
  }
  return { item, article, diagnostics: [...diagnostics, ...unsteadyDate(item)] }
}

/** The data of a page that mean something to feeds, every scalar as text; its date is the one that Eleventy has. */
function knownValues({ data, date }: EleventyItem, reading: Reading): Values {
  const given = Object.entries(data).filter(([key]) => !own.has(key))
  const meant = entriesOf(Object.fromEntries(given), { generator: eleventy, reading }).filter(({ meaning }) => meaning)
  const known = new Set(meant.map(({ path: [key] }) => key))
  const values = given.filter(([key]) => known.has(key)).map(([key, value]) => [key, written(value)] as const)
  return { ...Object.fromEntries(values), date: date.toISOString() }
}

/** The keys that Eleventy has read itself: address and date are those of the page, and a collection has only the pages that are in it. */
const own = new Set(
  ['page', 'collections', 'pagination', 'pkg', 'eleventy', 'eleventyComputed', 'permalink', 'date', 'layout'].concat(
    'eleventyExcludeFromCollections',
  ),
)

/** A value as front matter would have it; functions and what is nested deeper than any key of ours say nothing. */
function written(value: unknown, depth = 0): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (depth > 3) return undefined
  if (Array.isArray(value)) return value.map((one) => written(one, depth + 1))
  if (!isMap(value)) return undefined
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, written(inside, depth + 1)]))
}

/** A date that comes from the file, which is another one in every copy of the site. */
function unsteadyDate(item: EleventyItem): Diagnostic[] {
  const { date } = item.data
  const isNamed = /\d{4}-\d{2}-\d{2}/.test(item.inputPath)
  const word = typeof date === 'string' ? /^(?:git last modified|last modified|created)$/i.exec(date.trim())?.[0] : ''
  if (word === undefined || (word === '' && (date || isNamed))) return []
  const isGit = /^git/i.test(word)
  return [
    {
      ...placeOf(item, 'date'),
      rule: 'moved-date',
      message: `${word === '' ? 'This page has no date' : `The date is "${word}"`}: Eleventy takes ${isGit ? 'the last change' : 'that of the file'}, so the article looks new after ${isGit ? 'every change' : 'every download of the site'}.`,
      hint: `Write its day, like "date: ${item.date.toISOString().slice(0, 10)}", or "date: git Created".`,
    },
  ]
}

/** The path of the file of a page, from the working folder. */
export const fileOf = ({ inputPath }: EleventyItem): string => join(inputPath)

const placeOf = (item: EleventyItem, key?: string) => ({
  ...{ file: fileOf(item), line: 1, column: 1 },
  ...(key !== undefined && { key }),
})

const readingOf = ({ keys, ignore }: About): Reading => ({
  generator: eleventy.name,
  keys: siteSettings.shape.keys.safeParse(keys).data ?? {},
  ignore: siteSettings.shape.ignore.safeParse(ignore).data ?? [],
  ...{ static: [], below: '', inherited: [] },
})

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
