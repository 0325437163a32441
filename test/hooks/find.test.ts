import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, folder, site } from '../folder.ts'
import { build } from '../here.ts'

test.each([
  {
    because: 'a link in content chooses a program as a file would',
    make: (root: string) => symlinkSync('../other.mjs', join(root, 'content/hooks.mjs')),
    name: 'content/hooks.mjs',
    says: 'whoever writes articles could run programs here',
  },
  {
    because: 'a link out of content leads into it',
    make: (root: string) => symlinkSync('content/x.mjs', join(root, 'hooks.mjs')),
    says: 'whoever writes articles could run programs here',
  },
  {
    because: 'a link leads nowhere',
    make: (root: string) => symlinkSync('nowhere.mjs', join(root, 'hooks.mjs')),
    says: 'There is no such file of hooks.',
  },
  {
    because: 'a pipe never ends',
    make: (root: string) => execFileSync('mkfifo', [join(root, 'hooks.mjs')]),
    says: 'is no file',
  },
  { because: 'it is a folder', make: (root: string) => mkdirSync(join(root, 'hooks.mjs')), says: 'is no file' },
])('hooks are refused when $because', async ({ make, name = 'hooks.mjs', says }) => {
  const hooks = 'export default {}'
  const root = folder({
    ...{ 'content/site.yaml': site, 'content/a.md': article() },
    ...{ 'other.mjs': hooks, 'content/x.mjs': hooks },
  })
  make(root)
  const options = { content: join(root, 'content'), out: join(root, 'dist'), hooks: join(root, name) }
  const { ok, refused, diagnostics } = await build(options)
  expect([ok, refused ?? diagnostics[0]?.message]).toEqual([false, expect.stringContaining(says)])
})

test('a character of a hook that no feed can carry is reported', async () => {
  const root = folder({ 'content/site.yaml': site, 'content/a.md': article() })
  const hooks = { article: (one: { markdown: string }) => ({ ...one, title: 'A\0' }) }
  const { diagnostics } = await build({ content: join(root, 'content'), out: join(root, 'dist'), hooks })
  expect(diagnostics.map(({ rule }) => rule)).toContain('bad-characters')
})
