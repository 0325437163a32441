import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { formats } from '../../src/feed/formats.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { withHeads } from '../head/made.ts'
import { build } from '../here.ts'

const days = (count: number) => new Date(Date.UTC(2000, 0, 1 + count)).toISOString().slice(0, 10)
const story = (index: number) => article({ title: `Story ${index}`, date: days(index), body: `Text ${index}.` })

/** Two sections of so many articles each, of which a feed shows ten, written long ago and built once. */
async function newsroom(articles: number): Promise<string> {
  const root = folder({
    'content/site.yaml': `${site}limit: 10\n`,
    'content/city/section.yaml': 'title: City\n',
    'content/land/section.yaml': 'title: Land\n',
  })
  for (let index = 0; index < articles; index++) {
    edit(root, `city/${index}.md`, story(index))
    edit(root, `land/${index}.md`, story(index + 5000))
  }
  await work(root)
  return root
}

let time = 1_500_000_000

function edit(root: string, path: string, text: string): void {
  put(root, `content/${path}`, text)
  time += 1
  utimesSync(join(root, 'content', path), time, time)
}

const options = (root: string) =>
  ({
    content: join(root, 'content'),
    out: join(root, 'dist'),
    cache: join(root, 'cache'),
    now: new Date('2026-01-01'),
  }) as const

const work = async (root: string) => (await build(options(root))).work

const settings = 3

test.each([{ articles: 30 }, { articles: 300 }])(
  'what is done does not grow with what has not changed: $articles articles',
  async ({ articles }) => {
    const root = await newsroom(articles)
    expect(await work(root)).toEqual({ opened: settings, parsed: 0, rendered: 0, formatted: 0 })

    edit(root, 'city/0.md', `${story(0)}More.\n`) // no feed shows it
    expect(await work(root)).toEqual({ opened: settings + 1, parsed: 1, rendered: 0, formatted: 0 })

    edit(root, `city/${articles - 1}.md`, `${story(articles - 1)}More.\n`) // its section shows it
    expect(await work(root)).toEqual({ opened: settings + 2, parsed: 1, rendered: 1, formatted: formats.length })

    edit(root, `land/${articles - 1}.md`, `${story(articles + 4999)}More.\n`) // its section and the site show it
    expect(await work(root)).toEqual({ opened: settings + 2, parsed: 1, rendered: 1, formatted: 6 })

    edit(root, 'land/0.md', readFileSync(join(root, 'content/land/0.md'), 'utf8')) // only its time is another
    expect(await work(root)).toEqual({ opened: settings + 1, parsed: 0, rendered: 0, formatted: 0 })
    expect(await work(root)).toEqual({ opened: settings, parsed: 0, rendered: 0, formatted: 0 })
  },
)

test('each article is rendered once, whatever the number of feeds that show it, and those of no feed never', async () => {
  const root = await newsroom(40)
  const { cache: _cache, ...cold } = options(root)
  expect((await build(cold)).work).toEqual({ opened: settings + 80 + 20, parsed: 80, rendered: 20, formatted: 9 })
})

test('a link to an article whose address changed is rendered again, and nothing else', async () => {
  const root = await newsroom(20)
  edit(root, 'city/19.md', article({ date: days(19), body: 'See [the other](18.md).' }))
  await work(root)
  edit(root, 'city/18.md', article({ title: 'Story 18', date: days(18), more: 'slug: eighteen\n', body: 'Text 18.' }))
  expect(await work(root)).toMatchObject({ parsed: 1, rendered: 2, formatted: formats.length })
})

test('a picture that was missing, changed or went is seen, though its article is as it was', async () => {
  const root = await newsroom(2)
  const picture = (name: string) => put(root, 'content/city/p.png', readFileSync(`test/pictures/${name}`))
  const seen = async () => {
    const { ok, diagnostics, work: done } = await build(options(root))
    return [ok, diagnostics.map(({ rule }) => rule).join(), done.rendered]
  }
  edit(root, 'city/1.md', article({ date: days(1), body: 'Look: ![a picture](p.png)' }))
  expect(await seen()).toEqual([false, 'bad-picture', 1])
  picture('a.png')
  expect(await seen()).toEqual([true, '', 1])
  expect(await seen()).toEqual([true, '', 0])
  picture('a.gif')
  expect(await seen()).toEqual([true, '', 1])
  rmSync(join(root, 'content/city/p.png'))
  expect(await seen()).toEqual([false, 'bad-picture', 1])
})

test('a file that has the size and time of another one is told apart by its content, where that is asked for', async () => {
  const root = await newsroom(12)
  const path = join(root, 'content/city/11.md')
  const { atime, mtime } = statSync(path)
  writeFileSync(path, readFileSync(path, 'utf8').replace('Text 11.', 'Next 11.'))
  utimesSync(path, atime, mtime)
  const strict = { ...options(root), cacheStrategy: 'content' } as const
  expect((await build(strict)).work).toEqual({
    opened: settings + 24 + 1,
    parsed: 1,
    rendered: 1,
    formatted: formats.length,
  })
  expect((await build(strict)).work).toEqual({ opened: settings + 24, parsed: 0, rendered: 0, formatted: 0 })
  expect(readFileSync(join(root, 'dist/city/rss.xml'), 'utf8')).toContain('Next 11.')
})

test('a file that was written just before it was read is not known by its time', async () => {
  const root = await newsroom(12)
  put(root, 'content/city/11.md', `${story(11)}Mist.\n`)
  const { atime, mtime } = statSync(join(root, 'content/city/11.md'))
  await work(root)
  put(root, 'content/city/11.md', `${story(11)}Rain.\n`) // in the same moment, as a coarse clock has it
  utimesSync(join(root, 'content/city/11.md'), atime, mtime)
  expect(await work(root)).toMatchObject({ parsed: 1, rendered: 1 })
})

test.each([
  { because: 'a plain site', more: 'compress: [gzip, brotli]\n', front: '' },
  {
    because: 'a site with files for hosts',
    more: 'compress: [gzip, brotli]\nhost: [netlify, vercel]\nmovedFrom: /old/\n',
    front: 'aliases: /a\n',
  },
])(
  'with nothing changed neither YAML, zod, markdown, the sanitiser, a format nor what packs is loaded: $because',
  (given) => {
    const root = folder({ 'content/site.yaml': site + given.more })
    edit(root, 'b.md', article({ more: given.front }))
    const libraries = {
      yaml: '/node_modules/yaml/',
      zod: 'ZodObject',
      marked: '/node_modules/marked/',
      sanitizer: '/node_modules/sanitize-html/',
      feed: 'rss2',
      packing: 'brotliDecompressSync',
      rights: 'https://rslstandard.org/rsl',
    }
    const loaded = (): string[] => {
      const coverage = join(folder(), 'coverage')
      const env = { ...process.env, NODE_V8_COVERAGE: coverage }
      const args = [resolve('lib/cli.js'), 'build', '--cache', 'cache', '--quiet']
      expect(spawnSync(process.execPath, args, { cwd: root, env }).status).toBe(0)
      const scripts = readdirSync(coverage).flatMap((name) => [
        ...readFileSync(join(coverage, name), 'utf8').matchAll(
          /"url":"file:\/\/([^"]*\/(?:lib|node_modules)\/[^"]*)"/g,
        ),
      ])
      const text = scripts.map(([, path = '']) => path + readFileSync(path, 'utf8')).join('')
      return Object.entries(libraries).flatMap(([name, sign]) => (text.includes(sign) ? name : []))
    }
    const shipped = readdirSync('lib').filter((name) => name.endsWith('.js'))
    const program = shipped.map((name) => readFileSync(`lib/${name}`, 'utf8')).join('')
    for (const sign of Object.values(libraries)) expect(existsSync(`.${sign}`) || program.includes(sign)).toBe(true)
    expect(loaded()).toEqual(['zod', 'feed', 'packing']) // no mistake, no library of their places; markdown and the sanitiser by the process that renders
    expect(loaded()).toEqual([])
  },
)

test('what a section says of machines is in its feeds and those above it with the next build, and gone with the one after', async () => {
  const root = await newsroom(3)
  const said = () =>
    ['city', 'land', '.'].map((name) => {
      const feed = readFileSync(join(root, 'dist', name, 'feed.json'), 'utf8')
      return feed.split('This text was generated by AI.').length - 1
    })
  edit(root, 'city/section.yaml', 'title: City\nai: generated\n')
  await work(root)
  expect(said()).toEqual([3, 0, 3])
  edit(root, 'city/2.md', article({ title: 'Story 2', date: days(2), more: 'ai: none\n', body: 'Text 2.' }))
  expect(await work(root)).toMatchObject({ parsed: 1, rendered: 1 })
  expect(said()).toEqual([2, 0, 2])
  edit(root, 'city/section.yaml', 'title: City\n')
  await work(root)
  expect(said()).toEqual([0, 0, 0])
})

test('files that were all written anew are known by their content', async () => {
  const root = await newsroom(12)
  for (const part of ['content', 'dist']) {
    for (const [path, bytes] of filesOf(join(root, part))) writeFileSync(join(root, part, path), bytes)
  }
  expect(await work(root)).toEqual({ opened: settings + 24, parsed: 0, rendered: 0, formatted: 0 })
})

test('what was remembered under another key says nothing, and the cache is never published', async () => {
  const root = await newsroom(12)
  for (const [name] of filesOf(join(root, 'cache'))) {
    if (name.endsWith('CACHEDIR.TAG')) continue
    const path = join(root, 'cache', name)
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^[^\n]*/, '00000000 "another key"'))
  }
  expect(await work(root)).toMatchObject({ parsed: 24, rendered: 20, formatted: 9 })
  expect(existsSync(join(root, 'dist/cache'))).toBe(false)
})

test('in the folder that --cache names nothing of others is removed, and what is ours is forgotten after a month', async () => {
  const name = '0123456789abcdef0123456789abcdef'
  const root = folder({
    'content/site.yaml': site,
    'content/a.md': article(),
    [`cache/${name}/theirs`]: '',
    [`other/feedwright/${name}/theirs`]: '',
  })
  const old = (path: string) => utimesSync(join(root, path), 1_500_000_000, 1_500_000_000)
  await work(root) // writes cache/feedwright
  put(root, `cache/feedwright/${name}/articles`, '')
  for (const path of [`cache/${name}`, `other/feedwright/${name}`, `cache/feedwright/${name}`]) old(path)
  await work(root)
  await build({ ...options(root), cache: join(root, 'other') })
  const left = [`cache/${name}`, `other/feedwright/${name}`, `cache/feedwright/${name}`].map((path) =>
    existsSync(join(root, path)),
  )
  expect(left).toEqual([true, true, false])
})

test('a damaged article in the cache does not keep the others from being remembered', async () => {
  const root = await newsroom(12)
  for (const [name, bytes] of filesOf(join(root, 'cache'))) {
    const damaged = bytes.toString('latin1').replace('<p>Text 11.', '<p>Test 11.')
    if (name.endsWith('/renderings')) writeFileSync(join(root, 'cache', name), damaged, 'latin1')
  }
  edit(root, 'land/11.md', `${story(5011)}More.\n`)
  expect(await work(root)).toMatchObject({ rendered: 1 })
  expect(await work(root)).toMatchObject({ rendered: 1 }) // the damaged one, which is whole from now on
  expect(await work(root)).toMatchObject({ rendered: 0 })
})

test('heads take what a build has rendered, and remember the rest', async () => {
  const root = await newsroom(12) // a feed of a section shows ten of them
  const rendered = async () => {
    let count = 0
    const { out: _out, ...others } = options(root)
    const heads = await withHeads({ ...others, config: false, progress: () => count++ })
    return [heads.length, count]
  }
  expect(await rendered()).toEqual([24, 4])
  expect(await rendered()).toEqual([24, 0])
  edit(root, 'city/11.md', `${story(11)}More.\n`)
  expect(await work(root)).toMatchObject({ rendered: 1 })
  expect(await rendered()).toEqual([24, 0])
  edit(root, 'city/11.md', `${story(11)}Other.\n`)
  expect(await rendered()).toEqual([24, 1])
  expect(await work(root)).toMatchObject({ rendered: 1 })
})
