import type { Checked, Diagnostic } from '../diagnostic.ts'
import { wordsIn } from '../language/index.ts'
import type { Article, Moment, Section, SourceFile } from '../model.ts'
import { moment } from '../time/civil-time.ts'
import { day } from '../time/moment.ts'
import { readDate } from '../time/written-date.ts'
import { aiBelow } from './ai-schema.ts'
import { headOf, type KnownFile } from './article-head.ts'
import { identified, twoIds } from './article-id.ts'
import { type ArticleMeta, articleMeta } from './article-schema.ts'
import { bylineOf } from './byline.ts'
import { unknownPeople } from './byline-key.ts'
import { isMeantBy } from './foreign-keys.ts'
import { withoutLost } from './given.ts'
import { isSegment, segmentFault } from './identity.ts'
import { inItsWords } from './in-its-words.ts'
import { rareLanguage } from './language-tag.ts'
import { lifeFaults, lifeOf } from './life.ts'
import { isLinkPost } from './link-post.ts'
import { generatorOf, type Origin, originOf } from './origin.ts'
import { readable, textAlone } from './readable.ts'
import { rightsBelow } from './rights.ts'
import { rightsFaults } from './rights-faults.ts'
import { skippedHours } from './skipped-hour.ts'
import { misspelt, validate } from './validate.ts'
import { withoutEmpty } from './without-empty.ts'
import { readWritten, type Written } from './written.ts'
import type { Values } from './yaml.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** Reads the front matter of one file, and keeps only what stays in memory for every article. */
export function parseFile(source: SourceFile, section: Section): KnownFile {
  const { value, diagnostics, isPage } = readArticle(source, section)
  const head = value && headOf(value)
  return { stat: source.stat, digest: source.digest, head, diagnostics, ...(isPage && { isPage }) }
}

/** The article of one file: what was written in it, and what that means. */
export const readArticle = (source: SourceFile, section: Section): Read =>
  articleOf(readWritten(source, section), source, section)

/**
 * The article that was written, without the values that have errors, and every error. It is a stand-in, good only for examining
 * its text, where errors hide its id, address or date; there is none where they hide where the text begins.
 */
export function articleOf(written: Written, source: SourceFile, section: Section): Read {
  const { yaml = written.yaml, ...read } = validated(written, source, section)
  const diagnostics = written.given ? withoutLost(read.diagnostics, written.given) : read.diagnostics
  return { ...read, diagnostics: inItsWords(diagnostics, yaml, generatorOf(section)) }
}

type Read = Checked<Article> & { standIn?: Article | undefined; isPage?: true }

function validated(written: Written, source: SourceFile, section: Section): Read & { yaml?: YamlText } {
  const { diagnostics: faults } = written
  if (!written.isCut) return { diagnostics: faults }
  const origin = originOf(source, section, written)
  const { yaml } = origin
  const diagnostics = [...faults, ...origin.diagnostics]
  if (!origin.values) return { standIn: standIn(source, section, textAlone(yaml), origin), yaml, diagnostics }
  const values = withoutEmpty(origin.values, articleMeta)
  if (origin.isPage) return { isPage: true, yaml, diagnostics }
  const checked = validate(articleMeta, values, yaml)
  const meta = checked.value ?? readable(values)
  const found = [
    ...[...diagnostics, ...checked.diagnostics, ...noDate(yaml, values)],
    ...twoIds(meta, yaml),
    ...rareLanguage(meta.language, yaml),
    ...unknownPeople(values, yaml, section.known),
    ...rightsFaults(meta.rights, section, yaml),
  ]
  const hides = (key: keyof ArticleMeta) => meta[key] === undefined && values[key] !== undefined
  const slug = meta.slug ?? origin.slug
  const isNamed = hides('slug') || isSegment(slug)
  if (!isNamed) found.push(badFileName(source, slug))
  const given = meta.date ?? meta.updated
  if (!given || !isNamed || identity.some(hides))
    return { standIn: standIn(source, section, meta, origin), yaml, diagnostics: found }
  const date = moment(given, section.timezone)
  const value = article(source, section, meta, { slug, date, origin })
  const old = origin.aliases?.(new URL(value.url).pathname)
  return {
    value: old?.value ? { ...value, aliases: old.value } : value,
    yaml,
    diagnostics: [
      ...found,
      ...(old?.diagnostics ?? []),
      ...(generatorOf(section) ? [] : lifeFaults(meta, date, section.timezone, yaml)),
      ...skippedHours(meta, section.timezone, yaml),
    ],
  }
}

/** The keys that decide which article it is. */
const identity = ['date', 'slug', 'id', 'guid', 'url'] as const

/** An article with these values and any name and date; a draft is examined when it is published. */
const standIn = (source: SourceFile, section: Section, meta: ArticleMeta, origin: Origin): Article | undefined =>
  meta.draft
    ? undefined
    : article(source, section, meta, { slug: 'untitled', date: moment({ civil: 0 }, section.timezone), origin })

type Named = { slug: string; date: Moment; origin: Origin }

function article(source: SourceFile, section: Section, meta: ArticleMeta, { slug, date, origin }: Named): Article {
  const { updated, corrections, withdrawn, expires, leaves } = lifeOf(meta, date, section)
  const published = day(date)
  const url = meta.url ?? origin.url(slug, date, meta.title)
  const pageOf = (address: string) =>
    meta.url && isLinkPost({ url: address, section }) ? origin.url(slug, date, meta.title) : address // several link posts may lead to one page
  return {
    ...identified(meta, { section, date, published, slug, name: origin.name, url: pageOf(url) }),
    title: titleOf(meta, section),
    slug,
    url,
    ...(meta.aliases?.length ? { aliases: meta.aliases } : {}),
    date,
    updated,
    corrections,
    withdrawn,
    expires,
    leaves,
    summary: meta.summary,
    authors: bylineOf(meta, section.known),
    source: meta.source,
    tags: meta.tags ?? [],
    content: meta.content,
    image: meta.image,
    audio: meta.audio,
    language: meta.language ?? section.language,
    copyright: meta.copyright ?? section.copyright,
    ai: aiBelow(meta.ai, section.ai),
    ownAi: meta.ai,
    rights: meta.rights && rightsBelow(meta.rights, section.rights),
    location: meta.location,
    draft: meta.draft ?? false,
    isOutOfFeeds: meta.feeds === false ? true : undefined,
    isWithdrawn: withdrawn !== undefined,
    topics: topicsOf(meta, section),
    section,
    path: source.path,
    digest: source.digest,
    ...(withdrawn && withheld(section)),
  }
}

/** Whoever withdraws an article may do so because of a name, a place or its title. */
function titleOf({ title, language, withdrawn }: ArticleMeta, section: Section): string {
  if (!withdrawn) return title
  const { words } = wordsIn(language ?? section.language, section.words)
  return words.labelled(words.withdrawn, withdrawn.title ?? title)
}

/** What no document says of a withdrawn article any more. Its topics stay: their subscribers must see the note. */
const withheld = ({ copyright }: Section) => ({
  ...{ summary: undefined, image: undefined, audio: undefined, authors: [], tags: [] },
  ...{ source: undefined, location: undefined, copyright, ai: undefined },
})

/** The tags and authors of an article, where they have feeds. */
function topicsOf(meta: ArticleMeta, { gathered, known }: Section): Article['topics'] {
  if (gathered.length === 0) return undefined
  const names = { tags: meta.tags ?? [], authors: bylineOf(meta, known).map(({ name }) => name) }
  const found = gathered.filter((taxonomy) => names[taxonomy].length > 0)
  return found.length === 0 ? undefined : Object.fromEntries(found.map((taxonomy) => [taxonomy, names[taxonomy]]))
}

function badFileName({ file, isGiven }: SourceFile, slug: string): Diagnostic {
  const { fault, instead } = segmentFault(slug) ?? {}
  return {
    ...{ file, line: 1, column: 1, ...(isGiven && { key: 'slug' }) },
    rule: 'bad-name',
    message: `The name of this file cannot be part of an address: "${slug}"${instead ? ` ${fault}` : ''}.`,
    hint: instead
      ? `Rename the file, or write "slug: ${instead}".`
      : 'Use only letters, digits and - in the name of the file, or write "slug: a-short-name".',
    ...(instead && { fix: { line: 1, replacement: `---\nslug: ${instead}` } }),
  }
}

function noDate(yaml: YamlText, given: Values): Diagnostic[] {
  if (given.date !== undefined || given.updated !== undefined || isMeantBy('date', given)) return []
  if (misspelt(articleMeta, given).has('date')) return []
  const [, named = ''] = /(?:^|\/)(\d{4}-\d\d-\d\d)-[^/]*(?:\/index)?\.md$/.exec(yaml.file) ?? []
  const found = {
    ...locate(yaml, ['date'], 'key'),
    rule: 'missing-key',
    message: 'The key "date" is missing.',
  } as const
  if (!readDate(named) || yaml.language === 'code') {
    return [{ ...found, hint: 'Write the date of publication, like "date: 2019-11-01" or "date: 2019-11-01 09:30".' }]
  }
  const fix = { line: 1, replacement: `---\ndate: ${named}` }
  return [{ ...found, hint: `Write "date: ${named}", the day in its name, below the first line.`, fix }]
}
