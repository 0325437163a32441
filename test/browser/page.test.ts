import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../src/build.ts'
import { filesOf, folder } from '../folder.ts'
import { executable, hosting, launch, violations } from './chromium.ts'

describe.skipIf(!executable)('a page in a browser', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof hosting>>
  const out = folder()

  beforeAll(async () => {
    await build({ content: 'test/golden/pages/content', out, now: new Date('2020-01-01') })
    browser = await launch()
    site = await hosting(out)
  }, 60_000)
  afterAll(async () => {
    site.close()
    await browser.close()
  })

  /** A page that asks for nothing elsewhere; it fails where it does. */
  async function open(path: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const elsewhere: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => {
      if (!/^data:/.test(request.url()) && !request.url().startsWith(site.url)) elsewhere.push(request.url())
    })
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(site.url + path)
    return { page, elsewhere, complaints, close: () => context.close() }
  }

  const ways = [
    { because: 'it is light', options: { colorScheme: 'light' } },
    { because: 'it is dark', options: { colorScheme: 'dark' } },
    { because: 'it is on a phone', options: { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } },
  ] satisfies { because: string; options: BrowserContextOptions }[]

  const paths = ['', 'city/', 'chinese/', 'arabic/', 'city/tags/bridges/', 'city/authors/li-lei/']
  const archives = ['city/archive/2019-11.html', 'arabic/archive/2019-11.html']

  test.each([...paths, ...archives].flatMap((path) => ways.map((way) => ({ path, ...way }))))(
    '/$path has nothing that hinders anybody when $because, and asks nobody',
    async ({ path, options }) => {
      const { page, elsewhere, complaints, close } = await open(path, options)
      for (const isOpen of [false, true]) {
        if (isOpen) await openAll(page)
        expect(await violations(page)).toEqual([])
        expect([...elsewhere, ...complaints]).toEqual([])
        const wider = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'
        expect(await page.evaluate(wider)).toBe(false)
      }
      await close()
    },
  )

  /** Opens all disclosures, each of which closes the others of its name. */
  const openAll = (page: Page) =>
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.name = ''; one.open = true })")

  test('without script there are the addresses and no buttons', async () => {
    const { page, close } = await open('city/', { javaScriptEnabled: false })
    expect(await page.locator('button:visible').count()).toBe(0)
    await page.getByText('Other formats').click()
    expect(await page.locator(':is(.address, .feeds) a:visible').allTextContents()).toEqual(
      ['rss.xml', 'atom.xml', 'feed.json'].map((name) => `https://feeds.daily.internal/city/${name}`),
    )
    await page.getByText('Open in a reader').click()
    expect(await page.locator('.open a:visible').count()).toBe(4)
    expect(await page.locator('.feeds a:visible').count()).toBe(0) // one disclosure is open at a time
    await close()
  })

  test.each([
    { name: 'Copy (RSS)', address: 'https://feeds.daily.internal/city/rss.xml' },
    { name: 'Copy (Atom)', address: 'https://feeds.daily.internal/city/atom.xml' },
  ])('the button "$name" copies its address and says so', async ({ name, address }) => {
    const { page, close } = await open('city/', { permissions: ['clipboard-read', 'clipboard-write'] })
    await openAll(page)
    await page.getByRole('button', { name }).click()
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor() // the clipboard answers later
    expect(await page.getByRole('status').textContent()).toBe('Copied')
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(address)
    await close()
  })

  test.each(['city/', 'city/archive/2019-11.html'])(
    'all that can be done on /%s can be done from the keyboard, in the order of the page',
    async (path) => {
      const { page, close } = await open(path)
      const all = await page
        .locator('a:visible, button:visible, summary')
        .evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML))
      const reached: (string | null)[] = []
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press('Tab')
        const name = await page.evaluate(
          'document.activeElement === document.body ? null : document.activeElement.outerHTML',
        )
        if (name === null) break
        reached.push(String(name))
      }
      expect(reached).toEqual(all)
      await close()
    },
  )

  test('the list of readers opens and closes from the keyboard', async () => {
    const { page, close } = await open('city/')
    await page.getByText('Open in a reader').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Feedly')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Space')
    expect(await page.locator('.open a:visible').count()).toBe(0)
    await close()
  })

  test('a browser finds the feeds of the page, its own first', async () => {
    const { page, close } = await open('city/')
    const found = await page
      .locator('head link[rel=alternate]')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('type'), link.getAttribute('href')]))
    expect(found[0]).toEqual(['application/rss+xml', 'https://feeds.daily.internal/city/rss.xml'])
    await close()
  })

  test('its picture is shown, and every link within the folder is answered', async () => {
    const { page, close } = await open('city/')
    const shown = "document.querySelector('article img').decode().then(() => true)"
    expect(await page.evaluate(shown)).toBe(true)
    const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    for (const link of links.filter((href) => !/^[a-z]+:/.test(href))) {
      expect((await page.request.get(new URL(link, page.url()).href)).status(), link).toBe(200)
    }
    await close()
  })

  test('on paper the addresses stand, and the buttons do not', async () => {
    const { page, close } = await open('city/')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('button:visible').count()).toBe(0)
    expect(await page.locator('details:visible').count()).toBe(0)
    expect(await page.locator('.address a:visible').allTextContents()).toEqual([
      'https://feeds.daily.internal/city/rss.xml',
    ])
    await close()
  })

  test('the real section has nothing that hinders anybody', async () => {
    const own = await hosting('dist')
    const { page, close } = await open('')
    await page.goto(`${own.url}news/local-news/`)
    expect(await violations(page)).toEqual([])
    expect(filesOf('dist').has(join('news/local-news/index.html'))).toBe(true)
    await close()
    own.close()
  })
})
