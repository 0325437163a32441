import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { toolsIn } from '../../src/moving/index.ts'
import { openFolder } from '../../src/moving/site-folder.ts'
import { filesOf, folder, site } from '../folder.ts'

test.each([
  { files: { 'hugo.toml': '' }, tools: ['hugo'] },
  { files: { 'config.yaml': 'baseURL: /' }, tools: ['hugo'] },
  { files: { 'config/_default/params.toml': '' }, tools: ['hugo'] },
  { files: { 'config.toml': 'base_url = "/"' }, tools: ['zola'] },
  { files: { 'zola.toml': 'base_url = "/"' }, tools: ['zola'] },
  { files: { 'config.toml': 'port = 80' }, tools: [] },
  { files: { 'docusaurus.config.js': '' }, tools: ['docusaurus'] },
  { files: { 'astro.config.ts': '' }, tools: ['astro'] },
  { files: { '.eleventy.js': '' }, tools: ['eleventy'] },
  { files: { 'eleventy.config.cjs': '' }, tools: ['eleventy'] },
  { files: { '_config.yml': 'title: A' }, tools: ['jekyll'] },
  { files: { '_config.yml': 'title: A', 'source/_posts/a.md': '' }, tools: ['hexo'] },
  { files: { '_config.yml': 'new_post_name: :title.md' }, tools: ['hexo'] },
  { files: { 'posts/a.md': '---\ncoverImage: a.png\n---\n' }, tools: ['wordpress'] },
  { files: { 'posts/a.md': '---\nimage: a.png\n---\n' }, tools: [] },
  { files: { 'hugo.toml': '', '_config.yml': '' }, tools: ['hugo', 'jekyll'] },
  { files: { 'site/hugo.toml': '' }, tools: [] },
])('$files is a site of $tools', ({ files, tools }) => {
  expect(toolsIn(openFolder(folder(files))).map(({ tool }) => tool.preset.name)).toEqual(tools)
})

const jekyll = { '_config.yml': 'title: Daily\nurl: https://daily.internal/\n', '_posts/2019-11-01-a.md': 'Text.\n' }

test.each([
  {
    because: 'all is known',
    files: jekyll,
    args: [],
    status: 0,
    says: /^This is a site made with Jekyll \(_config\.yml\)\./,
  },
  {
    because: 'articles are counted',
    files: { ...jekyll, '_posts/2019-11-02-b.md': '---\ntitle: B\ndate: tomorrow\n---\n\nText.\n' },
    args: [],
    status: 0,
    says: /^With them, feeds can have 1 article; 0 are held back or left out\. There are errors in 1 file: bad-date \(1\)\.$/m,
  },
  {
    because: 'there is no folder of articles',
    files: { 'hugo.toml': "title = 'Daily'\nbaseURL = 'https://daily.internal/'\n" },
    args: [],
    status: 0,
    says: /^There is no folder "content" with articles\. Name it with "content" in "feedwright\.yaml"\.$/m,
  },
  {
    because: 'there is no address',
    files: { '_config.yml': 'title: Daily\n' },
    args: [],
    status: 2,
    says: /do not have the url of the site\. Add --url\.$/m,
  },
  {
    because: 'the address is an example',
    files: { '_config.yml': 'title: Daily\nurl: http://example.com\n' },
    args: [],
    status: 2,
    says: /"http:\/\/example\.com\/" in it is not the address of a real site\. Add --url\.$/m,
  },
  {
    because: 'the person gives an address of documentation',
    files: { '_config.yml': 'title: Daily\nurl: http://example.com\n' },
    args: ['--url', 'https://www.example.org/'],
    status: 0,
    says: /^url: https:\/\/www\.example\.org\/$/m,
  },
  {
    because: 'the feeds must be brought into the site',
    files: jekyll,
    args: [],
    status: 0,
    says: /`feedwright build && cp -R feeds\/\. _site\/`/,
  },
  {
    because: 'the hint about the address is followed',
    files: { '_config.yml': 'title: Daily\nurl: http://example.com\n' },
    args: ['--url', 'https://daily.internal/'],
    status: 0,
    says: /^url: https:\/\/daily\.internal\/$/m,
  },
  {
    because: 'an answer is wrong',
    files: jekyll,
    args: ['--language', 'English!'],
    status: 2,
    says: /--language: "English!" is not/,
  },
  {
    because: 'there is such a file',
    files: { ...jekyll, 'feedwright.yaml': 'title: Ours\n' },
    args: ['--yes'],
    status: 2,
    says: /There is a file "feedwright\.yaml" already/,
  },
  {
    because: 'the settings are broken',
    files: { '_config.yml': 'title: [' },
    args: [],
    status: 2,
    says: /"_config\.yml" cannot be read: .*\. Correct it first\.$/m,
  },
  {
    because: 'a tool is chosen',
    files: { ...jekyll, 'hugo.toml': '' },
    args: ['--generator', 'jekyll'],
    status: 0,
    says: /\(_config\.yml\)\. There are files of hugo too: choose with --generator\./,
  },
  {
    because: 'the tool is not there',
    files: jekyll,
    args: ['--generator', 'hugo'],
    status: 2,
    says: /There are no settings of "hugo" in this folder\. The folder is a site of: jekyll\./,
  },
  {
    because: 'the built site has a feed',
    files: { ...jekyll, '_site/feed.xml': '<feed/>' },
    args: [],
    status: 0,
    says: /`feedwright adopt _site\/feed\.xml`/,
  },
  {
    because: 'a section is asked for',
    files: jekyll,
    args: ['--section', 'News'],
    status: 0,
    says: /^content\/site\.yaml$/m,
  },
  {
    because: 'the site is ours',
    files: { ...jekyll, 'content/site.yaml': site },
    args: [],
    status: 2,
    says: /is not empty/,
  },
])('init ends with $status when $because', ({ files, args, status, says }) => {
  const root = folder(files)
  const {
    status: code,
    stdout,
    stderr,
  } = spawnSync(process.execPath, [resolve('lib/cli.js'), 'init', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  expect([code, stdout + stderr]).toEqual([status, expect.stringMatching(says)])
  if (status === 2) expect([...filesOf(root).keys()]).toEqual(Object.keys(files).sort())
  for (const [path, text] of Object.entries(files)) expect(readFileSync(join(root, path), 'utf8')).toBe(text)
})
