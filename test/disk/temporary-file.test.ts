import { expect, test } from 'vitest'
import { openTemporaryFile } from '../../src/disk/temporary-file.ts'

test.each([
  { because: 'all stay in memory', most: 100 },
  { because: 'some go to the disk', most: 8 },
  { because: 'all go to the disk', most: 0 },
])('what is set aside comes back as often as it is asked for: $because', ({ most }) => {
  const spill = openTemporaryFile(most)
  const texts = ['a bridge', '', 'a market', '市场']
  const held = texts.map((text) => spill.hold(Buffer.from(text)))
  for (const order of [texts, [...texts].reverse()]) {
    for (const text of order) expect(Buffer.from(held[texts.indexOf(text)]?.() ?? []).toString()).toBe(text)
  }
  spill.close()
})
