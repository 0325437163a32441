import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../src/build.ts'
import { folder, put } from '../folder.ts'
import { executable, hosting, launch, violations } from './chromium.ts'
import { look } from './showcase/look.mjs'
import { odd } from './showcase/odd.mjs'
import { sites } from './showcase/sites.mjs'
import { writeSite } from './showcase/write.mjs'

const picture = readFileSync('test/golden/pages/content/city/bridge/bridge.png')

/** The sites of the pictures of pages, and where their pages are. */
const shown = [
  { name: 'look', site: sites.en, own: look, author: 'ann-lee' },
  { name: 'zh', site: sites.zh, author: '李蕾' },
  { name: 'ar', site: sites.ar, author: 'ليلى-حداد' },
  { name: 'long', site: odd.long },
  { name: 'none', site: odd.none },
]

const ways = [
  { colorScheme: 'light', viewport: { width: 960, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] satisfies BrowserContextOptions[]

describe.skipIf(!executable)('each kind of page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => await browser.close())

  test.each(shown)(
    'of the site $name hinders nobody, asks nobody, and has no sideways scroll',
    async (one) => {
      const { site, own, author } = one
      if (!site) throw new Error('There is no such site')
      const root = folder()
      const [content, out] = [join(root, 'content'), join(root, 'dist')]
      writeSite(content, site, picture, own)
      expect((await build({ content, out, now: new Date('2026-11-27') })).ok).toBe(true)
      put(root, 'dist/logo.png', picture)
      const { url, close } = await hosting(out)
      const section = `${site.sections[0]?.[0]}/`
      const topic = `${section}tags/${site.topic}/`
      const paths = ['', section, ...(site.rows.length > 0 ? [topic, 'archive/2026-11.html'] : [])]
      for (const path of author ? [...paths, `authors/${author}/`] : paths)
        for (const way of ways) expect(await faults(url, path, way), `${path} ${JSON.stringify(way)}`).toEqual([])
      close()
    },
    600_000,
  )

  /** What axe finds with all disclosures open, what is requested elsewhere, and what the browser complains of. */
  async function faults(url: string, path: string, way: BrowserContextOptions): Promise<string[]> {
    const context = await browser.newContext(way)
    const page = await context.newPage()
    const found: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith('data:') && !request.url().startsWith(url)) found.push(request.url())
    })
    page.on('console', (message) => found.push(message.text()))
    const reply = await page.goto(url + encodeURI(path))
    if (reply?.status() !== 200) found.push('The page is not there')
    const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    const open = "document.querySelectorAll('details').forEach((one) => { one.name = ''; one.open = true })"
    for (const act of ['', open]) {
      await page.evaluate(act)
      if ((await page.evaluate(wider)) !== 0) found.push('The page scrolls sideways')
    }
    found.push(...(await violations(page)))
    await context.close()
    return found
  }

  test('a label stands on the side where its language begins, and menus are not printed', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
    for (const [language, site] of [['ar', sites.ar] as const, ['en', sites.en] as const]) {
      const root = folder()
      if (site) writeSite(join(root, 'content'), site, picture, look)
      await build({ content: join(root, 'content'), out: join(root, 'dist'), now: new Date('2026-11-27') })
      const { url, close } = await hosting(join(root, 'dist'))
      await page.goto(url)
      const align = await page.evaluate("getComputedStyle(document.querySelector('.feeds b')).textAlign")
      expect(align).toBe(language === 'ar' ? 'end' : 'start') // the label itself is written from the left
      expect(await page.locator('.own-header nav:visible').count()).toBe(1)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.own-header nav:visible').count()).toBe(0)
      await page.emulateMedia({ media: 'screen' })
      close()
    }
    await page.close()
  })
})
