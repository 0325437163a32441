import type { Checked, Diagnostic } from '../diagnostic.ts'
import { generatorNamed } from '../generator/index.ts'
import type { Generator, Place } from '../generator/model.ts'
import type { Moment, Section, SourceFile } from '../model.ts'
import { slugFrom } from '../text/slug.ts'
import { foreignAliases } from './foreign-aliases.ts'
import { isEmpty } from './foreign-values.ts'
import type { FrontMatter } from './front-matter.ts'
import { isSegment, slugOf } from './identity.ts'
import { permalink } from './permalink.ts'
import { readableDate, type Translated, translated } from './translated.ts'
import type { Values } from './yaml.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** Front matter in our words, and what the path of its file says. */
export type Origin = {
  /** Missing where the front matter cannot be read. */
  values?: Values | undefined
  yaml: YamlText
  diagnostics: Diagnostic[]
  /** The slug, if front matter has none. */
  slug: string
  /** The name as it is written in the path or in front matter, for ids. */
  name: string
  /** Its address, where front matter has none that is one already. */
  url: (slug: string, date: Moment, title: string) => string
  /** The old addresses in front matter of another tool, which may be relative to its own: a path. */
  aliases?: (page: string) => Checked<string[]>
  /** Whether it is a page without a date, which no feed has. */
  isPage: boolean
}

/** The preset by which the articles of a section are read; undefined where they are ours. */
export const generatorOf = ({ reading }: Section): Generator | undefined => generatorNamed(reading?.generator)

/** Reads the front matter of one file as the settings say: as ours, or as that of another tool. */
export function originOf({ path, file }: SourceFile, section: Section, { values, yaml, given }: FrontMatter): Origin {
  const usual = given?.slug ?? slugOf(path)
  const own = { values, yaml, diagnostics: [], slug: usual, name: usual, isPage: false }
  if (!section.reading) return { ...own, url: (slug, date) => permalink(section, slug, { date }) }
  const generator = generatorOf(section)
  const found = values && translated(values, yaml, { generator, reading: section.reading, path })
  if (!generator || !found) return { ...own, ...found, url: (slug, date) => permalink(section, slug, { date }) }
  const placed = generator.place(path)
  const place = { ...placed, date: placed.date ?? dateIn(found.address ?? found.path) }
  const isDated = !isEmpty(found.values.date) || !isEmpty(found.values.updated) || place.date !== undefined
  const isDraft = place.isDraft === true || found.values.draft === 'true'
  const isKnown = found.address === undefined || generator.address(found.address) !== undefined
  const isSaid = section.permalink !== generator.defaults.permalink
  const unknownAddress = isKnown || isSaid ? [] : [templateAddress(found, generator)]
  const { slug: written, ...others } = found.values
  const name = typeof written === 'string' && written !== '' ? written.trim() : place.name
  return {
    values: {
      ...completed(others, place, generator),
      ...(isDraft ? { draft: 'true', ...(isDated ? {} : { date: anyDay }) } : {}),
      ...(found.isUnlisted ? { feeds: 'false' } : {}),
    },
    yaml: found.yaml,
    slug: isSegment(name) ? name : slugFrom(name),
    name,
    aliases: (page) => foreignAliases(found, { page, section, generator }),
    isPage: !isDated && !isDraft,
    diagnostics: isDated || isDraft ? [...found.diagnostics, ...unknownAddress] : [undated(file, generator)],
    url: (_slug, date, title) => addressOf(section, { name, date, title, place, found, generator }),
  }
}

/** The day of an article that is not published and has none. */
const anyDay = '2000-01-01'

/** What the path says, where front matter does not. */
function completed(values: Values, { date, name }: Place, generator: Generator): Values {
  return {
    ...values,
    ...(isEmpty(values.title) ? { title: titleFrom(name) } : {}),
    ...(isEmpty(values.date) && date !== undefined ? { date: readableDate(date, false, generator) } : {}),
  }
}

/** The words of a name, each with a capital: a title for an article that has none. */
const titleFrom = (name: string) =>
  name
    .split(/[-_]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
    .trim()

/** The day with which an address begins: some sites have no other date. */
function dateIn(address: string | undefined): string | undefined {
  const [, year, month, day] = /^\/?(?:[a-z-]+\/)?(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(address ?? '') ?? []
  return year === undefined ? undefined : `${year}-${month}-${day}`
}

type Parts = {
  name: string
  date: Moment
  title: string
  place: Place
  found: Translated
  generator: Generator
}

function addressOf(section: Section, { name, date, title, place, found, generator }: Parts): string {
  const key = isEmpty(found.values.slug) ? undefined : (generator.keySlug ?? generator.slug)(name)
  const of = {
    date,
    path: [...place.folders.map(generator.slug), key ?? generator.slug(place.file ?? name)].join('/'),
    categories: [...(place.categories ?? []), ...found.categories].map(generator.category ?? generator.slug),
    title: generator.titleSlug(title),
    keySlug: key,
  }
  const written = found.address === undefined ? undefined : generator.address(found.address)
  if (found.path !== undefined) return permalink(section, name, of, withPath(section.permalink, found.path))
  if (written !== undefined && /^https?:/i.test(written)) return new URL(written).href
  return permalink(section, key ?? generator.slug(name), of, written)
}

/** A pattern with a path in place of all its parts: it takes the place of the date too. */
const withPath = (pattern: string, path: string): string => pattern.replace(/\{.*\}/s, () => path.replace(/^\/+/, ''))

/** Without the tool, a guess would be a link to nowhere. */
const templateAddress = ({ yaml, address }: Translated, { title }: Generator): Diagnostic => ({
  ...locate(yaml, ['address']),
  rule: 'bad-url',
  message: `The address "${address}" is made by code of ${title}, so it is not known.`,
  hint: 'Write the pattern of these addresses in the settings, like "permalink: /blog/{yyyy}/{slug}/".',
})

const undated = (file: string, { title }: Generator): Diagnostic => ({
  ...{ file, line: 1, column: 1, rule: 'undated-page' },
  message: `This page has no date, so no feed has it, as with ${title}.`,
  hint: `Write "date: ${/\d{4}-\d\d-\d\d/.exec(file.slice(file.lastIndexOf('/')))?.[0] ?? '2019-11-01'}" with its day if it is an article.`,
})
