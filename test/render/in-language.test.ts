import { expect, test } from 'vitest'
import { ownHtml } from '../../src/render/gate.ts'
import { inLanguage } from '../../src/render/in-language.ts'

test.each([
  { language: 'en', ofFeed: 'en', html: '<p>a</p>', because: 'readers expect it' },
  { language: 'de', ofFeed: 'en', html: '<div lang="de"><p>a</p></div>', because: 'the feed has another one' },
  { language: 'en-GB', ofFeed: 'en', html: '<div lang="en-GB"><p>a</p></div>', because: 'a part of it differs' },
  { language: 'ar', ofFeed: 'ar', html: '<div dir="rtl" lang="ar"><p>a</p></div>', because: 'readers ignore the feed' },
  { language: 'he', ofFeed: 'en', html: '<div dir="rtl" lang="he"><p>a</p></div>', because: 'both differ' },
  {
    language: 'en',
    ofFeed: 'fa',
    html: '<div dir="ltr" lang="en"><p>a</p></div>',
    because: 'the feed runs the other way',
  },
  { language: 'az-Arab', ofFeed: 'az', html: '<div dir="rtl" lang="az-Arab"><p>a</p></div>', because: 'of its script' },
])('an article in $language in a feed in $ofFeed, because $because', ({ language, ofFeed, html }) => {
  expect(inLanguage(ownHtml('<p>a</p>'), language, ofFeed)).toBe(html)
})

test('a feed of summaries has no HTML to mark', () => {
  expect(inLanguage(ownHtml(''), 'ar', 'en')).toBe('')
})
