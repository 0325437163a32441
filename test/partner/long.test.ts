import { expect, test } from 'vitest'
import { partners } from '../../src/partner/index.ts'
import { found } from './rows.ts'

/** Paragraphs of Chinese words, elements and emoji, of about 600,000 characters. */
const long = `<p>${'大桥周一通车。<b>x</b> &amp; 😀 '.repeat(40)}</p>`.repeat(500)

test.each(partners)('a very long text is examined for $name in a short time', (partner) => {
  const start = performance.now()
  found(partner, { count: 1, html: long })
  expect(performance.now() - start).toBeLessThan(10_000)
})
