import { datedPlace, fileName, layoutKeys, plain } from './common.ts'
import type { Generator } from './model.ts'

/** Markdown as wordpress-export-to-markdown and like programs write it. */
export const wordpress: Generator = {
  ...plain,
  name: 'wordpress',
  title: 'WordPress',
  files: {
    extensions: ['.md', '.markdown'],
    isArticle: (path) => !/^(?:readme|license|changelog)\./i.test(fileName(path)),
    enters: (folder) => /^_(?:drafts|posts)$/.test(folder),
  },
  keys: {
    title: 'title',
    date: 'date',
    modified: 'updated',
    slug: 'slug',
    excerpt: 'summary',
    description: 'summary',
    categories: 'categories',
    category: 'categories',
    tags: 'tags',
    coverimage: 'image',
    image: 'image',
    author: 'author',
    draft: 'draft',
    status: 'hold',
    poststatus: 'hold',
    password: 'held',
    postpassword: 'held',
    permalink: 'address',
    url: 'address',
    link: 'address',
    guid: 'guid',
    wordpressurl: 'guid',
    id: 'none',
  },
  ignored: [...layoutKeys, 'postid', 'posttype', 'parent', 'commentstatus', 'pingstatus', 'meta'],
  place: (path) => ({ ...datedPlace(path), isDraft: /(?:^|\/)_drafts\//.test(path) }),
  address: (written) => (/^https?:/.test(written) || written.startsWith('/') ? written : `/${written}`),
  defaults: { permalink: '/{yyyy}/{mm}/{dd}/{slug}/', limit: 10, ids: 'url', feeds: { rss: 'feed/index.xml' } },
  static: [],
}
