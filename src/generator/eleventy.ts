import { fileName, inUtc, layoutKeys, partsOf, plain, withoutAccents } from './common.ts'
import type { Generator } from './model.ts'

/** Eleventy with its plugin for feeds, https://www.11ty.dev */
export const eleventy: Generator = {
  ...plain,
  name: 'eleventy',
  title: 'Eleventy',
  files: {
    extensions: ['.md', '.html', '.njk', '.liquid', '.mdx'],
    isArticle: (path) => !/^(?:readme|license|changelog)\./i.test(fileName(path)),
    enters: () => false,
  },
  keys: {
    title: 'title',
    date: 'date',
    updated: 'updated',
    tags: 'tags',
    permalink: 'address',
    summary: 'summary',
    description: 'summary',
    excerpt: 'summary',
    eleventyexcludefromcollections: 'unlisted',
    draft: 'draft',
    published: 'hold',
    id: 'none',
  },
  usual: { summary: 'description' },
  ignored: [...layoutKeys, 'eleventyimport', 'eleventyaliases', 'templateengineoverride', 'override*'],
  place(path) {
    const parts = partsOf(path)
    const last = parts.at(-1) ?? ''
    const isTwice = parts.at(-2) === last && !/\/index\.[^./]+$/.test(path) // harbour/harbour.md is /harbour/
    const [date] = /\d{4}-\d{2}-\d{2}/.exec(path) ?? []
    return {
      date,
      name: last.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, ''),
      folders: parts.slice(0, isTwice ? -2 : -1),
      file: last,
    }
  },
  titleSlug: eleventySlug,
  address: templated,
  date: inUtc,
  listed: (written) => [written],
  defaults: { permalink: '/{path}/', limit: 'all', ids: 'url', feeds: { atom: 'feed/feed.xml' } },
  tags: { raw: 'raw', comment: 'comment', highlight: 'highlight', url: 'relativeUrl' },
  static: ['.'],
  inherited: {
    isSource: (path, beside) => {
      const name = fileName(path)
      const isOfArticle = () => eleventy.files.extensions.some((end) => beside.has(name.replace(/\.json$/, end)))
      return /\.11tydata\.json$/.test(name) || (/\.json$/.test(name) && (isDataOf(path) || isOfArticle()))
    },
    read: (path, values) => [{ path: dataFolder(path), values }],
    isProgram: (path) => /\.11tydata\.(?!json$)\w+$/.test(path),
  },
}

/** Whether a file of data has the name of its folder. */
const isDataOf = (path: string): boolean => {
  const [folder, name] = path.split('/').slice(-2)
  return name !== undefined && name.replace(/(?:\.11tydata)?\.json$/, '') === folder
}

/** What a file of data is about: its folder, or the article with its name. */
const dataFolder = (path: string): string =>
  isDataOf(path) ? path.slice(0, path.lastIndexOf('/') + 1) : path.replace(/(?:\.11tydata)?\.json$/, '.')

/** What the filter `slugify` makes of a text. */
function eleventySlug(text: string): string {
  return withoutAccents(
    text
      .replace(/ä/g, 'ae')
      .replace(/ö/g, 'oe')
      .replace(/ü/g, 'ue')
      .replace(/Ä/g, 'Ae')
      .replace(/Ö/g, 'Oe')
      .replace(/Ü/g, 'Ue'),
  )
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** An address in which the templates are of parts that we know; undefined where another one is in it. */
function templated(written: string): string | undefined {
  const pattern = written
    .trim()
    .replace(/\{\{-?\s*(.*?)\s*-?\}\}/g, (_, code: string) => parts[code.replace(/\s*\|\s*/g, '|')] ?? '{{}}')
  if (/\{\{|\{%/.test(pattern)) return undefined
  return /^https?:/.test(pattern) ? pattern : `/${pattern.replace(/^\/|index\.html$/g, '')}`
}

const parts: Readonly<Record<string, string>> = {
  ...{ 'page.fileSlug': '{slug}', 'page.filePathStem': '/{path}', slug: '{slug}' },
  ...{
    'title|slugify': '{title}',
    'title|slug': '{title}',
    'page.date|date: "%Y"': '{yyyy}',
    'page.date|date: "%m"': '{mm}',
    'page.date|date: "%d"': '{dd}',
  },
  ...{ "page.date|date: '%Y/%m/%d'": '{yyyy}/{mm}/{dd}', 'page.date|date: "%Y/%m/%d"': '{yyyy}/{mm}/{dd}' },
}
