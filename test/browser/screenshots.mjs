import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

/** Takes the pictures of docs/images/: the page of the section, and the preview of it, good and with a mistake. */
const root = mkdtempSync(join(tmpdir(), 'feedwright-'))
cpSync('content', join(root, 'content'), { recursive: true })
process.chdir(root)
const cli = new URL('../../lib/cli.js', import.meta.url) // made by npm run compile
const images = new URL('../../docs/images/', import.meta.url)
const preview = spawn(process.execPath, [fileURLToPath(cli), 'serve', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [said] = await once(preview.stdout, 'data')
const url = /http:\S+/.exec(String(said))?.[0] ?? ''
const browser = await chromium.launch({
  executablePath: process.env.FEEDWRIGHT_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})

/**
 * @param {string} name
 * @param {string} path
 * @param {import('playwright-core').BrowserContextOptions} options
 * @param {string} [until]
 */
async function take(name, path, options, until = 'body') {
  const page = await browser.newPage({ viewport: { width: 960, height: 900 }, ...options })
  await page.goto(url + path, { waitUntil: 'load' })
  await page.locator(until).first().waitFor()
  await page.screenshot({ path: new URL(`${name}.png`, images).pathname })
  await page.close()
}

const section = 'news/local-news/'
await take('page-light', `files/${section}`, { colorScheme: 'light' })
await take('page-dark', `files/${section}`, { colorScheme: 'dark' })
await take('page-phone', `files/${section}`, {
  colorScheme: 'light',
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
})
await take('serve-good', `feeds/${section}`, { colorScheme: 'light' })
const article = join('content', section, 'huangpu-eyes-becoming-global-blockchain-innovation-site/index.md')
writeFileSync(article, readFileSync(article, 'utf8').replace('2019-11-01', '2019-11-31').replace('source:', 'sorce:'))
await take('serve-broken', `feeds/${section}`, { colorScheme: 'light' }, '.card.error')
await browser.close()
preview.kill('SIGINT')
