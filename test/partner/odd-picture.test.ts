import { expect, test } from 'vitest'
import { article, folder, site } from '../folder.ts'
import { check } from '../here.ts'

test('a picture whose address has broken percent-encoding is examined like any other of another host', async () => {
  const picture = 'https://pictures.internal/%E4.png'
  const content = folder({ 'site.yaml': site, 'bridge.md': article({ more: `image: ${picture}\n` }) })
  const { ok, partners } = await check({ content, out: folder(), now: new Date('2020-01-01'), for: ['all'] })
  expect(ok).toBe(false)
  expect([...(partners?.articles.values() ?? [])]).toEqual([
    { title: 'A bridge opens', url: 'https://daily.internal/bridge/', picture: undefined },
  ])
})
