import { accessSync, constants, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { filesOf } from '../folder.ts'

/** Where Debian, Ubuntu, Fedora and macOS keep it; FEEDWRIGHT_CHROMIUM names another one. */
const places = [
  process.env.FEEDWRIGHT_CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser of this machine; without one these tests are skipped, unless FEEDWRIGHT_BROWSER=required. */
export const executable = places.find((path) => path !== '' && existsSync(path))
if (!executable) {
  if (process.env.FEEDWRIGHT_BROWSER === 'required') accessSync('/usr/bin/chromium', constants.X_OK)
  console.warn('Skipped, since there is no Chromium: what pages and preview are in a browser.')
}

export const launch = async (): Promise<Browser> =>
  await chromium.launch({ executablePath: executable ?? '', args: ['--no-sandbox'] })

/** What axe-core has to say against a page, a line for each violation. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found: { id: string; nodes: { html: string }[] }[] = await page.evaluate('axe.run().then((r) => r.violations)')
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Serves a folder as any web server does, until `close`. */
export async function hosting(root: string): Promise<{ url: string; asked: string[]; close: () => void }> {
  const files = filesOf(root)
  const asked: string[] = []
  const types: Record<string, string> = { html: 'text/html; charset=utf-8', png: 'image/png', xml: 'application/xml' }
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(url.slice(1))
    asked.push(path)
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path
    const body = files.get(name)
    response.writeHead(body ? 200 : 404, { 'content-type': types[name.split('.').at(-1) ?? ''] ?? 'text/plain' })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, asked, close: () => server.close() }
}
