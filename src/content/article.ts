import type { Checked, Diagnostic } from '../diagnostic.ts'
import { wordsIn } from '../language/index.ts'
import type { Article, Moment, Section, SourceFile } from '../model.ts'
import { moment } from '../time/civil-time.ts'
import { day } from '../time/moment.ts'
import { headOf, type KnownFile } from './article-head.ts'
import { type ArticleMeta, articleMeta } from './article-schema.ts'
import { readFrontMatter } from './front-matter.ts'
import { isSegment, mintId, permalink, segmentFault, slugOf } from './identity.ts'
import { rareLanguage } from './language-tag.ts'
import { lifeFaults, lifeOf } from './life.ts'
import { keysOf, validate } from './validate.ts'
import { withoutEmpty } from './without-empty.ts'
import { locate, type YamlText } from './yaml-position.ts'

const keys = keysOf(articleMeta)

/** Reads the front matter of one file, and keeps only what stays in memory for every article. */
export function parseFile(source: SourceFile, section: Section): KnownFile {
  const { value, diagnostics } = readArticle(source, section)
  return { stat: source.stat, digest: source.digest, head: value && headOf(value), diagnostics }
}

/** The article of one file, or every reason why its front matter cannot be used. */
export function readArticle(source: SourceFile, section: Section): Checked<Article> {
  const parts = readFrontMatter(source, keys)
  if (!parts.value) return { diagnostics: parts.diagnostics }
  const { yaml } = parts.value
  const values = withoutEmpty(parts.value.values, articleMeta)
  const checked = validate(articleMeta, values, yaml)
  const diagnostics = [...parts.diagnostics, ...checked.diagnostics]
  if (!checked.value) return { diagnostics: [...diagnostics, ...noDate(yaml, values)] }

  const meta = checked.value
  const found = [...diagnostics, ...noDate(yaml, meta), ...twoBylines(meta, yaml), ...rareLanguage(meta.language, yaml)]
  const slug = meta.slug ?? slugOf(source.path)
  if (!isSegment(slug) || isSectionIndex(source, section)) return { diagnostics: [...found, badFileName(source, slug)] }
  const written = meta.date ?? meta.updated
  if (!written) return { diagnostics: found }
  const date = moment(written, section.timezone)
  return {
    value: article(source, section, meta, slug, date),
    diagnostics: [...found, ...lifeFaults(meta, date, section.timezone, yaml)],
  }
}

function article(source: SourceFile, section: Section, meta: ArticleMeta, slug: string, date: Moment): Article {
  const { updated, corrections, withdrawn, expires, leaves } = lifeOf(meta, date, section)
  const published = day(date)
  return {
    id: meta.id ?? mintId(section.authority, published, slug),
    title: titleOf(meta, section),
    slug,
    url: meta.url ?? permalink(section, slug, published),
    date,
    updated,
    corrections,
    withdrawn,
    expires,
    leaves,
    summary: meta.summary,
    authors: meta.authors ?? (meta.author ? [meta.author] : []),
    source: meta.source,
    tags: meta.tags ?? [],
    image: meta.image,
    language: meta.language ?? section.language,
    copyright: meta.copyright ?? section.copyright,
    location: meta.location,
    draft: meta.draft ?? false,
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
  return withdrawn ? `${wordsIn(language ?? section.language).words.withdrawn}: ${withdrawn.title ?? title}` : title
}

/** What no document says of a withdrawn article any more. Its topics stay: their subscribers must see the note. */
const withheld = ({ copyright }: Section) => ({
  ...{ summary: undefined, image: undefined, authors: [], tags: [] },
  ...{ source: undefined, location: undefined, copyright },
})

/** The tags and authors of an article, where they have feeds. */
function topicsOf({ tags = [], authors, author }: ArticleMeta, { gathered }: Section): Article['topics'] {
  if (gathered.length === 0) return undefined
  const names = { tags, authors: (authors ?? (author ? [author] : [])).map(({ name }) => name) }
  const found = gathered.filter((taxonomy) => names[taxonomy].length > 0)
  return found.length === 0 ? undefined : Object.fromEntries(found.map((taxonomy) => [taxonomy, names[taxonomy]]))
}

/** index.md beside a section.yaml: the folder is that of the section, so it cannot name the article. */
const isSectionIndex = (source: SourceFile, section: Section) =>
  source.path === (section.path === '' ? 'index.md' : `${section.path}/index.md`)

function badFileName({ file }: SourceFile, slug: string): Diagnostic {
  const { fault, instead } = segmentFault(slug) ?? {}
  return {
    file,
    line: 1,
    column: 1,
    rule: 'bad-name',
    message: `The name of this file cannot be part of an address: "${slug}"${instead ? ` ${fault}` : ''}.`,
    hint: instead
      ? `Rename the file, or write "slug: ${instead}".`
      : 'Use only letters, digits and - in the name of the file, or write "slug: a-short-name".',
  }
}

function noDate(yaml: YamlText, given: { date?: unknown; updated?: unknown }): Diagnostic[] {
  if (given.date !== undefined || given.updated !== undefined) return []
  return [
    {
      ...locate(yaml, ['date'], 'key'),
      rule: 'missing-key',
      message: 'The key "date" is missing.',
      hint: 'Write the date of publication, like "date: 2019-11-01" or "date: 2019-11-01 09:30".',
    },
  ]
}

function twoBylines(meta: ArticleMeta, yaml: YamlText): Diagnostic[] {
  if (!meta.author || !meta.authors) return []
  return [
    {
      ...locate(yaml, ['author']),
      rule: 'duplicate-key',
      message: 'The article has both "author" and "authors".',
      hint: 'Write all names in "authors", and remove "author".',
    },
  ]
}
