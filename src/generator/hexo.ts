import { layoutKeys, partsOf, plain, withoutAccents } from './common.ts'
import type { Generator } from './model.ts'

/** Hexo with hexo-generator-feed, https://hexo.io */
export const hexo: Generator = {
  ...plain,
  name: 'hexo',
  title: 'Hexo',
  files: {
    extensions: ['.md', '.markdown', '.mkd', '.mkdn', '.mdwn', '.mdtxt', '.mdtext', '.html'],
    isArticle: () => true,
    enters: (folder) => folder === '_posts' || folder === '_drafts',
  },
  keys: {
    title: 'title',
    date: 'date',
    updated: 'updated',
    description: 'summary',
    excerpt: 'summary',
    intro: 'summary',
    tags: 'tags',
    tag: 'tags',
    categories: 'categories',
    category: 'categories',
    image: 'image',
    cover: 'image',
    photos: 'image',
    permalink: 'address',
    published: 'hold',
    draft: 'draft',
    lang: 'language',
    author: 'author',
    id: 'none',
  },
  usual: { summary: 'description', language: 'lang' },
  ignored: [
    ...layoutKeys,
    'thumbnailimage*',
    'topimg',
    'mathjax',
    'copyright*',
    'abbrlink',
    'keywords',
    'toc*',
    'comments',
    'disablenunjucks',
  ],
  place(path) {
    const parts = partsOf(path)
    const posts = parts.findIndex((part) => part === '_posts' || part === '_drafts')
    const below = parts.slice(posts + 1)
    const file = below.at(-1) ?? ''
    const [, date, name = file] = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/s.exec(file) ?? []
    return {
      ...{ date, name, file },
      folders: below.slice(0, -1),
      isDraft: parts.includes('_drafts'),
    }
  },
  titleSlug: hexoSlug,
  address: (written) => (/^https?:/.test(written) || written.startsWith('/') ? written : `/${written}`),
  defaults: {
    permalink: '/{yyyy}/{mm}/{dd}/{path}/',
    limit: 20,
    ids: 'url',
    feeds: { atom: 'atom.xml' },
  },
  tags: {
    codeblock: 'highlight',
    code: 'highlight',
    youtube: 'youtube',
    vimeo: 'vimeo',
    post_link: 'refLink',
    post_path: 'ref',
    asset_img: 'assetImage',
    asset_path: 'assetPath',
    asset_link: 'assetLink',
    img: 'image',
    image: 'image',
    blockquote: 'quote',
    quote: 'quote',
    pullquote: 'pullquote',
    raw: 'raw',
    link: 'link',
    gist: 'gist',
  },
  static: ['source'],
}

/** A name as Hexo writes it: without accents, with a hyphen for every other sign; its case stays. */
function hexoSlug(name: string): string {
  return withoutAccents(name)
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
