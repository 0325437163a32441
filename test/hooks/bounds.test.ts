import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { build } from '../../src/build.ts'
import { article, folder, put, site } from '../folder.ts'

/** What is found where workers run these hooks for so many articles; nothing is published. */
async function found(hooks: string, articles = 1): Promise<string[]> {
  const root = folder({ 'feedwright.config.mjs': hooks })
  put(root, 'content/site.yaml', site)
  for (let index = 0; index < articles; index++)
    put(root, `content/a${index}.md`, article({ date: `2019-11-${10 + index}` }))
  const { ok, diagnostics, faults } = await build({
    ...{ content: join(root, 'content'), out: join(root, 'dist'), hooks: join(root, 'feedwright.config.mjs') },
    now: new Date('2020-01-01'),
  })
  expect({ ok, faults, isPublished: existsSync(join(root, 'dist')) }).toEqual({
    ok: false,
    faults: [],
    isPublished: false,
  })
  return diagnostics.map(
    ({ file, line, rule, message }) =>
      `${file.slice(file.indexOf(basename(root)) + basename(root).length + 1)}:${line} ${rule}: ${message}`,
  )
}

const atArticle = (hook: string, fault: string) =>
  `content/a0.md:1 hook: The hook "${hook}" did not work for this article: ${fault}.`
const atFile = (fault: string, line = 1) => `feedwright.config.mjs:${line} hook: This file cannot be used: ${fault}.`

test.concurrent.each([
  {
    what: 'is no JavaScript',
    hooks: 'export default {\n  html: (a) => a +,\n}',
    expected: atFile("it is not JavaScript: Unexpected token ','", 2),
  },
  { what: 'loops while it is loaded', hooks: 'for (;;);', expected: atFile('it takes more than 5 seconds') },
  {
    what: 'waits for ever while it is loaded',
    hooks: 'await new Promise(() => {})',
    expected: atFile('it has not ended after 10 seconds'),
  },
  {
    what: 'ends the process while it is loaded',
    hooks: 'process.exit()',
    expected: atFile('it ended the process in which it ran'),
  },
  {
    what: 'loops',
    hooks: 'export default { html() { for (;;); } }',
    expected: atArticle('html', 'it takes more than 5 seconds'),
  },
  {
    what: 'ends the process',
    hooks: 'export default { article: () => process.exit(0) }',
    expected: atArticle('article', 'it ended the process in which it ran'),
  },
  {
    what: 'takes all memory',
    hooks: 'export default { html() { for (const a = []; ; ) a.push(Array(4_000_000).fill(a)) } }',
    expected: atArticle('html', 'it takes more than 256 megabytes of memory'),
  },
  {
    what: 'returns 200 MB',
    hooks: 'export default { html: () => "x".repeat(2e8) }',
    expected: atArticle('html', 'it returned more than 5000000 characters'),
  },
  {
    what: 'does not wait for its errors',
    hooks:
      'export default { html: async (html) => { Promise.reject(new Error("late")); await new Promise(setImmediate); return html } }',
    expected: expect.stringContaining('The hook "html" did not work for this article: it failed with "late"'),
  },
  {
    what: 'changes what cleans its HTML',
    hooks: `const { join } = Array.prototype
      Object.defineProperty(Array.prototype, 'join', { get: () => join })
      export default { html: (html) => html }`,
    expected: atFile('it has replaced Array.prototype.join, which other code needs as it was'),
  },
  {
    what: 'replaces a function of the language',
    hooks: "export default { html(html) { String.prototype.replace = () => '<script>'; return html } }",
    expected: atArticle('html', 'it has replaced String.prototype.replace, which other code needs as it was'),
  },
  {
    what: 'gives all objects a key',
    hooks: 'export default { article(article) { Object.prototype.desk = 1; return article } }',
    expected: atArticle('article', 'it has replaced Object.prototype.desk, which other code needs as it was'),
  },
])('a hook that $what ends in a finding', { timeout: 120_000 }, async ({ hooks, expected }) => {
  expect(await found(hooks)).toEqual([expected])
})

test('hooks that end for no article are given up for all of them', { timeout: 180_000 }, async () => {
  const all = await found('export default { article() { for (;;); } }', 15)
  expect(all.filter((one) => one.includes('takes more than 5 seconds'))).toHaveLength(3)
  expect(all).toContain('feedwright.config.mjs:1 hook: Hooks did not end for 3 articles, so the others were not tried.')
  expect(all).toHaveLength(4)
})
