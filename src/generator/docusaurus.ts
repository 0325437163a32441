import { fileName, inUtc, layoutKeys, partsOf, plain } from './common.ts'
import type { Generator } from './model.ts'

/** The blog of Docusaurus, https://docusaurus.io */
export const docusaurus: Generator = {
  ...plain,
  name: 'docusaurus',
  title: 'Docusaurus',
  files: {
    extensions: ['.md', '.mdx'],
    isArticle: (path) => !fileName(path).startsWith('_') && !/\.test\.\w+$/.test(path),
    enters: () => false,
  },
  keys: {
    title: 'title',
    description: 'summary',
    date: 'date',
    lastupdate: 'updated',
    slug: 'path',
    authors: 'authors',
    author: 'author',
    authortitle: 'none',
    authorurl: 'none',
    authorimageurl: 'none',
    tags: 'tags',
    image: 'image',
    draft: 'draft',
    unlisted: 'unlisted',
    id: 'none',
  },
  usual: { summary: 'description', updated: 'last_update' },
  ignored: [
    ...layoutKeys,
    'keywords',
    'hidetableofcontents',
    'tocmin*',
    'tocmax*',
    'titlemeta',
    'sidebar*',
    'pagination*',
    'paginationnext',
    'customediturl',
    'parsenumberprefixes',
  ],
  place(path) {
    const parts = partsOf(path)
    const dated = parts.findIndex((part) => /^\d{4}-\d{1,2}-\d{1,2}-/.test(part))
    const [, date = undefined, name] = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/s.exec(parts[dated] ?? '') ?? []
    const [, inFolders] = /^(\d{4}\/\d{1,2}\/\d{1,2})\//.exec(path) ?? []
    const rest = inFolders ? parts.slice(3) : parts
    const folders = dated < 0 ? rest.slice(0, -1) : parts.slice(0, dated)
    const own = dated >= 0 && dated < parts.length - 1 ? [name ?? '', ...parts.slice(dated + 1)].join('/') : name
    return { date: date ?? inFolders?.replaceAll('/', '-'), name: own ?? rest.at(-1) ?? '', folders }
  },
  date: inUtc,
  defaults: {
    permalink: '/blog/{yyyy}/{mm}/{dd}/{path}',
    limit: 20,
    ids: '{rawUrl}',
    feeds: { rss: 'rss.xml', atom: 'atom.xml', json: false },
  },
  static: ['static'],
  tags: {
    ...{ note: 'alert', tip: 'alert', info: 'alert', warning: 'alert', danger: 'alert', important: 'alert' },
    ...{ caution: 'alert', success: 'alert', secondary: 'alert' },
  },
}
