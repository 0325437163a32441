import { datedPlace, fileName, inUtc, layoutKeys, plain, withoutAccents } from './common.ts'
import type { Generator, InheritedValues, Values } from './model.ts'

/** Zola, https://www.getzola.org */
export const zola: Generator = {
  ...plain,
  name: 'zola',
  title: 'Zola',
  files: {
    extensions: ['.md'],
    isArticle: (path, beside) =>
      !/^_index\./.test(fileName(path)) && (fileName(path) === 'index.md' || !beside.has('index.md')),
    enters: () => true,
  },
  keys: {
    title: 'title',
    description: 'summary',
    date: 'date',
    updated: 'updated',
    draft: 'draft',
    slug: 'slug',
    path: 'address',
    authors: 'authors',
    taxonomies: 'taxonomies',
    extra: 'params',
    release: 'none',
    link: 'none',
  },
  usual: { summary: 'description' },
  ignored: [...layoutKeys, 'insearchindex', 'generatefeeds', 'transparent', 'inheritance', 'cascade', 'sortby'],
  place: datedPlace,
  slug: zolaSlug,
  titleSlug: zolaSlug,
  address: (written) => `/${written.replace(/^\/+|\/+$/g, '')}/`,
  date: inUtc,
  defaults: { permalink: '/{path}/', limit: 'all', ids: 'url', feeds: { atom: 'atom.xml' } },
  tags: { '@/': 'ref', youtube: 'youtube', vimeo: 'vimeo', gist: 'gist', figure: 'figure' },
  static: ['static'],
  inherited: {
    isSource: (path) => /(?:^|\/)_index\.md$/.test(path),
    read: (path, { cascade }): InheritedValues[] =>
      isRecord(cascade) ? [{ path: path.slice(0, path.lastIndexOf('/') + 1), values: cascade }] : [],
  },
}

/** A name as Zola writes it: letters and digits of ASCII in lower case, hyphens between them. */
function zolaSlug(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
