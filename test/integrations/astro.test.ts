import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesOf, put } from '../folder.ts'
import { installed, must, run, runs, surroundings } from './installed.ts'

/** Astro needs Node.js 22: the package that holds nothing else. */
const isNewEnough = Number(process.versions.node.split('.')[0]) >= 22
const node24 = `node-${process.platform}-${process.arch}`

/** What a build printed: all of it, and what our integration did. */
type Printed = { status: number | null; all: string; said: string }

describe.runIf(runs)('a site of Astro', { timeout: 120_000 }, () => {
  let root = ''
  let program: readonly [string, string] = ['', '']
  beforeAll(() => {
    root = installed('astro')
    const flags = ['--silent', '--no-audit', '--no-fund', '--no-save']
    if (!isNewEnough) must(run(root, 'npm', 'install', ...flags, `${node24}@24`, ...ours()))
    const node = isNewEnough ? process.execPath : join(root, 'node_modules', node24, 'bin/node')
    program = [node, join(root, 'node_modules/astro/bin/astro.mjs')]
  }, 300_000)
  afterAll(() => rmSync(root, { recursive: true, force: true }), 60_000)

  /** Our own package, which npm would remove as one that no file names. */
  const ours = () =>
    [...filesOf(root).keys()].filter((path) => /^feedwright-.*\.tgz$/.test(path)).map((path) => `./${path}`)

  /** The site as it was at first, but for these options of the integration and these files. */
  function reset({ options = '', files = {} }: { options?: string; files?: Record<string, string> } = {}): void {
    for (const path of ['src', 'public', 'dist', 'hosting', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
      rmSync(join(root, path), { recursive: true, force: true })
    cpSync('test/integrations/astro/site', root, { recursive: true })
    const config = textIn('astro.config.mjs')
    put(root, 'astro.config.mjs', config.replace("News of the harbour' }", `News of the harbour', ${options} }`))
    for (const [path, text] of Object.entries(files)) put(root, path, text)
  }

  function build(): Printed {
    const { status, stdout, stderr } = spawnSync(program[0], [program[1], 'build'], {
      cwd: root,
      env,
      encoding: 'utf8',
    })
    const all = stdout + stderr
    const lines = all.split('\n').map((line) => line.replace(/^\d\d:\d\d:\d\d /, ''))
    const from = lines.findIndex((line) => line.includes('[feedwright]'))
    const said = from < 0 ? [] : lines.slice(from).filter((line) => !/^\[build\]|^$/.test(line))
    return { status, all, said: said.join('\n') }
  }

  const env = { ...surroundings, ASTRO_TELEMETRY_DISABLED: '1' }
  const textIn = (path: string) => String(filesOf(join(root, path, '..')).get(path.slice(path.lastIndexOf('/') + 1)))
  const change = (path: string, from: string, to: string) => put(root, path, textIn(path).replace(from, to))
  const documents = () => [...filesOf(join(root, 'dist'))].filter(([path]) => /\.(?:xml|json)$/.test(path))
  const kept = 'node_modules/.astro/feedwright/out'
  const times = () =>
    [...filesOf(join(root, kept)).keys()].map((path) => [path, statSync(join(root, kept, path)).mtimeMs])

  test('has feeds of its blog with one line of configuration, and links to them', async () => {
    reset()
    const { status, said, all } = build()
    expect(status, all).toBe(0)
    for (const path of ['rss.xml', 'atom.xml', 'feed.json'])
      await expect(textIn(`dist/${path}`)).toMatchFileSnapshot(`astro/feeds/${path}`)
    await expect(`${said}\n`).toMatchFileSnapshot('astro/log.txt')
    await expect(`${[...filesOf(join(root, 'dist')).keys()].join('\n')}\n`).toMatchFileSnapshot('astro/files.txt')
    expect(textIn('dist/index.html').match(/(?<=<link [^>]*href=")[^"]+/g)).toEqual([
      'https://www.harbour.internal/rss.xml',
      'https://www.harbour.internal/atom.xml',
      'https://www.harbour.internal/feed.json',
    ])
  })

  test('has the same feeds after a second build, which writes none where they are kept', () => {
    const before = { times: times(), documents: documents() }
    const { status, said } = build()
    expect({ status, times: times(), documents: documents() }).toEqual({ status: 0, ...before })
    expect(said).not.toContain('changed')
  })

  test('has feeds of several collections, and a changed word changes those of its own only', () => {
    reset({ options: "collections: ['blog', 'news']" })
    expect(build().status).toBe(0)
    const before = new Map(documents())
    change('src/content/news/ice.md', 'Take care', 'Beware')
    expect(build().status).toBe(0)
    const changed = documents().flatMap(([path, bytes]) => (before.get(path)?.equals(bytes) ? [] : path))
    const names = ['atom.xml', 'feed.json', 'rss.xml']
    expect(changed).toEqual([...names.slice(0, 2), ...names.map((name) => `news/${name}`), 'rss.xml'])
  })

  test('has the head data of articles in their pages', async () => {
    reset({ options: 'head: true' })
    const { status, said, all } = build()
    expect(status, all).toBe(0)
    expect(said).toContain('3 pages have head data')
    const [head] = /<head>.*<\/head>/s.exec(textIn('dist/blog/bridge/index.html')) ?? []
    await expect(`${head}\n`).toMatchFileSnapshot('astro/pages/bridge.html')
    expect(textIn('dist/index.html')).not.toContain('NewsArticle')
  })

  test('is told of entries whose pages are somewhere else, and which option to write', () => {
    reset({ options: "permalink: '/articles/{id}/'" })
    const { status, said } = build()
    expect(status).toBe(0)
    expect(said).toContain(
      'src/content/blog/bridge.md: Astro wrote no page at https://www.harbour.internal/articles/bridge/, to which the feeds link.',
    )
    expect(said).toContain("like permalink: '/blog/{id}/'")
    expect(said).not.toContain('unfinished.md')
  })

  test('fails with the finding where an article has an error, and the feeds of before stay where they are kept', () => {
    reset()
    build()
    const before = times()
    change('src/content/blog/bridge.md', 'updatedDate: 2024-01-05', 'updatedDate: 2024-01-01')
    const { status, said } = build()
    expect({ status, times: times() }).toEqual({ status: 1, times: before })
    expect(said).toContain('src/content/blog/bridge.md updated  error  updated-before-date')
    expect(said).not.toMatch(/^\s+at /m)
  })

  test('adds rules for a host to those that it has', () => {
    reset({ options: "host: ['cloudflare']", files: { 'public/_headers': '/*\n  X-Frame-Options: DENY\n' } })
    for (const _ of ['once', 'twice']) {
      expect(build().status).toBe(0)
      expect(textIn('dist/_headers')).toMatch(/^\/\*\n {2}X-Frame-Options: DENY\n# Feedwright begins.*rss\.xml\n/s)
      expect(textIn('dist/_headers').match(/# Feedwright begins/g)).toHaveLength(1)
    }
  })

  test.each([
    {
      because: 'a file is in place of a feed',
      files: { 'public/rss.xml': '<rss/>' },
      message: 'The site has files where those of the feeds would be: rss.xml.',
    },
    {
      because: 'it has no address',
      files: {
        'astro.config.mjs':
          "import { feedwright } from 'feedwright/astro'\nexport default { integrations: [feedwright({})] }\n",
      },
      message: 'The address of the site is missing: feeds need it for their links.',
    },
    {
      because: 'a setting has an error',
      options: "limit: 'many'",
      message: 'settings limit  error  bad-value',
    },
  ])('fails with a sentence when $because', ({ message, ...about }) => {
    reset(about)
    const { status, all } = build()
    expect(status, all).toBe(1)
    expect(all).toContain(message)
    expect(all).not.toMatch(/^\s+at /m)
  })

  test('has its feeds in development too, with the entries as they are', async () => {
    reset()
    const child = spawn(program[0], [program[1], 'dev', '--port', '0'], {
      cwd: root,
      env: { ...env, NODE_ENV: undefined },
    })
    try {
      const url = await addressOf(child)
      const rss = await fetch(`${url}rss.xml`)
      expect([rss.status, rss.headers.get('content-type')]).toEqual([200, 'application/rss+xml; charset=utf-8'])
      expect(await rss.text()).toContain('<title>A bridge opens</title>')
      expect((await fetch(`${url}blog/bridge/`)).status).toBe(200)
      expect((await fetch(`${url}other.xml`)).status).toBe(404)
    } finally {
      child.kill()
    }
  })
})

/** The address that a server prints when it is ready. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let printed = ''
    const hear = (piece: Buffer) => {
      printed += piece
      const [url] = /http:\/\/localhost:\d+\//.exec(printed) ?? []
      if (url !== undefined) found(url)
    }
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear)
    child.on('exit', () => failed(new Error(printed)))
  })
