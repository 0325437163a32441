import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder } from '../folder.ts'
import { build } from '../here.ts'

const settings = 'title: Daily\ndescription: News\nurl: https://daily.internal/\npages: false\n'
/** An article with no secret. */
const control = '---\ntitle: Control\ndate: 2024-01-01\n---\n\nText.\n'
const yaml = (lines: string) => `---\ntitle: Secret\n${lines}\n---\n\nText.\n`
const dated = (lines: string) => yaml(`date: 2024-01-02\n${lines}`)

/** What becomes of the article Secret: published, held back without an error, or an error or a finding that says what is not known. */
async function fate(generator: string, files: Record<string, string>, more: string) {
  const root = folder({
    ...files,
    'feedwright.yaml': `${settings}generator: ${generator}\nfeeds: {json: feed.json}\n${more}`,
  })
  const { diagnostics } = await build({
    config: join(root, 'feedwright.yaml'),
    now: new Date('2026-11-01T00:00:00Z'),
    previous: false,
  })
  const findings = diagnostics
    .filter(({ rule }) => !['placeholder-url', 'same-instant', 'no-article', 'far-date'].includes(rule))
    .map(({ file, rule }) => `${file.replace(/^.*\/feedwright-\w+\//, '')} ${rule}`)
  const titles = (() => {
    try {
      return JSON.parse(readFileSync(join(root, 'dist/feed.json'), 'utf8')).items.map(
        ({ title }: { title: string }) => title,
      )
    } catch {
      return []
    }
  })()
  return { isOut: titles.includes('Secret'), isControlOut: titles.includes('Control'), findings }
}

const one = (path: string, text: string, more = '') => ({ files: { [path]: text }, more })
type Row = { files: Record<string, string>; more?: string; finding?: string; isOut?: true }
/** The article in the usual folder. */
const post = (text: string) => one('content/posts/s.md', text)
const rows: Record<string, Record<string, Row>> = {
  hugo: {
    draft: post(dated('draft: true')),
    'draft Yes': { ...post(dated('draft: Yes')), finding: 'content/posts/s.md draft-value' },
    'Draft TOML': post('+++\ntitle = "Secret"\nDate = 2024-01-02\nDraft = true\n+++\nText.\n'),
    'draft JSON': post('{"title": "Secret", "date": "2024-01-02", "draft": true}\n\nText.\n'),
    'published false': post(dated('published: false')),
    publishDate: post(dated('publishDate: 2030-01-01')),
    'embargo beside': post(dated('publishDate: 2024-01-01\nembargo: 2030-01-01')),
    expiryDate: post(dated('expiryDate: 2025-01-01')),
    'expiry and unpublish': post(dated('expiryDate: 2030-01-01\nunpublish: 2025-01-01')),
    'date future': post(yaml('date: 2030-01-01')),
    build: post(dated('build:\n  list: never')),
    _build: post(dated('_build:\n  List: false')),
    'build render': post(dated('build: {render: false, list: always}')),
    'build render never': post(dated('build: {render: never}')),
    'build toml': post('+++\ntitle = "Secret"\ndate = 2024-01-02\n[_build]\nList = "never"\n+++\nText.\n'),
    'build json': post('{"title": "Secret", "date": "2024-01-02", "Build": {"Render": "never"}}\n\nText.\n'),
    headless: post(dated('headless: true')),
    params: post(dated('params:\n  draft: true')),
    status: post(dated('status: draft')),
    'ignore draft': { ...post(dated('draft: true')), more: 'ignore: [draft]\n' },
    'ignore *': { ...post(dated('status: draft')), more: 'ignore: ["*"]\n' },
    'ignore * embargo': { ...post(dated('embargo_until: 2030-01-01')), more: 'ignore: ["*"]\n' },
    'ignore build': { ...post(dated('build: {list: never}')), more: 'ignore: [build]\n' },
    'ignore headless': { ...post(dated('headless: true')), more: 'ignore: [headless]\n' },
    'keys none': { ...post(dated('draft: true')), more: 'keys: {draft: none}\n' },
    cascade: {
      files: { 'content/posts/s.md': dated(''), 'content/_index.md': '---\ncascade: {draft: true}\n---\n' },
    },
    'cascade Case': {
      files: { 'content/posts/s.md': dated(''), 'content/posts/_index.md': '---\nCascade: {Draft: true}\n---\n' },
    },
    'cascade lang file': {
      files: { 'content/posts/s.md': dated(''), 'content/posts/_index.en.md': '---\ncascade: {draft: true}\n---\n' },
    },
    'cascade list': {
      files: {
        'content/posts/s.md': dated(''),
        'content/posts/_index.md': '---\ncascade:\n  - {draft: true, target: {path: "/posts/**"}}\n---\n',
      },
    },
    'cascade braces': {
      files: {
        'content/posts/s.md': dated(''),
        'content/posts/_index.md': '---\ncascade:\n  - {draft: true, _target: {path: "{/posts,/posts/**}"}}\n---\n',
      },
    },
    'cascade toml': {
      files: {
        'content/posts/s.md': dated(''),
        'content/posts/_index.md': '+++\n[[cascade]]\ndraft = true\n[cascade._target]\nPath = "/posts/**"\n+++\n',
      },
    },
    'cascade build': {
      files: {
        'content/posts/s.md': dated(''),
        'content/posts/_index.md': '+++\n[cascade.build]\nlist = "never"\n+++\n',
      },
    },
    'cascade params': {
      files: {
        'content/posts/s.md': dated(''),
        'content/posts/_index.md': '---\ncascade: {params: {draft: true}}\n---\n',
      },
    },
    'cascade above content': {
      files: { 'content/posts/s.md': dated(''), 'content/_index.md': '---\ncascade: {draft: true}\n---\n' },
      more: 'content: content/posts\n',
    },
    'cascade at content': {
      files: { 'content/posts/s.md': dated(''), 'content/posts/_index.md': '---\ncascade: {draft: true}\n---\n' },
      more: 'content: content/posts\n',
    },
    'cascade target kind section is not for pages': {
      files: {
        'content/posts/s.md': dated(''),
        'content/posts/_index.md': '---\ncascade: {draft: true, target: {kind: section}}\n---\n',
      },
      isOut: true,
    },
    'cascade target one page': {
      files: {
        'content/posts/ss.md': dated(''),
        'content/posts/_index.md': '---\ncascade: {draft: true, target: {path: "/posts/s"}}\n---\n',
      },
      isOut: true,
    },
    'broken index': {
      files: { 'content/posts/s.md': dated(''), 'content/posts/_index.md': '---\ncascade: {draft: true\n---\n' },
      finding: 'content/posts/_index.md yaml-syntax',
    },
    'site cascade': { files: { 'content/posts/s.md': dated(''), 'hugo.toml': '[cascade]\ndraft = true\n' } },
    'in bundle folder': { files: { 'content/posts/b/index.md': control, 'content/posts/b/sub/s.md': dated('') } },
  },
  jekyll: {
    published: one('_posts/2024-01-02-s.md', yaml('published: false'), 'content: .\n'),
    'published no': one('_posts/2024-01-02-s.md', yaml('published: no'), 'content: .\n'),
    draft: one('_posts/2024-01-02-s.md', yaml('draft: true'), 'content: .\n'),
    drafts: one('_drafts/s.md', dated(''), 'content: .\n'),
    'drafts below': one('news/_drafts/x/s.md', dated(''), 'content: .\n'),
    future: one('_posts/2030-01-02-s.md', yaml(''), 'content: .\n'),
    defaults: {
      files: {
        '_posts/2024-01-02-s.md': yaml(''),
        '_config.yml': 'defaults:\n  - scope: {path: "_posts"}\n    values: {published: false}\n',
      },
      more: 'content: .\n',
    },
    'defaults content _posts': {
      files: {
        '_posts/2024-01-02-s.md': yaml(''),
        '_config.yml': 'defaults:\n  - scope: {path: "_posts"}\n    values: {published: false}\n',
      },
      more: 'content: _posts\n',
    },
    'defaults source': {
      files: {
        'src/_posts/2024-01-02-s.md': yaml(''),
        '_config.yml':
          'source: src\ndefaults:\n  - scope: {path: "_posts", type: posts}\n    values: {published: false}\n',
      },
      more: 'content: src/_posts\n',
    },
    'defaults no scope': {
      files: { '_posts/2024-01-02-s.md': yaml(''), '_config.yml': 'defaults:\n  - values: {published: false}\n' },
      more: 'content: .\n',
    },
    'defaults glob': {
      files: {
        '_posts/old/2024-01-02-s.md': yaml(''),
        '_config.yml': 'defaults:\n  - scope: {path: "_posts/*"}\n    values: {published: false}\n',
      },
      more: 'content: .\n',
    },
    'Defaults broken': {
      files: {
        '_posts/2024-01-02-s.md': yaml(''),
        '_config.yml': 'defaults:\n  - scope: {path: ""\n    values: {published: false}\n',
      },
      more: 'content: .\n',
      finding: '_config.yml skipped-file',
      isOut: true,
    },
    'Defaults anchor': {
      files: {
        '_posts/2024-01-02-s.md': yaml(''),
        '_config.yml': 'x: &a {published: false}\ndefaults:\n  - scope: {path: ""}\n    values: *a\n',
      },
      more: 'content: .\n',
      finding: '_config.yml skipped-file',
      isOut: true,
    },
    '_config.yaml': {
      files: {
        '_posts/2024-01-02-s.md': yaml(''),
        '_config.yaml': 'defaults:\n  - scope: {path: ""}\n    values: {published: false}\n',
      },
      more: 'content: .\n',
    },
    'config in source': {
      files: {
        'site/_posts/2024-01-02-s.md': yaml(''),
        'site/_config.yml': 'defaults:\n  - scope: {path: ""}\n    values: {published: false}\n',
      },
      more: 'content: site\n',
    },
    collection: one('_notes/2024-01-02-s.md', yaml(''), 'content: .\n'),
  },
  eleventy: {
    exclude: post(dated('eleventyExcludeFromCollections: true')),
    'exclude names': post(dated('eleventyExcludeFromCollections: [posts]')),
    'permalink false': post(dated('permalink: false')),
    'permalink toml': post('---json\n{"title": "Secret", "date": "2024-01-02", "permalink": false}\n---\nText.\n'),
    'data permalink': {
      files: { 'content/posts/s.md': dated(''), 'content/posts/posts.json': '{"permalink": false}' },
    },
    'data 11ty': {
      files: {
        'content/posts/s.md': dated(''),
        'content/posts/posts.11tydata.json': '{"eleventyExcludeFromCollections": true}',
      },
    },
    'data nested': { files: { 'content/posts/a/b/s.md': dated(''), 'content/posts/posts.json': '{"draft": true}' } },
    'data at content': {
      files: { 'content/posts/s.md': dated(''), 'content/posts/posts.json': '{"draft": true}' },
      more: 'content: content/posts\n',
    },
    'data 11ty at content': {
      files: { 'content/posts/s.md': dated(''), 'content/posts/posts.11tydata.json': '{"draft": true}' },
      more: 'content: content/posts\n',
    },
    'data above content': {
      files: { 'src/posts/s.md': dated(''), 'src/src.json': '{"draft": true}' },
      more: 'content: src/posts\n',
    },
    'data of file': { files: { 'content/posts/s.md': dated(''), 'content/posts/s.json': '{"draft": true}' } },
    'data of file 11ty': {
      files: { 'content/posts/s.md': dated(''), 'content/posts/s.11tydata.json': '{"draft": true}' },
    },
    'data js': {
      files: { 'content/posts/s.md': dated(''), 'content/posts/posts.11tydata.js': '' },
      finding: 'content/posts/posts.11tydata.js skipped-file',
      isOut: true,
    },
    'data js at content': {
      files: { 'content/posts/s.md': dated(''), 'content/posts/posts.11tydata.js': '' },
      more: 'content: content/posts\n',
      finding: 'content/posts/posts.11tydata.js skipped-file',
      isOut: true,
    },
    'data js above': {
      files: { 'src/posts/s.md': dated(''), 'src/src.11tydata.mjs': '' },
      more: 'content: src/posts\n',
      finding: 'src/src.11tydata.mjs skipped-file',
      isOut: true,
    },
    'data broken': {
      files: { 'content/posts/s.md': dated(''), 'content/posts/posts.json': '{"draft": true' },
      finding: 'content/posts/posts.json yaml-syntax',
    },
    computed: {
      ...post(dated('eleventyComputed:\n  permalink: false')),
      finding: 'content/posts/s.md unread-key',
      isOut: true,
    },
  },
  zola: {
    draft: post('+++\ntitle = "Secret"\ndate = 2024-01-02\ndraft = true\n+++\nText.\n'),
    'section draft': {
      files: { 'content/posts/s.md': dated('draft: false'), 'content/posts/_index.md': '+++\ndraft = true\n+++\n' },
    },
    'section draft above': {
      files: { 'content/posts/s.md': dated(''), 'content/_index.md': '+++\ndraft = true\n+++\n' },
      more: 'content: content/posts\n',
    },
    extra: post('+++\ntitle = "Secret"\ndate = 2024-01-02\n[extra]\ndraft = true\n+++\nText.\n'),
    'in bundle': { files: { 'content/posts/b/index.md': control, 'content/posts/b/sub/s.md': dated('') } },
  },
  docusaurus: {
    draft: post(dated('draft: true')),
    unlisted: post(dated('unlisted: true')),
    under: one('content/_x/s.md', dated('')),
    'under file': one('content/_s.md', dated('')),
    'ignore unlisted': { ...post(dated('unlisted: true')), more: 'ignore: [unlisted]\n' },
  },
  astro: {
    draft: post(dated('draft: true')),
    under: one('content/_s.md', dated('')),
    published: post(dated('published: false')),
    future: post(yaml('pubDate: 2030-01-01')),
  },
  hexo: {
    published: one('source/_posts/s.md', dated('published: false'), 'content: source\n'),
    draft: one('source/_posts/s.md', dated('draft: true'), 'content: source\n'),
    drafts: one('source/_drafts/s.md', dated(''), 'content: source\n'),
  },
  wordpress: {
    ...Object.fromEntries(
      ['draft', 'pending', 'private', 'future', 'trash', 'Draft'].map((s) => [s, post(dated(`status: ${s}`))]),
    ),
    ...Object.fromEntries(
      ['auto-draft', 'inherit', 'members only'].map((status) => [
        status,
        { ...post(dated(`status: ${status}`)), finding: 'content/posts/s.md unknown-key' },
      ]),
    ),
    post_status: post(dated('post_status: private')),
    password: post(dated('password: x')),
    post_password: post(dated('post_password: x')),
    drafts: one('content/_drafts/s.md', dated('')),
    drafts2: one('content/posts/_drafts/s.md', dated('')),
    ignored: { ...post(dated('status: private')), more: 'ignore: [status]\n' },
  },
}

const all = Object.entries(rows).flatMap(([generator, those]) =>
  Object.entries(those).map(([because, row]) => ({ generator, because, ...row })),
)

test.each(all)('$generator: $because', async ({ generator, files, more = '', finding, isOut = false }) => {
  const found = await fate(generator, files, more)
  expect(found.findings).toEqual(finding === undefined ? [] : [finding])
  expect(found.isOut).toBe(isOut)
})
