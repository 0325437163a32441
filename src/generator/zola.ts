import { asFolder, datedPlace, fileName, inUtc, layoutKeys, plain, rooted, withoutAccents } from './common.ts'
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
    isOnePage: (beside) => beside.has('index.md'),
  },
  keys: {
    title: 'title',
    description: 'summary',
    date: 'date',
    updated: 'updated',
    draft: 'draft',
    slug: 'slug',
    path: 'address',
    aliases: 'aliases',
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
  alias: (written) => asFolder(rooted(written)),
  date: inUtc,
  defaults: { permalink: '/{path}/', limit: 'all', ids: 'url', feeds: { atom: 'atom.xml' } },
  tags: { '@/': 'ref', youtube: 'youtube', vimeo: 'vimeo', gist: 'gist', figure: 'figure' },
  static: ['static'],
  inherited: {
    isSource: (path) => /(?:^|\/)_index\.md$/.test(path),
    read(path, { cascade, draft }): InheritedValues[] {
      const folder = path.slice(0, path.lastIndexOf('/') + 1)
      const held = draft === 'true' ? [{ path: folder, values: { isDraft: 'true' } }] : [] // whatever its pages say
      return [...(isRecord(cascade) ? [{ path: folder, values: cascade }] : []), ...held]
    },
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
