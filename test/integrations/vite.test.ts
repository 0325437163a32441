import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { filesOf } from '../folder.ts'
import { installed, must, run, runs, surroundings } from './installed.ts'

describe.runIf(runs)('a site of Vite', { timeout: 300_000 }, () => {
  let site = ''
  const read = (path: string) => readFileSync(join(site, path), 'utf8')
  /** The findings that were printed. */
  const found = (printed: string) => printed.match(/\S+:\d+:\d+ {2}(?:error|warning|note).*$/gm) ?? []

  beforeAll(() => {
    site = installed('vite')
  }, 300_000)
  afterAll(() => rmSync(site, { recursive: true }))

  describe.each([{ vite: 'vite' }, { vite: 'vite8' }])('with $vite', ({ vite }) => {
    const program = `node_modules/${vite}/bin/vite.js`
    const build = (...flags: string[]) => run(site, 'node', program, 'build', ...flags)

    test('gets feeds with one line of configuration, and links to them', async () => {
      expect(found(must(build()))).toEqual([])
      for (const path of ['rss.xml', 'atom.xml', 'feed.json', 'news/rss.xml']) {
        await expect(read(`dist/${path}`)).toMatchFileSnapshot(`vite/feeds/${path}`)
      }
      expect(read('dist/index.html').match(/(?<=<link [^>]*href=")[^"]+/g)).toEqual([
        'https://daily.internal/rss.xml',
        'https://daily.internal/atom.xml',
        'https://daily.internal/feed.json',
      ])
    })

    test('has the same feeds after a second build, which empties its folder', () => {
      const before = filesOf(join(site, 'dist'))
      expect(found(must(build()))).toEqual([])
      expect(filesOf(join(site, 'dist'))).toEqual(before)
    })

    test('has feeds of articles from code, at its base', async () => {
      expect(found(must(build('--config', 'articles.config.js')))).toEqual([])
      for (const path of ['atom.xml', 'news/feed.json']) {
        await expect(read(`out/${path}`)).toMatchFileSnapshot(`vite/articles/${path}`)
      }
    })

    test('has the head data of articles in their pages, and says which have none', async () => {
      const printed = must(build('--config', 'pages.config.js'))
      expect(printed).toMatch(
        /1 page has head data; left out, since pages have their own: alternate .*, description \(1\)/,
      )
      expect(printed).toContain('no pages for head data at these addresses: https://daily.internal/bridge/.')
      await expect(read('pages/news/ice/index.html')).toMatchFileSnapshot('vite/pages/ice.html')
      expect(read('pages/index.html')).not.toContain('NewsArticle')
    })

    test('has no feeds in what is for a server', () => {
      must(build('--ssr', 'main.js', '--outDir', 'server'))
      expect(existsSync(join(site, 'server/main.js'))).toBe(true)
      expect(existsSync(join(site, 'server/rss.xml'))).toBe(false)
    })

    test('fails with a finding where an article has an error', () => {
      const path = join(site, 'content/2024-01-02-bridge.md')
      const text = readFileSync(path, 'utf8')
      writeFileSync(path, text.replace('2024-01-02', '2024-02-30'))
      const { status, stdout, stderr } = build()
      writeFileSync(path, text)
      expect([status, found(stdout + stderr)]).toEqual([1, ['content/2024-01-02-bridge.md:3:7  error  bad-date']])
      expect(stdout + stderr).not.toMatch(/^\s+at /m)
    })

    test('has its feeds in development too, as they are after the last change', async () => {
      const child = spawn('node', [program, '--port', '0'], {
        cwd: site,
        env: { ...surroundings, NODE_ENV: undefined },
      })
      let printed = ''
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text))
      const path = join(site, 'content/2024-01-02-bridge.md')
      const text = readFileSync(path, 'utf8')
      try {
        const root = () => /http:\/\/localhost:\d+\//.exec(printed)?.[0]
        await vi.waitUntil(root, { timeout: 60_000, interval: 100 })
        const at = (name: string, method = 'GET') => fetch(new URL(name, root()), { method })
        const [rss, head, json, page] = [
          await at('rss.xml'),
          await at('news/atom.xml', 'HEAD'),
          await at('feed.json'),
          await at('index.html'),
        ]
        expect([rss, head, json].map((one) => one.headers.get('content-type'))).toEqual([
          'application/rss+xml; charset=utf-8',
          'application/atom+xml; charset=utf-8',
          'application/feed+json; charset=utf-8',
        ])
        expect(await rss.text()).toBe(readFileSync('test/integrations/vite/feeds/rss.xml', 'utf8'))
        expect(await page.text()).toContain('href="https://daily.internal/rss.xml"')
        const status = async (next: string, expected: number, says: string) => {
          writeFileSync(path, next)
          await vi.waitUntil(async () => (await (await at('rss.xml')).text()).includes(says), { timeout: 30_000 })
          expect((await at('rss.xml')).status).toBe(expected)
        }
        await status(text.replace('opens', 'closes'), 200, 'A bridge closes')
        await status(text.replace('2024-01-02', '2024-02-30'), 503, '1 error')
        await status(text, 200, 'A bridge opens')
      } finally {
        child.kill()
        writeFileSync(path, text)
      }
    })
  })
})
