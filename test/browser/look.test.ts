import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../src/build.ts'
import { folder } from '../folder.ts'
import { executable, hosting, launch, violations } from './chromium.ts'

describe.skipIf(!executable)('a page with the look of its site', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof hosting>>
  const root = folder()

  beforeAll(async () => {
    cpSync('test/golden/look/content', join(root, 'content'), { recursive: true })
    await build({ content: join(root, 'content'), out: join(root, 'dist'), now: new Date('2020-01-01') })
    browser = await launch()
    site = await hosting(join(root, 'dist'))
  }, 60_000)
  afterAll(async () => {
    site.close()
    await browser.close()
  })

  test.each([
    { because: 'it is light', accent: 'rgb(11, 83, 148)', options: { colorScheme: 'light' } as const },
    { because: 'it is dark', accent: 'rgb(89, 138, 182)', options: { colorScheme: 'dark' } as const },
    {
      because: 'it is on a phone',
      accent: 'rgb(11, 83, 148)',
      options: { colorScheme: 'light', viewport: { width: 320, height: 640 } } as const,
    },
  ])(
    'has the own style under its policy, asks nobody, and hinders nobody when $because',
    async ({ accent, options }) => {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const asked: string[] = []
      const complaints: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith('data:')) asked.push(request.url())
      })
      page.on('console', (message) => complaints.push(message.text()))
      await page.goto(site.url)
      const styleOf = (selector: string, property: string) =>
        page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`)
      expect(await styleOf('.own-header', 'backgroundColor')).toBe(accent)
      expect(await styleOf('.own-header', 'backgroundImage')).toMatch(/^url\("data:image\/svg\+xml/)
      expect(await styleOf('h2', 'color')).toBe(accent)
      expect(await violations(page)).toEqual([])
      expect([asked, complaints]).toEqual([[site.url], []])
      const wider = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'
      expect(await page.evaluate(wider)).toBe(false)
      await context.close()
    },
  )
})
