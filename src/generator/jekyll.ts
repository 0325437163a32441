import { fileName, layoutKeys, plain, rooted } from './common.ts'
import type { Generator, InheritedValues, Values } from './model.ts'

/** Jekyll with jekyll-feed, https://jekyllrb.com */
export const jekyll: Generator = {
  ...plain,
  name: 'jekyll',
  title: 'Jekyll',
  files: {
    extensions: ['.markdown', '.mkdown', '.mkdn', '.mkd', '.md', '.html'],
    isArticle: (path) => isDraft.test(path) || dated.test(fileName(path)),
    enters: (folder) => folder === '_posts' || folder === '_drafts',
  },
  keys: {
    title: 'title',
    date: 'date',
    lastmodifiedat: 'updated',
    description: 'summary',
    excerpt: 'none',
    published: 'hold',
    draft: 'draft',
    permalink: 'address',
    redirectfrom: 'aliases',
    slug: 'slug',
    categories: 'categories',
    category: 'categories',
    tags: 'tags',
    tag: 'tags',
    author: 'author',
    authors: 'authors',
    image: 'image',
    lang: 'language',
    id: 'none',
  },
  usual: { summary: 'description', updated: 'last_modified_at', language: 'lang', aliases: 'redirect_from' },
  ignored: [...layoutKeys, 'excerptseparator', 'collection', 'ext', 'guid', 'comments'],
  place(path) {
    const parts = path
      .replace(/\.[^./]+$/, '')
      .normalize('NFC')
      .split('/')
    const posts = parts.findIndex((part) => part === '_posts' || part === '_drafts')
    const [, date, name = parts.at(-1) ?? ''] = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.+)$/s.exec(parts.at(-1) ?? '') ?? []
    const categories = parts.slice(0, Math.max(posts, 0)).filter((part) => part !== '')
    return { date, name, folders: [], categories, isDraft: isDraft.test(path) }
  },
  slug: (name) => jekyllTitle(name),
  category: (name) => name.toLowerCase(),
  titleSlug: jekyllTitle,
  address: (written) => permalinkOf(written),
  alias: rooted,
  date: (written, isQuoted) => (isQuoted ? written : unquotedInUtc(written)),
  listed: (written, key) => (/^(?:tag|category)$/.test(key) ? [written.trim()] : written.split(/\s+/).filter(Boolean)),
  defaults: {
    permalink: '/{categories}/{yyyy}/{mm}/{dd}/{slug}.html',
    limit: 10,
    ids: '{folder}{name}',
    feeds: { atom: 'feed.xml' },
  },
  tags: {
    highlight: 'highlight',
    link: 'ref',
    post_url: 'ref',
    raw: 'raw',
    comment: 'comment',
    'site.url': 'siteUrl',
    'site.baseurl': 'baseurl',
    relative_url: 'relativeUrl',
    absolute_url: 'absoluteUrl',
  },
  static: ['.'],
  inherited: {
    isSource: isConfig,
    read: (path, { defaults, source }) =>
      Array.isArray(defaults) ? defaults.flatMap((one) => defaultsOf(one, sourceFolder(path, source))) : [],
    site: { isFile: isConfig, key: 'defaults' },
  },
}

const isDraft = /(?:^|\/)_drafts\//
const dated = /^\d{2,4}-\d{1,2}-\d{1,2}-./

/** A date and time without quotation marks and without an offset is UTC for YAML in Ruby. */
const unquotedInUtc = (written: string): string =>
  /^\d{4}-\d{1,2}-\d{1,2}(?:[T ]+)\d{1,2}:\d{2}:\d{2}(?:\.\d+)?$/.test(written.trim())
    ? `${written.trim().replace(/\s+/, 'T')}Z`
    : written

/** A name as Jekyll writes it: its case and a few signs stay, all else becomes a hyphen. */
function jekyllTitle(name: string): string {
  return name.replace(/[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu, '-').replace(/^-|-$/g, '')
}

/** A pattern of Jekyll as one of ours; undefined where it has a part that we do not know. */
export function permalinkOf(written: string): string | undefined {
  const named = styles[written]
  if (named !== undefined) return named
  const pattern = written.replace(/:(\w+)/g, (whole, part: string) => parts[part] ?? whole)
  const isKnown = !/:[a-z]/.test(pattern)
  return isKnown ? (pattern.startsWith('/') ? pattern : `/${pattern}`) : undefined
}

const styles: Readonly<Record<string, string>> = {
  date: '/{categories}/{yyyy}/{mm}/{dd}/{slug}.html',
  pretty: '/{categories}/{yyyy}/{mm}/{dd}/{slug}/',
  ordinal: '/{categories}/{yyyy}/{yday}/{slug}.html',
  none: '/{categories}/{slug}.html',
}

const parts: Readonly<Record<string, string>> = {
  ...{ categories: '{categories}', title: '{slug}', slug: '{slug}', year: '{yyyy}', short_year: '{yy}', month: '{mm}' },
  ...{
    i_month: '{m}',
    day: '{dd}',
    i_day: '{d}',
    y_day: '{yday}',
    hour: '{hour}',
    minute: '{minute}',
    second: '{second}',
  },
  output_ext: '.html',
}

function isConfig(path: string): boolean {
  return /^_config\.ya?ml$/.test(fileName(path))
}

/** The folder from which the paths in _config.yml begin. */
function sourceFolder(path: string, source: unknown): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const below = typeof source === 'string' ? source.replace(/^[./]+|\/+$/g, '') : ''
  return below === '' ? folder : `${folder}${below}/`
}

/** `defaults` of _config.yml: values for a path, of posts or of all kinds. */
function defaultsOf(entry: unknown, source: string): InheritedValues[] {
  const { scope, values } = isRecord(entry) ? entry : {}
  if (!isRecord(values)) return []
  const { type = 'posts', path } = isRecord(scope) ? scope : {}
  const isForPosts = type === null || type === 'posts' || type === 'post'
  return isForPosts ? [{ path: source + (typeof path === 'string' ? path.replace(/^\/+/, '') : ''), values }] : []
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
