import { readdirSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { slugOf } from '../../src/content/identity.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { filesOf, folder } from '../folder.ts'
import { build } from '../here.ts'
import { givenOf } from './given.ts'

const now = new Date('2020-01-01')
const contentOf = (name: string) => `test/golden/${name}/content`

/** What was found, whatever the names of the settings. */
const foundIn = (diagnostics: readonly Diagnostic[]) =>
  diagnostics
    .map(({ file, rule, message }) => [file.replace(/^settings$|^sections\[.*|.*\.yaml$/, 'settings'), rule, message])
    .sort()

test.each(readdirSync('test/golden'))('golden/%s has the same documents when code gives its articles', async (name) => {
  const [fromFiles, fromCode] = [folder(), folder()]
  const read = await build({ content: contentOf(name), out: fromFiles, now })
  const given = await build({ ...givenOf(contentOf(name)), out: fromCode, now })
  expect([given.ok, given.shown, foundIn(given.diagnostics)]).toEqual([true, read.shown, foundIn(read.diagnostics)])
  expect(filesOf(fromCode)).toEqual(filesOf(fromFiles))
})

/** Cases whose articles name other files, which have no paths without "file". */
const naming = ['agency', 'ai', 'files', 'life', 'look', 'pages', 'pictures', 'section', 'translations']

test.each(readdirSync('test/golden').filter((name) => !naming.includes(name)))(
  'golden/%s has the same documents when they have sections and slugs in place of files, in any order',
  async (name) => {
    const [fromFiles, fromCode] = [folder(), folder()]
    await build({ content: contentOf(name), out: fromFiles, now })
    const { articles, sections, settings } = givenOf(contentOf(name))
    const sectionOf = (path: string): string =>
      path === '.' || Object.hasOwn(sections, path) ? path : sectionOf(posix.dirname(path))
    const items = articles.map(({ file, ...item }) => ({
      slug: slugOf(file),
      section: sectionOf(posix.dirname(file)),
      ...item,
    }))
    const { ok } = await build({ settings, sections, articles: items.reverse(), out: fromCode, now })
    expect(ok).toBe(true)
    expect(filesOf(fromCode)).toEqual(filesOf(fromFiles))
  },
)
