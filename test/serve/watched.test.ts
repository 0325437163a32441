import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { serve } from '../../src/serve/serve.ts'
import { article, folder, put, site } from '../folder.ts'
import { workersHere } from '../here.ts'

test('a style sheet that the settings name later is watched from then on', async () => {
  const own = site.replace('pages: false', 'pages: true')
  const root = folder({ 'feedwright.yaml': own, 'look.css': '.first{}', 'content/a.md': article() })
  const settings = { config: join(root, 'feedwright.yaml'), content: join(root, 'content') }
  const { url, close } = await serve({ ...settings, now: new Date('2020-01-01') }, 0, () => {}, workersHere)
  onTestFinished(close)
  const page = async () => await (await fetch(`${url}files/`)).text()
  const soon = { timeout: 20_000, interval: 200 }
  put(root, 'feedwright.yaml', `${own}look: {css: look.css}\n`)
  await vi.waitFor(async () => expect(await page()).toContain('.first{}'), soon)
  put(root, 'look.css', '.second{}')
  await vi.waitFor(async () => expect(await page()).toContain('.second{}'), soon)
})
