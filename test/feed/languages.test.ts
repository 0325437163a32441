import { expect, test } from 'vitest'
import { seen } from '../stranger.ts'

const bridge = 'tag:daily.internal,2019-11-01:bridge'
const market = 'tag:daily.internal,2019-11-02:zh-CN/market'
const tower = 'tag:daily.internal,2019-11-03:zh-CN/tower'
const tunnel = 'tag:daily.internal,2019-11-04:de/tunnel'

test.each([
  { feed: '', items: [`${tunnel} de`, `${tower} en`, `${market} zh-CN`, `${bridge} en`], hasText: true },
  { feed: 'zh/', items: [`${tunnel} de`, `${tower} en`, `${market} zh-CN`], hasText: true },
  { feed: 'zh/de/', items: [`${tunnel} de`], hasText: false },
])(
  'feed "$feed": each item has its language and the same id, with its text or as a summary',
  ({ feed, items, hasText }) => {
    for (const document of seen(`test/golden/languages/dist/${feed}`)) {
      expect(document.items.map(({ id, language }) => `${id} ${language}`)).toEqual(items)
      expect(document.items.every(({ html }) => (html !== undefined) === hasText)).toBe(true)
    }
  },
)
