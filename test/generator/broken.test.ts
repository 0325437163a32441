import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readArticle } from '../../src/content/article.ts'
import { severity } from '../../src/diagnostic.ts'
import { type GeneratorName, generatorNames } from '../../src/generator/names.ts'
import { folder, site } from '../folder.ts'
import { build } from '../here.ts'
import { section } from '../valid.ts'

const now = new Date('2026-11-01T00:00:00Z')

const found = async (generator: string, texts: Record<string, string>) => {
  const files = Object.fromEntries(Object.entries(texts).map(([file, text]) => [`content/${file}`, text]))
  const root = folder({ 'feedwright.yaml': `${site}generator: ${generator}\nlimit: all\n`, ...files })
  const result = await build({ config: join(root, 'feedwright.yaml'), now, previous: false })
  return result
}

/** Front matter of other tools that is broken: each is a finding at its line. */
test.each([
  ['TOML that is not closed', 'hugo', '+++\ntitle = "A"\ndate = 2020-01-01\n\nText.\n', '1 front-matter'],
  ['TOML without a second line', 'hugo', '+++\n', '1 front-matter'],
  ['JSON that is not closed', 'hugo', '{\n  "title": "A",\n  "date": "2020-01-01"\n\nText.\n', '1 front-matter'],
  ['JSON with a comma too many', 'hugo', '{\n  "title": "A",\n  "date": "2020-01-01",\n}\n\nText.\n', '4 yaml-syntax'],
  ['JSON of Eleventy that is not closed', 'eleventy', '---json\n{"title": "A"}\n\nText.\n', '1 front-matter'],
  ['JSON of Hexo that is not closed', 'hexo', ';;;\n"title": "A"\n\nText.\n', '1 front-matter'],
  ['a list in JSON', 'eleventy', '---json\n["title"]\n---\n\nText.\n', '2 yaml-syntax'],
  ['a list in YAML', 'hugo', '---\n- title\n---\n\nText.\n', '2 yaml-syntax'],
  ['a program', 'eleventy', '---js\n{title: "A", date: "2020-01-01"}\n---\n\nText.\n', '1 front-matter'],
  ['YAML that is not closed', 'jekyll', '---\ntitle: A\ndate: 2020-01-01\n\nText.\n', '1 front-matter'],
  ['a key twice in TOML', 'hugo', '+++\ntitle = "A"\ntitle = "B"\ndate = 2020-01-01\n+++\n\nText.\n', '3 yaml-syntax'],
  ['a key twice in YAML', 'hugo', '---\ntitle: A\nTitle: B\ndate: 2020-01-01\n---\n\nText.\n', '3 duplicate-key'],
  [
    'a key twice in JSON',
    'hugo',
    '{\n  "title": "A",\n  "draft": true,\n  "draft": false,\n  "date": "2020-01-01"\n}\n\nText.\n',
    '4 duplicate-key',
  ],
  ['an anchor', 'hugo', '---\ntitle: &a A\ndate: 2020-01-01\nsummary: *a\n---\n\nText.\n', '2 yaml-feature'],
  ['a date of TOML that does not exist', 'hugo', '+++\ntitle = "A"\ndate = 2020-02-31\n+++\n\nText.\n', '3 bad-date'],
  ['a time without a day in TOML', 'hugo', '+++\ntitle = "A"\ndate = 09:30:00\n+++\n\nText.\n', '3 bad-date'],
  ['a month in words', 'hugo', '+++\ntitle = "A"\ndate = "some day"\n+++\n\nText.\n', '3 bad-date'],
  ['a table as the date', 'hugo', '+++\ntitle = "A"\n[date]\na = 1\n+++\n\nText.\n', '3 bad-value'],
])('%s', async (_because, generator, text, place) => {
  const file = generator === 'jekyll' ? '2020-01-01-a.md' : 'a.md'
  const { diagnostics } = await found(generator, { [file]: text })
  const own = diagnostics.filter((one) => one.file.endsWith(file)).map(({ line, rule }) => `${line} ${rule}`)
  expect(own).toHaveLength(1)
  expect(own[0]).toContain(place)
})

const sectionWith = (generator: GeneratorName) =>
  section({ path: '', reading: { generator, keys: {}, ignore: [], static: [], below: '', inherited: [] } })

const sourceOf = (path: string, text: string) => ({ path, file: path, text, digest: '', stat: { size: 0, time: 0 } })

/** Nothing that a file may begin with stops the program, and nothing that says `draft: true` comes out. */
test('whatever the front matter, there are findings or articles', () => {
  const sections = new Map(generatorNames.map((name) => [name, sectionWith(name)]))
  const key = fc.constantFrom(
    ...'title date draft Draft published status pubDate slug url permalink id guid tags image author taxonomies extra params lastmod cascade'.split(
      ' ',
    ),
  )
  const value = fc.constantFrom(
    'A',
    '2020-01-01',
    '2020-1-1 8:3',
    'true',
    'false',
    '',
    '[a, b]',
    '{a: b}',
    '"',
    "'",
    '&a b',
    '*a',
    '!!x y',
    '09:30',
    '~',
    '12',
    '\u0000',
    '|',
    '> ',
    '[',
    '{',
    '- a',
  )
  const toml = fc.constantFrom(
    '"A"',
    '2020-01-01',
    '2020-13-01',
    'true',
    'false',
    '["a", 1]',
    '{ a = 1 }',
    '09:30:00',
    '"',
    '1979-05-27T07:32:00Z',
    'nan',
    '\u0000',
  )
  const lines = fc.oneof(
    fc.array(fc.tuple(key, value).map(([name, one]) => `${name}: ${one}`)).map((all) => ['---', ...all, '---']),
    fc.array(fc.tuple(key, toml).map(([name, one]) => `${name} = ${one}`)).map((all) => ['+++', ...all, '+++']),
    fc.json().map((json) => [json]),
    fc.dictionary(key, fc.jsonValue()).map((map) => [JSON.stringify(map, null, 1)]),
    fc.dictionary(key, fc.jsonValue()).map((map) => ['---json', JSON.stringify(map), '---']),
    fc.array(
      fc.constantFrom(
        '---',
        '+++',
        ';;;',
        '{',
        '}',
        '---json',
        '---js',
        'title: A',
        '"title": "A"',
        'draft = true',
        '[extra]',
        '',
      ),
    ),
  )
  const held = fc.constantFrom(undefined, 'draft: true', 'draft = true')
  fc.assert(
    fc.property(fc.constantFrom(...generatorNames), lines, held, fc.string(), (name, all, line, body) => {
      const isFitting = line?.includes(':') ? all[0] === '---' : all[0] === '+++'
      const written = line !== undefined && isFitting && all.length > 1 ? all.toSpliced(1, 0, line) : all
      const text = `${written.join('\n')}\n${body}`
      const read = readArticle(sourceOf('posts/2020-01-01-a.md', text), sections.get(name) ?? sectionWith(name))
      const isHeld = written !== all && read.value !== undefined
      expect(isHeld && !read.value?.draft && read.diagnostics.every((one) => severity(one) !== 'error')).toBe(false)
      for (const { line: place, hint } of read.diagnostics) expect([place > 0, hint !== '']).toEqual([true, true])
    }),
    { numRuns: 3000 },
  )
})
