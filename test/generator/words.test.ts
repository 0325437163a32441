import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, site } from '../folder.ts'
import { build } from '../here.ts'

const found = async (generator: string, file: string, text: string, more = '') => {
  const root = folder({ 'feedwright.yaml': `${site}generator: ${generator}\n${more}`, [`content/${file}`]: text })
  const config = join(root, 'feedwright.yaml')
  const { diagnostics } = await build({ config, now: new Date('2026-11-01T00:00:00Z'), previous: false })
  return diagnostics
    .filter(({ rule }) => rule !== 'placeholder-url')
    .map(({ line, rule, message, hint, fix }) => ({ line, rule, message, hint, fix }))
}

/** The same mistakes in the languages of front matter and with the keys of several tools. */
const texts: [because: string, generator: string, file: string, text: string, more?: string][] = [
  ['no date in YAML', 'hugo', 'a.md', '---\ntitle: A\n---\n\nText.\n'],
  ['no date in TOML', 'hugo', 'a.md', '+++\ntitle = "A"\n+++\n\nText.\n'],
  ['no date in JSON', 'hugo', 'a.md', '{"title": "A"}\n\nText.\n'],
  ['no date in Astro', 'astro', 'a.md', '---\ntitle: A\n---\n\nText.\n'],
  ['a bad date in YAML of Astro', 'astro', 'a.md', '---\ntitle: A\npubDate: 2019-13-01\n---\n\nText.\n'],
  ['a bad date in TOML', 'hugo', 'a.md', '+++\ntitle = "A"\ndate = "2019-13-01"\n+++\n\nText.\n'],
  ['a bad date in JSON', 'hugo', 'a.md', '{\n  "title": "A",\n  "date": "2019-13-01"\n}\n\nText.\n'],
  [
    'HTML in the summary',
    'hugo',
    'a.md',
    '+++\ntitle = "A"\ndate = 2019-11-01\ndescription = "<b>B</b>"\n+++\n\nText.\n',
  ],
  ['a byline in TOML', 'hugo', 'a.md', '+++\ntitle = "A"\ndate = 2019-11-01\nauthor = "By Li Lei"\n+++\n\nText.\n'],
  ['a key of a data file', 'hugo', 'a.md', '+++\ntitle = "A"\ndate = 2019-11-01\nauthors = ["li-lei"]\n+++\n\nText.\n'],
  [
    'a language in JSON',
    'hugo',
    'a.md',
    '{\n  "title": "A",\n  "date": "2019-11-01",\n  "lang": "english"\n}\n\nText.\n',
  ],
  ['an id in TOML', 'hugo', 'a.md', '+++\ntitle = "A"\ndate = 2019-11-01\nid = "4813 at old"\n+++\n\nText.\n'],
  ['a file name', 'hugo', 'con.md', '+++\ntitle = "A"\ndate = 2019-11-01\n+++\n\nText.\n'],
  [
    'an odd picture',
    'hugo',
    'a.md',
    '+++\ntitle = "A"\ndate = 2019-11-01\ntags = 4\nimages = [{a = "b"}]\n+++\n\nText.\n',
  ],
  ['a doubtful status', 'hugo', 'a.md', '+++\ntitle = "A"\ndate = 2019-11-01\nstatus = "kept"\n+++\n\nText.\n'],
  ['a comment in TOML', 'hugo', 'a.md', '+++\ntitle = "A" # 1\ndate = 2019-11-01 # the day\n+++\n\nText.\n'],
  [
    'a byline in JSON',
    'hugo',
    'a.md',
    '{\n  "title": "A",\n  "date": "2019-11-01",\n  "author": "By Li Lei"\n}\n\nText.\n',
  ],
  [
    'an id in JSON',
    'hugo',
    'a.md',
    '{\n  "title": "A",\n  "date": "2019-11-01",\n  "id": "123 at https://old.internal"\n}\n\nText.\n',
  ],
  ['an id in YAML', 'hugo', 'a.md', '---\ntitle: A\ndate: 2019-11-01\nid: "4813"\n---\n\nText.\n'],
  [
    'an odd byline below a key',
    'zola',
    'a.md',
    '+++\ntitle = "A"\ndate = 2019-11-01\n[extra]\nauthor = "By Li Lei"\n+++\n\nText.\n',
  ],
  ['a title that YAML cuts', 'jekyll', '2019-11-01-a.md', '---\ntitle: A #1\n---\n\nText.\n'],
]

test.each(texts)('%s', async (because, generator, file, text, more) => {
  const slug = because.toLowerCase().replaceAll(' ', '-')
  const report = (await found(generator, file, text, more))
    .map(
      ({ line, rule, message, hint, fix }) =>
        `${line} ${rule}\n  ${message}\n  ${hint}\n${fix ? `  fix ${JSON.stringify(fix)}\n` : ''}`,
    )
    .join('')
  await expect(`${text}\n${report}`).toMatchFileSnapshot(`words/${slug}.txt`)
})
