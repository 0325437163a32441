import { fileName, inUtc, layoutKeys, partsOf, plain } from './common.ts'
import type { Generator } from './model.ts'

/** Astro with @astrojs/rss, as its starter for blogs has them, https://astro.build */
export const astro: Generator = {
  ...plain,
  name: 'astro',
  title: 'Astro',
  files: {
    extensions: ['.md', '.mdx', '.markdown'],
    isArticle: (path) => !fileName(path).startsWith('_'),
    enters: () => false,
  },
  keys: {
    title: 'title',
    pubdate: 'date',
    pubdatetime: 'date',
    publishdate: 'date',
    date: 'date',
    updateddate: 'updated',
    moddatetime: 'updated',
    description: 'summary',
    summary: 'summary',
    excerpt: 'summary',
    heroimage: 'image',
    image: 'image',
    cover: 'image',
    ogimage: 'image',
    slug: 'path',
    tags: 'tags',
    categories: 'categories',
    category: 'categories',
    draft: 'draft',
    id: 'none',
  },
  usual: { summary: 'description', date: 'pubDate', updated: 'updatedDate', image: 'heroImage' },
  ignored: [...layoutKeys, 'canonicalurl', 'imports', 'components'],
  place(path) {
    const parts = partsOf(path)
    return { name: parts.at(-1) ?? '', folders: parts.slice(0, -1) }
  },
  slug: astroSlug,
  titleSlug: astroSlug,
  date: inUtc,
  defaults: { permalink: '/blog/{path}/', limit: 'all', ids: 'url', feeds: { rss: 'rss.xml' } },
  static: ['public'],
}

/** A part of a path as Astro writes it: lower case, blanks as hyphens; other signs are left out. */
function astroSlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-')
}
