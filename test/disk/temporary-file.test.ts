import { expect, test } from 'vitest'
import { openTemporaryFile } from '../../src/disk/temporary-file.ts'

test.each([
  { because: 'all stay in memory', memory: 100 },
  { because: 'some go to the disk', memory: 8 },
  { because: 'all go to the disk', memory: 0 },
])('what is set aside comes back as often as it is asked for: $because', ({ memory }) => {
  const file = openTemporaryFile(memory)
  const texts = ['a bridge', '', 'a market', '市场']
  const aside = texts.map((text) => file.setAside(Buffer.from(text)))
  for (const order of [texts, [...texts].reverse()]) {
    for (const text of order) expect(Buffer.from(aside[texts.indexOf(text)]?.() ?? []).toString()).toBe(text)
  }
  file.close()
})
