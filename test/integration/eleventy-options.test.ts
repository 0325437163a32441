import { expect, test } from 'vitest'
import { feedwright } from '../../src/integration/eleventy.ts'

const host = { addPreprocessor() {}, addShortcode() {}, on() {}, getFilter() {}, globalData: {} }
const site = { title: 'Daily', description: 'News', url: 'https://daily.internal/' }

test.each([
  { because: 'it is called in place of Eleventy', given: [], says: 'which calls it. Write eleventyConfig.addPlugin(' },
  { because: 'there are no options', given: [host, {}], says: 'have no "title" of the site. Write eleventyConfig' },
  {
    because: 'a collection has no name',
    given: [host, { ...site, collection: { limit: 5 } }],
    says: `Write it like collection: 'posts'.`,
  },
  {
    because: 'a collection is a number',
    given: [host, { ...site, collection: 5 }],
    says: 'has no name of a collection',
  },
])('the plugin for Eleventy says what to write when $because', ({ given, says }) => {
  expect(() => Reflect.apply(feedwright, undefined, given)).toThrow(says)
})

test.each(['posts', ['posts', 'notes'], { name: 'posts' }, undefined])(
  'the plugin for Eleventy takes the collection %j',
  (collection) => {
    expect(Reflect.apply(feedwright, undefined, [host, { ...site, collection }])).toBeUndefined()
  },
)
