import { posix } from 'node:path'
import { asFolder, fileName, layoutKeys, partsOf, plain } from './common.ts'
import type { Generator, InheritedValues, Values } from './model.ts'

/** Hugo, https://gohugo.io */
export const hugo: Generator = {
  ...plain,
  name: 'hugo',
  title: 'Hugo',
  files: {
    extensions: ['.md', '.markdown', '.html'],
    isArticle(path, beside) {
      const name = fileName(path)
      if (/^_index\.|^_content\./.test(name)) return false
      return /^index\.(?:md|markdown|html)$/.test(name)
        ? path.includes('/')
        : ![...beside].some((one) => isBundle.test(one)) // what lies beside index.md is part of that page
    },
    isTranslation: (path, beside) =>
      beside.has(fileName(path).replace(/^(.+)\.[a-z]{2,3}(?:-[a-z]{2,4})?(\.\w+)$/i, '$1$2')) &&
      isTranslated.test(path),
    enters: () => true,
    isOnePage: (beside) => [...beside].some((one) => isBundle.test(one)),
  },
  keys: {
    title: 'title',
    description: 'summary',
    summary: 'summary',
    date: 'date',
    publishdate: 'publish',
    pubdate: 'publish',
    published: 'publish',
    lastmod: 'updated',
    modified: 'updated',
    expirydate: 'expires',
    unpublishdate: 'expires',
    draft: 'draft',
    headless: 'unlisted',
    build: 'unlisted',
    tags: 'tags',
    categories: 'categories',
    images: 'image',
    url: 'address',
    aliases: 'aliases',
    slug: 'slug',
    params: 'params',
    language: 'language',
    lang: 'language',
  },
  usual: { summary: 'description', updated: 'lastmod', expires: 'expiryDate', image: 'images', language: 'lang' },
  ignored: [
    ...layoutKeys,
    'cascade',
    'cardimage',
    'outputs',
    'resources',
    'keywords',
    'markup',
    'iscjklanguage',
    'linktitle',
    'videos',
  ],
  place(path) {
    const parts = partsOf(path)
    return { name: parts.at(-1) ?? '', folders: parts.slice(0, -1) }
  },
  slug: hugoPath,
  keySlug: (written) => hugoPath(written).replace(/^-+|-+$/g, ''),
  titleSlug: (title) => hugoPath(title.replace(/\+|%20/g, ' ').trim()),
  address: (written) => (/^https?:/i.test(written) || written.startsWith('/') ? written : `/${written}`),
  alias: (written, page) => asFolder(posix.join(written.startsWith('/') ? '/' : posix.dirname(page), written)),
  defaults: { permalink: '/{path}/', limit: 'all', ids: 'url', feeds: { rss: 'index.xml' } },
  tags: {
    figure: 'figure',
    youtube: 'youtube',
    vimeo: 'vimeo',
    gist: 'gist',
    tweet: 'x',
    twitter: 'x',
    x: 'x',
    instagram: 'instagram',
    ref: 'ref',
    relref: 'ref',
    highlight: 'highlight',
    details: 'details',
    comment: 'comment',
    relurl: 'relativeUrl',
    absurl: 'absoluteUrl',
  },
  static: ['static', 'assets'],
  inherited: {
    isSource: (path) => /^_index\.(?:[\w-]+\.)?(?:md|markdown|html)$/.test(fileName(path)) || isConfig(path),
    read: (path, values) => cascaded(valueAt(values, 'cascade'), path.slice(0, path.lastIndexOf('/') + 1)),
    site: { isFile: isConfig, key: 'cascade' },
    isProgram: (path) => /(?:^|\/)_content\.gotmpl$/.test(path),
  },
}

/** A name with a language before its extension. */
const isTranslated = /\.[a-z]{2,3}(?:-[a-z]{2,4})?\.\w+$/i

const isBundle = /^index\.(?:md|markdown|html)$/

/**
 * A path as Hugo writes it: lower case, without characters that are no letters, digits, marks or a few others. Blanks become one
 * hyphen, also where characters between them go, and none where there is a hyphen already.
 */
function hugoPath(name: string): string {
  return lowerCase(name)
    .replace(/%(?![\da-f]{2})|[^\p{L}\p{M}\p{Nd}./\\_#+~@%\s-]/gu, '')
    .replace(/^\s+|\s+$|(?<=-)\s+|\s+(?=-)/g, '')
    .replace(/\s+/g, '-')
}

/** Each character by itself: the Turkish İ is one letter, as in Go. */
const lowerCase = (text: string) => text.replaceAll('İ', 'i').toLowerCase()

function isConfig(path: string): boolean {
  return /^(?:hugo|config)\.(?:toml|ya?ml|json)$/.test(path)
}

/** The value of a key in any case. */
const valueAt = (values: Values, key: string): unknown =>
  Object.entries(values).find(([written]) => written.toLowerCase() === key)?.[1]

/** The values that a page passes on to those below it; with a target, to those whose path fits it. */
function cascaded(cascade: unknown, folder: string): InheritedValues[] {
  return (Array.isArray(cascade) ? cascade : [cascade]).filter(isRecord).flatMap((one): InheritedValues[] => {
    const target = valueAt(one, 'target') ?? valueAt(one, '_target')
    const params = valueAt(one, 'params')
    const others = Object.entries(one).filter(([key]) => !/^(?:_?target|params)$/i.test(key))
    const values = { ...(isRecord(params) ? params : {}), ...Object.fromEntries(others) }
    if (!isRecord(target)) return [{ path: folder, values }]
    const [path, kind] = [valueAt(target, 'path'), valueAt(target, 'kind')]
    if (typeof kind === 'string' && !/page|\*/.test(kind)) return [] // for the pages of sections, not for articles
    return typeof path === 'string'
      ? [{ path: `**/${path.replace(/^\//, '')}`, values, isWhole: true }]
      : [{ path: folder, values }]
  })
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
