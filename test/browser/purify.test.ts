import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Resolve } from '../../src/render/addressing.ts'
import { allowedAttributes } from '../../src/render/attributes.ts'
import { clean } from '../../src/render/clean-html.ts'
import { elementNames } from '../../src/render/content-model.ts'
import { markdownToHtml } from '../../src/render/markdown.ts'
import { documents } from '../fuzz/documents.ts'
import { vectors } from '../fuzz/vectors.ts'
import { executable, launch } from './chromium.ts'

const resolve: Resolve = (written) => {
  if (!URL.canParse(written, 'https://daily.internal/a/')) return undefined
  const { href, protocol } = new URL(written, 'https://daily.internal/a/')
  return /^https?:$/.test(protocol) ? { url: href } : undefined
}

/** Only what feeds carry: DOMPurify must find nothing to remove by its own lists, nor by its rules. */
const lists = {
  ALLOWED_TAGS: elementNames,
  ALLOWED_ATTR: Object.values(allowedAttributes).flat(),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
}

/** Texts in attributes that DOMPurify takes for the end of something; no parser does, since they are quoted. */
const doubted = [
  ...['-->', '--!>'].map((text) => ({ text, because: 'it would end a comment' })),
  { text: ']>', because: 'it would end a section of XML' },
  ...['style', 'script', 'title', 'xmp', 'textarea', 'noscript', 'iframe', 'noembed', 'noframes'].map((name) => ({
    text: `</${name}`,
    because: 'it would end an element that holds no elements',
  })),
]

describe.skipIf(!executable)('DOMPurify in a browser', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launch()
    page = await browser.newPage()
    await page.evaluate(readFileSync('node_modules/dompurify/dist/purify.js', 'utf8'))
  })
  afterAll(() => browser.close())

  /** What DOMPurify removes from each of these, and how the browser itself reads it before and after. */
  async function purified(htmls: readonly string[]) {
    const found: { html: string; removed: string[]; isSame: boolean }[] = await page.evaluate(`
      ${JSON.stringify(htmls)}.map((html) => {
        const read = document.createElement('template')
        read.innerHTML = html
        for (const { attributes } of read.content.querySelectorAll('*')) {
          for (const attribute of attributes) attribute.value = attribute.value.trim() // so does DOMPurify
        }
        const pure = DOMPurify.sanitize(html, ${JSON.stringify(lists)})
        const removed = DOMPurify.removed
          .filter(({ element }) => element?.nodeName !== 'BODY') // its own
          .map(({ element, attribute }) => element?.nodeName ?? attribute?.name + '=' + attribute?.value)
        return { html, removed, isSame: pure.replaceAll('\u00A0', '&nbsp;') === read.innerHTML }
      })`)
    return found
  }

  const isDoubted = (removed: string) => doubted.some(({ text }) => removed.toLowerCase().includes(text))

  async function leavesAlone(htmls: readonly string[]) {
    const found = await purified(htmls)
    const faults = found.filter(({ removed, isSame }) => !(isSame || (removed.length > 0 && removed.every(isDoubted))))
    expect(faults).toEqual([])
    return found
  }

  test.each([
    { faults: 1000, because: 'they are well written' },
    { faults: 5, because: 'they are badly written' },
  ])('removes nothing from cleaned documents when $because', async ({ faults }) => {
    const htmls = fc
      .sample(documents(faults), { numRuns: 400, seed: 20191101 })
      .map((html) => clean(html, resolve).html)
    const found = await leavesAlone(htmls)
    expect(found.filter(({ html }) => html !== '').length).toBeGreaterThan(200)
  })

  test.each([
    ['', ''],
    ['<p title="', '">a</p>'],
    ["<img src=a alt='", "'>"],
    ['<a href="', '">a</a>'],
    ['<table><tbody><tr><td>', '</td></tr></tbody></table>'],
  ])('removes nothing from cleaned attacks between %s and %s', async (before, after) => {
    const texts = vectors.map(({ text }) => `${before}${text}${after}`)
    await leavesAlone(
      [...texts, ...(await Promise.all(texts.map((text) => markdownToHtml(text))))].map(
        (html) => clean(html, resolve).html,
      ),
    )
  })

  test.each(doubted)('removes a title with $text, though it is only text: $because', async ({ text }) => {
    const html = clean(`<p title="${text.replace('<', '&lt;').replace('>', '&gt;')}">a</p>`, resolve).html
    expect(await purified([html])).toMatchObject([{ removed: [`title=${text}`], isSame: false }])
  })
})
