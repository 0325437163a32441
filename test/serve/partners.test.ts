import { expect, onTestFinished, test } from 'vitest'
import { overview } from '../../src/serve/overview.ts'
import { partnerView } from '../../src/serve/partners.ts'
import { openPreview, type Preview } from '../../src/serve/preview.ts'
import { openSpeeches } from '../../src/serve/speech.ts'
import { article, folder, site } from '../folder.ts'
import { workersHere } from '../here.ts'
import { examined, finding } from '../page/reported.ts'

/** A preview whose last build examined MSN and found something, or examined none. */
async function previewed(isExamined: boolean): Promise<Preview> {
  const preview = openPreview({ content: folder({ 'site.yaml': site, 'a.md': article() }) }, workersHere)
  onTestFinished(preview.close)
  const { outcome, ...state } = await preview.build()
  if (!outcome) throw new Error('Nothing was built.')
  const partners = { names: ['msn'], articles: new Map([['content/news/bridge.md', examined()]]) }
  const diagnostics = [finding({}, { severity: 'warning', weight: 'error' })]
  return {
    ...preview,
    state: () => ({ ...state, outcome: isExamined ? { ...outcome, diagnostics, partners } : outcome }),
  }
}

test('the preview has the report for partners, and a link to it', async () => {
  const preview = await previewed(true)
  const { body: page } = (await overview({ ...preview, speech: await openSpeeches('en')(undefined) }, undefined)) ?? {}
  expect(page).toContain('<a class="wide" href="/partners">Partners</a>')
  expect(page).toContain('<code>MS04 (msn)</code>')
  expect(page).toContain('<p class="hint">[S] Microsoft Partner Hub, help pages on feeds</p>')
  const reply = partnerView(preview)
  expect(reply).toMatchObject({ type: 'text/html; charset=utf-8', policy: "frame-ancestors 'none'" })
  expect(reply?.body).toContain('msn: 1 error: would be refused')
})

test('it has neither where no partner was examined', async () => {
  const preview = await previewed(false)
  const { body: page } = (await overview({ ...preview, speech: await openSpeeches('en')(undefined) }, undefined)) ?? {}
  expect(page).not.toContain('/partners')
  expect(partnerView(preview)).toBe(undefined)
})
