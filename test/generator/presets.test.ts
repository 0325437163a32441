import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder } from '../folder.ts'
import { build } from '../here.ts'

const settings = 'title: Daily\ndescription: News\nurl: https://daily.internal/\npages: false\n'

/** Builds a folder as its preset reads it: each item as address and date, and each finding as file and rule. */
async function built(generator: string, files: Record<string, string>, more = '') {
  const root = folder({
    ...files,
    'feedwright.yaml': `${settings}generator: ${generator}\nlimit: 100\nfeeds: {json: feed.json}\n${more}`,
  })
  const { diagnostics, unpublished } = await build({
    config: join(root, 'feedwright.yaml'),
    now: new Date('2026-11-01T00:00:00Z'),
    previous: false,
  })
  const items = (() => {
    try {
      return JSON.parse(readFileSync(join(root, 'dist/feed.json'), 'utf8')).items
    } catch {
      return []
    }
  })()
  return {
    items: items.map(
      (item: { url: string; date_published: string }) =>
        `${item.url.replace('https://daily.internal', '')} ${item.date_published.replace('T00:00:00+00:00', '')}`,
    ),
    all: items,
    findings: diagnostics
      .filter(({ rule }) => !['placeholder-url', 'same-instant'].includes(rule))
      .map(({ file, line, rule }) => `${file.replace(/^.*\/feedwright-\w+\//, '')}:${line} ${rule}`),
    unpublished: unpublished.map(({ file, why }) => `${file.replace(/^.*\/feedwright-\w+\//, '')} ${why}`),
  }
}

const yaml = (lines: string, body = 'Text.') => `---\n${lines}\n---\n\n${body}\n`

type Row = {
  because: string
  files: Record<string, string>
  more?: string
  items: string[]
  findings?: string[]
  unpublished?: string[]
}

const hugo: Row[] = [
  {
    because: 'one bad address of years ago holds nothing back',
    files: {
      'content/a.md': yaml(
        'title: A\ndate: 2024-01-02',
        '[a](hhttps://x.org/) ![b](http://https://x.org/b.png) [c](http://x.org/c d)',
      ),
    },
    items: ['/a/ 2024-01-02'],
    findings: ['content/a.md:6 left-out-link', 'content/a.md:6 left-out-link', 'content/a.md:6 doubtful-link'],
  },
  {
    because: 'an article without text has its summary, or its title alone',
    files: {
      'content/a.md': yaml('title: A\ndate: 2024-01-02', ''),
      'content/b.md': yaml('title: B\ndate: 2024-01-01\nsummary: C', ''),
    },
    items: ['/a/ 2024-01-02', '/b/ 2024-01-01'],
    findings: ['content/a.md:5 title-only'],
  },
  {
    because: 'the last value of a key that is given twice is read, where it does not decide the publication',
    files: {
      'content/a.md': yaml(
        'title: A\ndate: 2024-01-02\nweight: 1\nweight: 2\nexpirydate: 2030-01-01\nexpirydate: 2030-01-01',
      ),
    },
    items: ['/a/ 2024-01-02'],
    findings: ['content/a.md:5 unread-key', 'content/a.md:7 unread-key'],
  },
  {
    because: 'two times of the end are an error: nothing is published by guessing',
    files: { 'content/b.md': yaml('title: B\ndate: 2024-01-01\nexpirydate: 2020-01-01\nexpirydate: 2030-01-01') },
    items: [],
    findings: ['content/b.md:5 duplicate-key'],
  },
  {
    because: 'an address is the path in lower case, with its accents',
    files: { 'content/Posts/My Post Ärger.md': yaml('title: A\ndate: 2024-01-02') },
    items: ['/posts/my-post-%C3%A4rger/ 2024-01-02'],
  },
  {
    because: 'a slug replaces the last part, and an address all of it',
    files: {
      'content/posts/a.md': yaml('title: A\ndate: 2024-01-02\nslug: -Own Slug-'),
      'content/posts/b.md': yaml('title: B\ndate: 2024-01-01\nurl: /old/Place.html'),
    },
    items: ['/posts/own-slug/ 2024-01-02', '/old/Place.html 2024-01-01'],
  },
  {
    because: 'blanks become one hyphen, and some marks go',
    files: {
      'content/a & b.md': yaml('title: A\ndate: 2024-01-04'),
      'content/-C++  v½ - (new)-.md': yaml('title: B\ndate: 2024-01-03'),
      'content/İzmir 100%.md': yaml('title: C\ndate: 2024-01-02'),
    },
    items: ['/a-b/ 2024-01-04', '/-c++-v-new-/ 2024-01-03', '/izmir-100/ 2024-01-02'],
  },
  {
    because: 'an address may have the slug, or else the title',
    files: {
      'content/a.md': yaml('title: "C++ & Straße"\ndate: 2024-01-02\nslug: -Own Slug-'),
      'content/b.md': yaml('title: "C++ & Straße"\ndate: 2024-01-01'),
    },
    more: 'permalink: /{yyyy}/{slugOrTitle}/\n',
    items: ['/2024/own-slug/ 2024-01-02', '/2024/c-stra%C3%9Fe/ 2024-01-01'],
  },
  {
    because: 'TOML and JSON are read, in any case of the keys',
    files: {
      'content/a.md': '+++\nTitle = "A"\nDate = 2024-01-03T10:00:00+02:00\ntags = ["x"]\n+++\n\nText.\n',
      'content/b.md': '{\n  "title": "B",\n  "date": "2024-01-02",\n  "params": { "description": "D" }\n}\n\nText.\n',
    },
    items: ['/a/ 2024-01-03T08:00:00+00:00', '/b/ 2024-01-02'],
  },
  {
    because: 'a bundle is its folder, and nothing else in it is a page',
    files: {
      'content/posts/trip/index.md': yaml('title: A\ndate: 2024-01-02'),
      'content/posts/trip/part.md': yaml('title: Part\ndate: 2024-01-02'),
      'content/posts/_index.md': yaml('title: Posts'),
    },
    items: ['/posts/trip/ 2024-01-02'],
  },
  {
    because: 'what is held back there is held back here',
    files: {
      'content/a.md': yaml('title: A\ndate: 2024-01-02\ndraft: true'),
      'content/b.md': yaml('title: B\ndate: 2024-01-02\npublishDate: 2027-01-01'),
      'content/c.md': yaml('title: C\ndate: 2024-01-02\nexpiryDate: 2025-01-01'),
      'content/d.md': yaml('title: D\ndate: 2024-01-02\npublished: false'),
      'content/e.md': yaml('title: E\ndate: 2024-01-02'),
    },
    items: ['/e/ 2024-01-02'],
    unpublished: ['content/a.md draft', 'content/b.md scheduled', 'content/c.md left out', 'content/d.md draft'],
  },
  {
    because: 'values come from the pages above',
    files: {
      'content/news/_index.md': yaml('title: News\ncascade:\n  draft: true'),
      'content/news/a.md': yaml('title: A\ndate: 2024-01-02'),
      'content/news/b.md': yaml('title: B\ndate: 2024-01-02\ndraft: false'),
    },
    items: ['/news/b/ 2024-01-02'],
    unpublished: ['content/news/a.md draft'],
  },
  {
    because: 'a page without a date is in no feed',
    files: { 'content/about.md': yaml('title: About'), 'content/a.md': yaml('title: A\ndate: 2024-01-02') },
    items: ['/a/ 2024-01-02'],
    findings: ['content/about.md:1 undated-page'],
  },
  {
    because: 'a key of the site is left out with a warning, or known from the settings',
    files: {
      'content/a.md': yaml('title: A\ndate: 2024-01-02\nweather: sunny\nx_one: 1\ndeck: D'),
      'content/b.md': yaml('title: B\ndate: 2024-01-01\nweather: rainy'),
    },
    more: 'ignore: ["x_*"]\n',
    items: ['/a/ 2024-01-02', '/b/ 2024-01-01'],
    findings: ['content/a.md:4 unread-key', 'content/b.md:4 unread-key'],
  },
  {
    because: 'a key that is misspelt is named, and is an error where it was to hold the article back',
    files: {
      'content/a.md': yaml('title: A\ndate: 2024-01-02\ndescripton: D'),
      'content/b.md': yaml('title: B\ndate: 2024-01-02\ndarft: true'),
    },
    items: [],
    findings: ['content/a.md:4 unread-key', 'content/b.md:4 unknown-key'],
  },
  {
    because: 'a translation is not read, and named',
    files: {
      'content/a.md': yaml('title: A\ndate: 2024-01-02'),
      'content/a.zh-cn.md': yaml('title: 桥\ndate: 2024-01-02'),
      'content/trip/index.md': yaml('title: B\ndate: 2024-01-01'),
      'content/trip/index.fr.md': yaml('title: C\ndate: 2024-01-01'),
    },
    items: ['/a/ 2024-01-02', '/trip/ 2024-01-01'],
    findings: ['content/a.zh-cn.md:1 skipped-file', 'content/trip/index.fr.md:1 skipped-file'],
  },
  {
    because: 'a value that may hold the article back is an error',
    files: { 'content/a.md': yaml('title: A\ndate: 2024-01-02\nstatus: ready-ish') },
    items: [],
    findings: ['content/a.md:4 unknown-key'],
  },
]

const jekyll: Row[] = [
  {
    because: 'an offset that no zone has is reckoned with',
    files: { '_posts/2024-01-02-a.md': yaml('title: A\ndate: 2024-01-02 14:15:14+15:00') },
    more: 'content: .\n',
    items: ['/2024/01/01/a.html 2024-01-01T23:15:14+00:00'],
  },
  {
    because: 'date and slug are in the name, categories in folder and key',
    files: {
      '_config.yml': 'title: x\n',
      'site/news/_posts/2024-1-2-My_Post Ärger.markdown': yaml('title: A\ncategories: Local Life'),
    },
    more: 'content: site\n',
    items: ['/news/local/life/2024/01/02/My_Post-%C3%84rger.html 2024-01-02'],
  },
  {
    because: 'a key has the date, and an address is a pattern',
    files: { '_posts/2024-01-02-two.md': yaml('title: A\ndate: 2024-03-04 10:00:00 +0100\npermalink: /:year/:title/') },
    more: 'content: _posts\n',
    items: ['/2024/two/ 2024-03-04T09:00:00+00:00'],
  },
  {
    because: 'a post may have no front matter, and a draft lies in its folder',
    files: {
      'src/_posts/2024-01-02-a-bare-post.md': 'Text.\n',
      'src/_drafts/idea.md': yaml('title: Idea'),
      'src/about.md': yaml('title: About'),
    },
    more: 'content: src\n',
    items: ['/2024/01/02/a-bare-post.html 2024-01-02'],
    unpublished: ['src/_drafts/idea.md draft'],
  },
  {
    because: 'categories in one text are words, and a category is one',
    files: {
      '_posts/2024-01-02-a.md': yaml('title: A\ncategories: Night sky'),
      '_posts/2024-01-01-b.md': yaml('title: B\ncategory: Night sky'),
    },
    more: 'content: .\n',
    items: ['/night/sky/2024/01/02/a.html 2024-01-02', '/night%20sky/2024/01/01/b.html 2024-01-01'],
  },
  {
    because: 'the settings of the site have values for a folder',
    files: {
      '_config.yml': 'defaults:\n  - scope: {path: "", type: posts}\n    values: {published: false}\n',
      '_posts/2024-01-02-a.md': yaml('title: A'),
      '_posts/2024-01-02-b.md': yaml('title: B\npublished: true'),
    },
    more: 'content: _posts\n',
    items: ['/2024/01/02/b.html 2024-01-02'],
    unpublished: ['_posts/2024-01-02-a.md draft'],
  },
]

const others: Record<string, Row[]> = {
  eleventy: [
    {
      because: 'the path stays as it is, and a name that is that of its folder is written once',
      files: {
        'content/blog/2024-01-03-My Post Ü.md': yaml('title: A'),
        'content/blog/fire/fire.md': yaml('title: B\ndate: 2024-01-02'),
        'content/fire/fire/index.md': yaml('title: C\ndate: 2024-01-01'),
      },
      items: ['/blog/2024-01-03-My%20Post%20%C3%9C/ 2024-01-03', '/blog/fire/ 2024-01-02', '/fire/fire/ 2024-01-01'],
    },
    {
      because: 'data of a folder hold its posts back, and programs are named',
      files: {
        'content/blog/blog.json': '{"draft": true}',
        'content/blog/a.md': yaml('title: A\ndate: 2024-01-02'),
        'content/b.md': yaml('title: B\ndate: 2024-01-01\npermalink: /b.html'),
        'content/news/news.11tydata.js': 'module.exports = {}',
      },
      items: ['/b.html 2024-01-01'],
      findings: ['content/news/news.11tydata.js:1 skipped-file'],
      unpublished: ['content/blog/a.md draft'],
    },
    {
      because: 'an address may be code that is known, and else is an error',
      files: {
        'content/a.md': yaml('title: A Title\ndate: 2024-01-02\npermalink: "/x/{{ title | slugify }}/"'),
        'content/b.md': yaml('title: B\ndate: 2024-01-01\npermalink: "/{{ own | filter }}/"'),
      },
      items: [],
      findings: ['content/b.md:4 bad-url'],
    },
  ],
  astro: [
    {
      because: 'a path is in lower case without signs, or the slug',
      files: {
        'content/A b/C.d ½.md': yaml('title: A\npubDate: Jul 08 2022'),
        'content/own.mdx': yaml('title: B\npubDate: 2022-01-01\nslug: Own/Slug'),
      },
      items: ['/blog/a-b/cd-/ 2022-07-08', '/blog/Own/Slug/ 2022-01-01'],
    },
  ],
  zola: [
    {
      because: 'a name is ASCII without its date, and a path is all of the address',
      files: {
        'content/blog/2024-01-03-Ärger über.md': '+++\ntitle = "A"\n[taxonomies]\ntags = ["x"]\n+++\nText.\n',
        'content/blog/b.md': '+++\ntitle = "B"\npath = "2024/01/02/b"\n+++\nText.\n',
        'content/blog/_index.md': '+++\ntitle = "Blog"\n+++\n',
      },
      items: ['/blog/arger-uber/ 2024-01-03', '/2024/01/02/b/ 2024-01-02'],
    },
  ],
  docusaurus: [
    {
      because: 'a date of a file or folder comes first, and a slug is all of it',
      files: {
        'content/2024-01-02-My_Post.md': yaml('title: A'),
        'content/sub/2024-01-03-x/index.mdx': yaml('title: B'),
        'content/2024-01-01-c.md': yaml('title: C\nslug: own'),
        'content/d.md': yaml('title: D\ndate: 2023-01-01\nunlisted: true'),
      },
      items: ['/blog/2024/01/03/sub/x 2024-01-03', '/blog/2024/01/02/My_Post 2024-01-02', '/blog/own 2024-01-01'],
      unpublished: ['content/d.md feeds: false'],
    },
  ],
  hexo: [
    {
      because: 'the path below the posts is the title',
      files: {
        'source/_posts/sub/My Post.md': yaml('title: A\ndate: 2024-01-02 10:00:00\ntags: [x]'),
        'source/_drafts/b.md': yaml('title: B\ndate: 2024-01-02'),
      },
      more: 'content: source\n',
      items: ['/2024/01/02/sub/My%20Post/ 2024-01-02T10:00:00+00:00'],
      unpublished: ['source/_drafts/b.md draft'],
    },
    {
      because: 'a name can begin with the date, which is in the path and not in the slug',
      files: {
        'source/_posts/2024-01-02-a.md': yaml('title: A'),
        'source/_posts/2024-01-01-b.md': yaml('title: B\npermalink: /{slug}/'),
      },
      more: 'content: source\n',
      items: ['/2024/01/02/2024-01-02-a/ 2024-01-02', '/b/ 2024-01-01'],
    },
  ],
  wordpress: [
    {
      because: 'status and password hold back',
      files: {
        'content/2024-01-02-a.md': yaml('title: A\nstatus: publish\nid: 12\ncategories:\n  - News'),
        'content/b/index.md': yaml('title: B\ndate: 2024-01-01\nstatus: private'),
        'content/c.md': yaml('title: C\ndate: 2024-01-01\npassword: x'),
      },
      items: ['/2024/01/02/a/ 2024-01-02'],
      unpublished: ['content/b/index.md draft', 'content/c.md draft'],
    },
  ],
}

const rows = Object.entries({ hugo, jekyll, ...others }).flatMap(([generator, all]) =>
  all.map((row) => ({ generator, ...row })),
)

test.each(rows)('$generator: $because', async ({ generator, files, more, items, findings = [], unpublished }) => {
  const found = await built(generator, files, more)
  expect({ items: found.items, findings: found.findings }).toEqual({ items, findings })
  if (unpublished) expect(found.unpublished).toEqual(unpublished)
})
