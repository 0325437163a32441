import { readFileSync, renameSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, serve } from '../../src/serve/serve.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { executable, launch, violations } from './chromium.ts'

/** What does not fit on a phone. */
const wide = `| ${'Population | '.repeat(9)}\n|${' --- |'.repeat(9)}\n| ${'5,550,200 | '.repeat(9)}\n\n\`\`\`\n${'code '.repeat(60)}\n\`\`\`\n\n${'x'.repeat(300)}\n`
const prose =
  'The council says that the bridge will stay as it is, and that the road to it is to be closed for a month. '.repeat(9)

const files = {
  'content/site.yaml': `${site.replace('pages: false\n', '')}`,
  'content/news/section.yaml': 'title: News\n',
  'content/news/bridge.md': article({ body: '![](/a.png)\n\nThe bridge opens.' }),
  'content/news/draft.md': article({ title: 'A draft', more: 'draft: true\n' }),
  'content/news/wide.md': article({ title: 'Wide', date: '2019-10-01', body: `${wide}\n${prose}` }),
}

/** The status and the body of what is answered to a request that may be anything but well-meant. */
const ask = (url: string, headers: Record<string, string> = {}, method = 'GET', path?: string) =>
  new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
    const asked = request(url, { headers, method, ...(path !== undefined && { path }) }, (response) => {
      let body = ''
      response.on('data', (piece) => (body += piece))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }),
      )
    })
    asked.on('error', reject).end()
  })

describe('serve', () => {
  const root = folder({ ...files, 'secret.txt': 'secret' })
  let preview: Server
  beforeAll(async () => {
    preview = await serve({ content: join(root, 'content') }, 0, () => {})
  })
  afterAll(async () => await preview.close())

  test.each([
    { path: 'files/news/rss.xml', type: 'application/rss+xml; charset=utf-8' },
    { path: 'files/news/atom.xml', type: 'application/atom+xml; charset=utf-8' },
    { path: 'files/news/feed.json', type: 'application/feed+json; charset=utf-8' },
    { path: 'files/news/', type: 'text/html; charset=utf-8' },
    { path: 'files/feeds.opml', type: 'text/x-opml; charset=utf-8' },
    { path: '', type: 'text/html; charset=utf-8' },
    { path: 'feeds/news/', type: 'text/html; charset=utf-8' },
    { path: 'documents/news/rss.xml', type: 'text/html; charset=utf-8' },
  ])('/$path is $type', async ({ path, type }) => {
    expect(await ask(preview.url + path)).toMatchObject({ status: 200, type })
  })

  test.each([
    '/files/../../secret.txt',
    '/files/..%2f..%2fsecret.txt',
    '/files/.feedwright.json',
    '/files//etc/passwd',
    '/documents/../../../secret.txt',
    '/files/%',
    '/nothing',
  ])('%s is not there', async (path) => {
    const { status, body } = await ask(preview.url, {}, 'GET', path)
    expect(status).toBe(404)
    expect(body).not.toContain('secret\n')
  })

  test.each([
    { because: 'another name points here', headers: { host: 'evil.example' }, method: 'GET', status: 403 },
    { because: 'the port is another', headers: { host: '127.0.0.1:1' }, method: 'GET', status: 403 },
    { because: 'something is to be changed', headers: {}, method: 'POST', status: 405 },
  ])('$status when $because', async ({ headers, method, status }) => {
    expect((await ask(preview.url, headers, method)).status).toBe(status)
  })

  test('nothing is written beside what is read', () => {
    expect([...filesOf(root).keys()].filter((path) => !path.startsWith('content/'))).toEqual(['secret.txt'])
  })

  test('a port that is taken is told, and one that is given back is free', async () => {
    const own = await serve({ content: join(root, 'content') }, 0, () => {})
    const port = Number(new URL(own.url).port)
    await expect(serve({ content: join(root, 'content') }, port, () => {})).rejects.toThrow(`Port ${port} is in use`)
    await own.close()
    await new Promise<void>((resolve, reject) => {
      const server = createServer()
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => server.close(() => resolve()))
    })
  })
})

describe.skipIf(!executable)('serve in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => await browser.close())

  async function previewed(act: (page: Page, root: string, url: string) => Promise<void>): Promise<void> {
    const root = folder(files)
    const preview = await serve({ content: join(root, 'content') }, 0, () => {})
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) complaints.push(message.text())
    })
    try {
      await act(page, root, preview.url)
      expect(complaints).toEqual([])
    } finally {
      await page.close()
      await preview.close()
    }
  }

  const views = [
    ...['', 'feeds/news/', 'feeds/news/?as=phone', 'feeds/news/?as=text', 'articles/news/draft.md'],
    ...['documents/news/rss.xml', 'documents/news/feed.json'],
  ]

  test.each(views)('/%s has nothing that hinders anybody, in light and dark, and no sideways scroll', async (path) => {
    await previewed(async (page, _root, url) => {
      await page.goto(url + path)
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of [320, 1280]) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 700 })
          expect(await violations(page)).toEqual([])
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        }
    })
  })

  test('the bar stays, in one line, and hides nothing that it leads to', async () => {
    await previewed(async (page, _root, url) => {
      await page.setViewportSize({ width: 320, height: 400 })
      await page.goto(`${url}feeds/news/`)
      await page.locator('.found summary').press('Enter')
      await page.locator('.found a').first().press('Enter')
      await page.locator('#warning-1:target').waitFor()
      const [bar, card] = await Promise.all([
        page.locator('.bar').boundingBox(),
        page.locator('#warning-1').boundingBox(),
      ])
      expect(bar).toMatchObject({ y: 0, height: 44 })
      expect(card?.y).toBeGreaterThanOrEqual(44)
      expect(await page.evaluate('scrollY')).toBeGreaterThan(0)
    })
  })

  test('lines of articles have about 65 characters', async () => {
    await previewed(async (page, _root, url) => {
      await page.setViewportSize({ width: 1280, height: 700 })
      await page.goto(`${url}feeds/news/`)
      const lines: number = await page.evaluate(
        '(() => { const r = document.createRange(); r.selectNodeContents([...document.querySelectorAll(".text p")].at(-1)); return new Set([...r.getClientRects()].map(({ top }) => top)).size })()',
      )
      expect(prose.trim().length / (lines - 0.5)).toBeGreaterThan(58)
      expect(prose.trim().length / (lines - 0.5)).toBeLessThan(72)
    })
  })

  test('a place is copied, where no editor is known', async () => {
    await previewed(async (page, _root, url) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.goto(`${url}articles/news/draft.md`)
      await page.getByRole('button', { name: 'Copy' }).first().press('Enter')
      await page.getByText('Copied').waitFor()
      expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/content\/news\/draft\.md$/)
    })
  })

  test('an edit is seen at once, on the same page', async () => {
    await previewed(async (page, root, url) => {
      await page.goto(`${url}feeds/news/`)
      await page.evaluate('window.same = true')
      put(root, 'content/news/bridge.md', article({ body: 'The bridge is closed.' }))
      await page.getByText('The bridge is closed.').waitFor()
      expect(await page.evaluate('window.same')).toBe(true)
    })
  })

  test('a new article is seen, and one that is removed is gone', async () => {
    await previewed(async (page, root, url) => {
      await page.goto(`${url}feeds/news/`)
      put(root, 'content/news/arch/index.md', article({ title: 'An arch', date: '2019-11-02' }))
      await page.getByRole('heading', { name: 'An arch' }).waitFor()
      put(root, 'content/news/arch/index.md', article({ title: 'An arch', date: '2019-11-02', more: 'draft: true\n' }))
      await page.getByRole('heading', { name: 'An arch' }).waitFor({ state: 'detached' })
    })
  })

  test('a mistake stands on top at its line, the last good state below it; mended it is gone', async () => {
    await previewed(async (page, root, url) => {
      await page.goto(`${url}feeds/news/`)
      const text = readFileSync(join(root, 'content/news/bridge.md'), 'utf8')
      put(root, 'content/news/bridge.md', text.replace('2019-11-01', '2019-02-30'))
      const card = page.locator('.card.error')
      await card.waitFor()
      expect(await card.textContent()).toMatch(/bridge\.md:3:7.*bad-date/s)
      expect(await card.locator('.at').textContent()).toContain('date: 2019-02-30')
      expect(await page.getByText('The bridge opens.').isVisible()).toBe(true)
      expect(await page.locator('[role=status] .wide').textContent()).toBe('Has errors, showing the last good build')
      expect(await page.locator('.found summary').textContent()).toBe('1 error 1 warning')
      expect(await violations(page)).toEqual([])
      put(root, 'content/news/bridge.md', text)
      await card.waitFor({ state: 'detached' })
    })
  })

  test('the end of the preview is told on its pages', async () => {
    await previewed(async (page, _root, url) => {
      await page.route('**/events', (route) => route.abort())
      await page.goto(url)
      await page.getByText('Connection lost').waitFor()
    })
  })

  test('a folder that is gone is told in words, and nothing is lost', async () => {
    await previewed(async (page, root, url) => {
      await page.goto(`${url}feeds/news/`)
      renameSync(join(root, 'content'), join(root, 'away'))
      await page.getByText('content: it does not exist.').waitFor()
      expect(await page.getByText('The bridge opens.').isVisible()).toBe(true)
    })
  })

  test('a document shows what the last change to it was', async () => {
    await previewed(async (page, root, url) => {
      await page.goto(`${url}documents/news/rss.xml`)
      expect(await page.locator('.new, .old').count()).toBe(0)
      put(root, 'content/news/bridge.md', article({ title: 'A bridge closes', body: 'The bridge opens.' }))
      await page.locator('.new').filter({ hasText: '<title>A bridge closes</title>' }).waitFor()
      await page.locator('.old').filter({ hasText: '<title>A bridge opens</title>' }).waitFor()
    })
  })

  test('the warnings of an article stand at it', async () => {
    await previewed(async (page, _root, url) => {
      await page.goto(`${url}feeds/news/`)
      expect(await page.locator('article .card.warning').textContent()).toContain('missing-alt')
    })
  })
})
