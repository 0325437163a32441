import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partnerReport, type Reported } from '../../src/page/partner-report.ts'
import { folder } from '../folder.ts'
import { everything, examined, picture } from '../page/reported.ts'
import { executable, hosting, launch, violations } from './chromium.ts'

/** The same report with another lead picture. */
const withPicture = (file: string, type: string): Reported => ({
  ...everything,
  articles: new Map([
    ...everything.articles,
    ['content/news/bridge.md', examined({ picture: picture(readFileSync(file), 'The bridge', type) })],
  ]),
})

const reports: Record<string, Reported> = {
  'everything.html': everything,
  'svg.html': withPicture('test/pictures/a.svg', 'image/svg+xml'),
  'broken.html': withPicture('test/pictures/a.svg', 'image/png'),
  'nothing.html': { diagnostics: [], articles: new Map(), verdicts: [] },
}

describe.skipIf(!executable)('the report for partners in a browser', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof hosting>>

  beforeAll(async () => {
    const pages = Object.entries(reports).map(([name, reported]) => [name, partnerReport(reported)])
    site = await hosting(folder(Object.fromEntries(pages)))
    browser = await launch()
  })
  afterAll(async () => {
    site.close()
    await browser.close()
  })

  async function open(name: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const heard: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith('data:') && request.url() !== site.url + name) heard.push(request.url())
    })
    page.on('console', (message) => heard.push(message.text()))
    page.on('pageerror', (error) => heard.push(error.message))
    await page.goto(site.url + name)
    return { page, heard, close: () => context.close() }
  }

  const ways = [
    { because: 'it is light', options: { colorScheme: 'light' } },
    { because: 'it is dark', options: { colorScheme: 'dark' } },
    { because: 'it is on a phone', options: { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } },
  ] satisfies { because: string; options: BrowserContextOptions }[]

  test.each(Object.keys(reports).flatMap((name) => ways.map((way) => ({ name, ...way }))))(
    '$name has nothing that hinders anybody when $because, and asks nobody',
    async ({ name, options }) => {
      const { page, heard, close } = await open(name, options)
      expect(heard).toEqual([]) // axe-core is a script, of which the policy complains
      const wider = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'
      expect(await page.evaluate(wider)).toBe(false)
      expect(await violations(page)).toEqual([])
      await close()
    },
  )

  test.each(['everything.html', 'svg.html'])('the picture of %s is shown by each partner', async (name) => {
    const shots = async (of: string) => {
      const { page, close } = await open(of)
      const pictures = await page.getByRole('img', { name: 'Lead picture: The bridge' }).all()
      const taken = await Promise.all(pictures.map(async (one) => (await one.screenshot()).toString('base64')))
      await close()
      return taken
    }
    const blank = await shots('broken.html')
    expect(await shots('broken.html')).toEqual(blank) // so it is the picture by which others differ
    const shown = await shots(name)
    expect(shown).toHaveLength(2)
    expect(shown.map((shot, index) => shot === blank[index])).toEqual([false, false])
  })

  test('from the keyboard every link is reached, and a verdict leads to its partner', async () => {
    const { page, close } = await open('everything.html')
    const all = await page.locator('a').evaluateAll((links) => links.map(({ outerHTML }) => outerHTML))
    for (const link of all) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.outerHTML')).toBe(link)
    }
    await page.getByRole('link', { name: 'SmartNews' }).press('Enter')
    expect(await page.evaluate('document.querySelector(":target").textContent')).toBe('SmartNews')
    await close()
  })

  test('on paper there is every finding', async () => {
    const { page, close } = await open('everything.html')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.found > li:visible').count()).toBe(6)
    await close()
  })
})
