import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { writeCorpus } from './corpus.mjs'

/** How long it takes from the moment at which an article is saved until a browser shows it in the preview. */
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, edits: { type: 'string', default: '20' } },
})
const articles = Number(values.articles)
const root = mkdtempSync(join(tmpdir(), 'feedwright-'))
const content = join(root, 'content')
writeCorpus({ out: content, articles })

const cli = fileURLToPath(new URL('../lib/cli.js', import.meta.url))
const server = spawn(process.execPath, [cli, 'serve', '--content', content, '--port', '0'], { cwd: root })
/** @type {string} */
const url = await new Promise((resolve) => {
  let said = ''
  server.stdout.on('data', (piece) => {
    said += piece
    const found = /http\S+/.exec(said)
    if (found) resolve(found[0])
  })
})

const browser = await chromium.launch({
  executablePath: process.env.FEEDWRIGHT_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage()
await page.goto(`${url}feeds/city/`)
const file = await page.locator('.file').first().textContent()
const path = join(root, file ?? '')
const text = readFileSync(path, 'utf8')

/** @type {number[]} */
const times = []
for (let edit = 0; edit < Number(values.edits); edit++) {
  const words = `Edit ${edit} of this article.`
  const shown = page.evaluate(`new Promise((resolve) => {
    const look = () => (document.body.textContent.includes('${words}') ? resolve() : requestAnimationFrame(look))
    look()
  })`)
  const start = performance.now()
  writeFileSync(path, `${text}\n\n${words}\n`)
  await shown
  times.push(performance.now() - start)
  await new Promise((resolve) => setTimeout(resolve, 1_000)) // nobody saves faster
}
times.sort((a, b) => a - b)
const [median = 0, least = 0, most = 0] = [times[times.length >> 1], times[0], times.at(-1)].map((time) =>
  Math.round(time ?? 0),
)
console.log(`${articles} articles, ${times.length} edits: seen after ${median} ms (median), ${least} to ${most} ms`)
await browser.close()
server.kill('SIGINT')
