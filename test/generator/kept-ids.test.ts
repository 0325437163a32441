import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, site } from '../folder.ts'
import { build } from '../here.ts'

const now = new Date('2026-11-01T00:00:00Z')
const settings = (generator: string) => `${site}generator: ${generator}\nlimit: all\nids: tag\n`
const fences = {
  yaml: (date: string, id = '') => `---\ntitle: A\n${date}${id}---\n\nText.\n`,
  toml: (date: string, id = '') => `+++\ntitle = "A"\n${date}${id}+++\n\nText.\n`,
  json: (date: string, id = '') => `{\n  "title": "A",\n${id}  ${date}}\n\nText.\n`,
}

/** Publishes an article, gives its file another text, and follows the finding: its fix, or the line of its hint. */
async function changed(generator: string, name: string, before: string, after: string) {
  const root = folder({ 'feedwright.yaml': settings(generator), [`content/${name}`]: before })
  const config = join(root, 'feedwright.yaml')
  await build({ config, now, previous: false })
  const file = join(root, 'content', name)
  writeFileSync(file, after)
  const { diagnostics } = await build({ config, now, out: join(root, 'next'), previous: join(root, 'dist') })
  const [found] = diagnostics.filter(({ rule }) => ['changed-id', 'moved-date'].includes(rule))
  const { fix } = found ?? {}
  const lines = readFileSync(file, 'utf8').split('\n')
  if (fix) writeFileSync(file, lines.with(fix.line - 1, fix.replacement).join('\n'))
  const again = fix && (await build({ config, now, out: join(root, 'next'), previous: join(root, 'dist') }))
  return {
    place: found && `${found.line}:${found.column} ${found.rule}`,
    hint: found?.hint,
    fix,
    left: again?.diagnostics.map(({ rule }) => rule).filter((rule) => rule !== 'placeholder-url'),
  }
}

test.each([
  {
    because: 'YAML of Astro',
    generator: 'astro',
    file: 'a.md',
    before: fences.yaml('pubDate: 2020-01-01\n'),
    after: fences.yaml('pubDate: 2020-01-01\n', 'id: tag:daily.internal,2020:x\n'),
    place: '4:5 changed-id',
    hint: 'Write "id: tag:daily.internal,2020-01-01:a"',
    isMended: true,
  },
  {
    because: 'TOML',
    generator: 'hugo',
    file: 'a.md',
    before: fences.toml('date = 2020-01-01\n'),
    after: fences.toml('date = 2020-01-01\n', 'id = "tag:daily.internal,2020:x"\n'),
    place: '4:1 changed-id',
    hint: 'Write `id = "tag:daily.internal,2020-01-01:a"`',
    isMended: false,
  },
  {
    because: 'JSON',
    generator: 'hugo',
    file: 'a.md',
    before: fences.json('"date": "2020-01-01"\n'),
    after: fences.json('"date": "2020-01-01"\n', '  "guid": "7",\n'),
    place: '3:11 changed-id',
    hint: 'Write `"id": "tag:daily.internal,2020-01-01:a"` in place of "guid"',
    isMended: false,
  },
  {
    because: 'another date in YAML of Astro',
    generator: 'astro',
    file: 'a.md',
    before: fences.yaml('pubDate: 2020-01-01\n', 'guid: "7"\n'),
    after: fences.yaml('pubDate: 2020-01-02\n', 'guid: "7"\n'),
    place: '3:10 moved-date',
    hint: 'Write "pubDate: 2020-01-01T08:00:00+08:00" again, and the time of the change in "updatedDate"',
    isMended: false,
  },
  {
    because: 'another date in TOML',
    generator: 'hugo',
    file: 'a.md',
    before: fences.toml('date = 2020-01-01\n', 'guid = "7"\n'),
    after: fences.toml('date = 2020-01-02\n', 'guid = "7"\n'),
    place: '3:1 moved-date',
    hint: 'Write `date = 2020-01-01T00:00:00+08:00` again',
    isMended: false,
  },
  {
    because: 'no front matter',
    generator: 'jekyll',
    file: '2020-01-02-a.md',
    before: 'Text.\n',
    after: '---\nslug: b\n---\nText.\n',
    place: '2:7 changed-id',
    hint: 'Write "id: tag:daily.internal,2020-01-02:a"',
    isMended: true,
  },
])('$because', async ({ generator, file, before, after, place, hint, isMended }) => {
  const found = await changed(generator, file, before, after)
  expect(found).toMatchObject({ place, hint: expect.stringContaining(hint) })
  expect(found.fix !== undefined).toBe(isMended)
  if (isMended) expect(found.left).toEqual([])
})

test.each([
  ['jekyll', '2020-01-01-a.md', '---\ntitle: A\nid: https://old.internal/?p=1\n---\n\nText.\n'],
  ['astro', 'a.md', '---\ntitle: A\npubDate: 2020-01-01\nid: https://old.internal/?p=1\n---\n\nText.\n'],
  ['docusaurus', 'a.md', '---\ntitle: A\ndate: 2020-01-01\nid: https://old.internal/?p=1\n---\n\nText.\n'],
  ['eleventy', 'a.md', '---\ntitle: A\ndate: 2020-01-01\nid: https://old.internal/?p=1\n---\n\nText.\n'],
  ['hexo', 'a.md', '---\ntitle: A\ndate: 2020-01-01\nid: https://old.internal/?p=1\n---\n\nText.\n'],
  ['wordpress', 'a.md', '---\ntitle: A\ndate: 2020-01-01\nid: https://old.internal/?p=1\n---\n\nText.\n'],
])('with %s, the key id holds an address that was kept', async (generator, file, text) => {
  const root = folder({ 'feedwright.yaml': settings(generator), [`content/${file}`]: text })
  const { shown } = await build({ config: join(root, 'feedwright.yaml'), now, previous: false })
  expect([...shown.keys()]).toEqual(['https://old.internal/?p=1'])
})
