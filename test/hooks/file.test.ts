import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findHooks } from '../../src/hooks/find.ts'
import { openRunner } from '../../src/hooks/runner.ts'
import { article, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

test.each([
  {
    because: 'they throw while they are loaded',
    text: 'const a = 1\nnull.x',
    found: [/^2:6 This file cannot be used: it failed with "Cannot read properties of null/],
  },
  {
    because: 'they need what is not there',
    text: 'import "./gone.js"',
    found: [/^1:1 This file cannot be used: it failed with "Cannot find module/],
  },
  {
    because: 'there is no default export',
    text: 'export const html = 1',
    found: [/^1:1 There is no default export with hooks\./],
  },
  {
    because: 'a name is misspelt',
    text: 'export default { htlm: 1 }',
    found: [/^1:1 There is no hook "htlm". Did you mean "html"\?/],
  },
  {
    because: 'they are of other kinds',
    text: 'export default { article: 1, markdown: {}, version: 2, words: [] }',
    found: [
      /"article" is not a function/,
      /"markdown" is not a list/,
      /"version" is not a text/,
      /"words" is not a map/,
    ],
  },
  {
    because: 'an extension of markdown is not called',
    text: 'const footnote = () => ({}); export default { markdown: [footnote] }',
    found: [/^1:1 The hook "markdown" has a function in its list\./],
  },
  {
    because: 'a namespace is ours',
    text: 'export default { namespaces: { a: "http://www.w3.org/2005/Atom" } }',
    found: [/^1:1 The namespace of "a" is/],
  },
])('hooks cannot be used when $because, and then no article is read', async ({ text, found }) => {
  const root = folder({ 'feedwright.config.mjs': text })
  put(root, 'content/site.yaml', site)
  put(root, 'content/a.md', article({ title: '' }))
  const outcome = await build({
    content: join(root, 'content'),
    out: join(root, 'dist'),
    hooks: join(root, 'feedwright.config.mjs'),
  })
  expect(outcome.ok).toBe(false)
  expect(outcome.diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(
    found.map((one) => expect.stringMatching(one)),
  )
  expect(new Set(outcome.diagnostics.map(({ file, rule }) => `${file} ${rule}`))).toEqual(
    new Set([`${join(root, 'feedwright.config.mjs')} hook`]),
  )
})

test('a file of hooks is refused below the articles, and with another name', () => {
  const root = folder({ 'content/a.js': '', 'hooks.js': '', 'hooks.yaml': '' })
  const content = join(root, 'content')
  expect(findHooks(join(content, 'a.js'), content).refused).toContain('whoever writes articles could run programs here')
  expect(findHooks(join(root, 'hooks.yaml'), content).refused).toContain('must end in .js or .mjs')
  expect(findHooks(join(root, 'hooks.js'), content)).toMatchObject({
    source: { file: { path: join(root, 'hooks.js') } },
    diagnostics: [],
  })
  expect(findHooks(join(root, 'gone.js'), content).diagnostics).toMatchObject([
    { rule: 'hook', message: 'There is no such file of hooks.' },
  ])
  expect(findHooks(false, content)).toEqual({ diagnostics: [] })
  expect(findHooks(undefined, content)).toEqual({ diagnostics: [] })
})

test('a hook that never ends is given up, and what nobody waits for is not lost', async () => {
  const { run, stray } = openRunner({ code: {} }, { milliseconds: 20 })
  await expect(run('html', () => new Promise(() => {}))).rejects.toThrow('it has not ended after 0.02 seconds')
  stray(new Error('late'))
  await expect(run('html', () => 'x')).rejects.toThrow('it failed with "late"')
  expect(await run('html', () => 'x')).toBe('x')
})
