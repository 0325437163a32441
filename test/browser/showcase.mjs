import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from '../../lib/index.js' // made by npm run compile
import { look } from './showcase/look.mjs'
import { odd } from './showcase/odd.mjs'
import { bridge, logo } from './showcase/picture.mjs'
import { serve } from './showcase/serve.mjs'
import { sites } from './showcase/sites.mjs'
import { writeSite } from './showcase/write.mjs'

/**
 * Takes pictures of pages to look at: each kind of page in three languages, light, dark, on a phone and on paper;
 * the same of a site with its own look; and pages with unusual contents. Names pick some of them: those of languages, `look` and of
 * `showcase/odd.mjs`.
 * `npm run screenshots:pages -- FOLDER [NAME …]`
 */
const [folder, ...picked] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name a folder for the pictures: npm run screenshots:pages -- FOLDER')
const out = resolve(folder)
mkdirSync(out, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.FEEDWRIGHT_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})

/** @param {string} svg @param {{ width: number, height: number }} viewport */
async function drawn(svg, viewport) {
  const page = await browser.newPage({ viewport })
  await page.setContent(`<style>body{margin:0}</style>${svg}`)
  const bytes = await page.screenshot({ omitBackground: true })
  await page.close()
  return bytes
}

/** @type {Record<string, import('playwright-core').BrowserContextOptions>} */
const ways = {
  light: { colorScheme: 'light', viewport: { width: 960, height: 800 } },
  dark: { colorScheme: 'dark', viewport: { width: 960, height: 800 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  print: { colorScheme: 'light', viewport: { width: 794, height: 1123 } },
}

/** @param {string} name @param {string} url @param {keyof typeof ways} way */
async function take(name, url, way) {
  const page = await browser.newPage({ ...ways[way] })
  await page.goto(url, { waitUntil: 'load' })
  if (way === 'print') await page.emulateMedia({ media: 'print' })
  if (way === 'phone')
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.name = ''; one.open = true })")
  await page.screenshot({ path: join(out, `${name}-${way}.png`), fullPage: true })
  if (way === 'print') await page.pdf({ path: join(out, `${name}.pdf`), preferCSSPageSize: true })
  await page.close()
}

const [picture, mark] = [
  await drawn(bridge, { width: 1200, height: 675 }),
  await drawn(logo, { width: 720, height: 160 }),
]
/** @type {Record<string, { site: import('./showcase/sites.mjs').Site, look?: typeof look }>} */
const shown = {
  ...Object.fromEntries(Object.entries({ ...sites, ...odd }).map(([name, site]) => [name, { site }])),
  ...(sites.en && { look: { site: sites.en, look } }),
}
for (const [name, { site, look: own }] of Object.entries(shown)) {
  if (picked.length > 0 && !picked.includes(name)) continue
  const root = mkdtempSync(join(tmpdir(), 'feedwright-'))
  const [content, dist] = [join(root, 'content'), join(root, 'dist')]
  writeSite(content, site, picture, own)
  const { ok, diagnostics } = await build({ content, out: dist, now: new Date('2026-11-27') })
  if (!ok) throw new Error(JSON.stringify(diagnostics))
  const { url, close } = await serve(dist, { 'logo.png': mark })
  const [section = ''] = site.sections[0] ?? []
  const pages = {
    site: '',
    section: `${section}/`,
    topic: `${section}/tags/${encodeURIComponent(site.topic)}/`,
    author: `authors/${encodeURIComponent((site.rows[0]?.[4] ?? 'nobody').toLowerCase().replaceAll(' ', '-'))}/`,
    archive: 'archive/2026-11.html',
  }
  for (const [kind, path] of Object.entries(pages)) {
    if (!existsSync(join(dist, decodeURIComponent(path), path.endsWith('.html') ? '' : 'index.html'))) continue
    for (const way of Object.keys(ways)) await take(`${name}-${kind}`, url + path, way)
  }
  close()
}
await browser.close()
