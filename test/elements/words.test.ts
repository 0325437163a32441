import { expect, test } from 'vitest'
import { wordsOf } from '../../src/content/own-words.ts'
import { digest } from '../../src/disk/digest.ts'
import { documentOf } from '../../src/feed/document.ts'
import { wordsIn } from '../../src/language/index.ts'
import type { OwnWords } from '../../src/language/words.ts'
import type { RenderedArticle } from '../../src/model.ts'
import { pageOf } from '../../src/page/feed-page.ts'
import { answer } from '../../src/worker/answer.ts'
import { folder, article as written } from '../folder.ts'
import { article, feed, section, sections } from '../valid.ts'

/** The words that a site has in place of those of the dictionaries. */

test.each([
  { because: 'there are none', value: undefined, words: undefined },
  { because: 'there is no language', value: {}, words: undefined },
  {
    because: 'white space is around them',
    value: { en: { withdrawn: ' Retracted\n now ' } },
    words: { en: { withdrawn: 'Retracted now' } },
  },
  {
    because: 'a tag has another spelling',
    value: { 'PT-br': { site: 'Ao site' } },
    words: { 'pt-BR': { site: 'Ao site' } },
  },
  {
    because: 'they are for alerts',
    value: { en: { alerts: { note: 'NB' } } },
    words: { en: { alerts: { note: 'NB' } } },
  },
])('own words are taken when $because', ({ value, words }) => {
  expect(wordsOf(value)).toEqual({ ...(words && { words }), faults: [] })
})

test.each([
  {
    because: 'there are no languages',
    value: { withdrawn: 'Retracted' },
    fault: 'The key "withdrawn" of "words" is no language tag.',
    hint: 'Write the tag of a language',
  },
  {
    because: 'a language is named in words',
    value: { english: {} },
    fault: 'The key "english" of "words" is no language tag.',
    hint: 'Write "en".',
  },
  {
    because: 'a language is __proto__',
    value: JSON.parse('{"__proto__": {"site": "a"}}'),
    fault: 'is no language tag',
    hint: 'Write the tag',
  },
  {
    because: 'they are a list',
    value: [],
    fault: 'The value of "words" is a list.',
    hint: 'Write words by their languages',
  },
  {
    because: 'a language has a text',
    value: { en: 'Retracted' },
    fault: 'The value of "words.en" is "Retracted".',
    hint: 'Write an object',
  },
  {
    because: 'two tags are for one language',
    value: { 'en-GB': {}, 'en-gb': {} },
    fault: 'is there twice',
    hint: 'Keep one.',
  },
  {
    because: 'a word is misspelt',
    value: { en: { withdrwan: 'Retracted' } },
    fault: 'The word "withdrwan" of "words.en" is not known.',
    hint: 'Write "withdrawn".',
  },
  {
    because: 'a word is a name of every object',
    value: { en: { toString: 'a' } },
    fault: 'not known',
    hint: 'Write one of these: correction,',
  },
  {
    because: 'an alert is not known',
    value: { en: { alerts: { nota: 'NB' } } },
    fault: 'The word "nota" of "words.en.alerts" is not known.',
    hint: 'Write "note".',
  },
  {
    because: 'a word is a date',
    value: { en: { day: () => 'a' } },
    fault: 'The words of "day" are those of CLDR.',
    hint: 'Leave it out',
  },
  {
    because: 'a word is no text',
    value: { en: { site: 3 } },
    fault: 'The value of "words.en.site" is 3.',
    hint: 'Write a text',
  },
  {
    because: 'a word is empty',
    value: { en: { site: ' ' } },
    fault: 'The value of "words.en.site" is " ".',
    hint: 'Write a text',
  },
  {
    because: 'a word is far too long',
    value: { en: { site: 'a'.repeat(501) } },
    fault: 'is a text with 501 characters',
    hint: 'at most 500',
  },
  {
    because: 'a word has a character that feeds cannot contain',
    value: { en: { site: 'a\u0000' } },
    fault: 'the character U+0000',
    hint: 'Remove',
  },
  {
    because: 'a word has no place for what differs',
    value: { en: { topic: 'All about {Title}' } },
    fault: 'The value of "words.en.topic" has no place for {title}.',
    hint: 'Write it as in "Articles about {title}."',
  },
  {
    because: 'it throws',
    value: new Proxy({}, { ownKeys: () => fail() }),
    fault: 'it throws an error',
    hint: 'Write words',
  },
])('it is a fault when $because', ({ value, fault, hint }) => {
  const { words = {}, faults } = wordsOf(value)
  expect(faults).toEqual([{ message: expect.stringContaining(fault), hint: expect.stringContaining(hint) }])
  expect(Object.values(words).flatMap(Object.values)).toEqual([])
})

function fail(): never {
  throw new Error('no')
}

const words: OwnWords = {
  en: { withdrawn: 'Retracted', correction: 'Corrected', subscribe: 'Get <all>' },
  'en-GB': { withdrawn: 'Struck', alerts: { note: 'N*B*' } },
  fi: { withdrawn: 'Poistettu' },
}

test.each([
  { tag: 'en', withdrawn: 'Retracted', correction: 'Corrected', note: 'Note', language: 'en' },
  { tag: 'en-US', withdrawn: 'Retracted', correction: 'Corrected', note: 'Note', language: 'en-US' },
  { tag: 'EN-gb', withdrawn: 'Struck', correction: 'Corrected', note: 'N*B*', language: 'EN-gb' },
  { tag: 'de', withdrawn: 'Zurückgezogen', correction: 'Berichtigung', note: 'Hinweis', language: 'de' },
  { tag: 'fi-FI', withdrawn: 'Poistettu', correction: 'Corrected', note: 'Note', language: 'en' },
  { tag: 'enx', withdrawn: 'Retracted', correction: 'Corrected', note: 'Note', language: 'en' },
])('in $tag the word is $withdrawn', ({ tag, withdrawn, correction, note, language }) => {
  const found = wordsIn(tag, words)
  expect(found.words).toMatchObject({ withdrawn, correction, alerts: { note } })
  expect(found.language).toBe(language)
})

async function rendered(source: string, own: OwnWords | undefined): Promise<RenderedArticle> {
  const root = folder({ 'a.md': source })
  const context = {
    folder: root,
    sections: sections({ path: '', language: 'en-GB', words: own }),
    permalinks: new Map(),
  }
  const reply = await answer({ kind: 'render', path: 'a.md', digest: digest(Buffer.from(source)) }, context)
  if (reply.kind !== 'rendered' || !reply.article) throw new Error(JSON.stringify(reply))
  return JSON.parse(reply.article.json)
}

test.each([
  {
    because: 'a title',
    source: written({ more: 'withdrawn: {date: 2019-11-02, note: No.}\n' }),
    shows: 'Struck: A bridge opens',
    usual: 'Withdrawn: A bridge opens',
  },
  {
    because: 'a correction',
    source: written({ more: 'correction: {date: 2019-11-02, note: No.}\n' }),
    shows: 'Corrected (',
    usual: 'Correction (',
  },
  {
    because: 'an alert',
    source: written({ body: '> [!NOTE]\n> Text.' }),
    shows: '<strong>N*B*',
    usual: '<strong>Note',
  },
])('own words are in $because', async ({ source, shows, usual }) => {
  expect(JSON.stringify(await rendered(source, words))).toContain(shows)
  expect(JSON.stringify(await rendered(source, undefined))).toContain(usual)
})

test('own words are on pages, and those of a language without a dictionary are not marked as English', () => {
  const page = (own: OwnWords | undefined, language = 'en') =>
    pageOf(
      { ...feed, section: section({ words: own, language }) },
      { kind: 'section', section: section(), prefix: 'news/', articles: [] },
    )
  expect(page(words)).toContain('class="plain">Get &lt;all&gt;<')
  expect(page({ fi: { site: 'Sivustolle' } }, 'fi-FI')).toMatch(
    />Sivustolle<[\s\S]*<span lang="en" dir="ltr">Newest articles</,
  )
  expect(page({ fr: { site: 'Ici' } })).toBe(page(undefined))
})

test('own words are in summaries', () => {
  const corrected = article({ section: section({ words }), corrections: [{ date: feed.updated, note: 'No.' }] })
  const { articles } = documentOf(
    { kind: 'section', section: section({ words, content: 'summary' }), prefix: '', articles: [] },
    [corrected],
  )
  expect(articles[0]?.summary).toBe('Corrected (2019-11-02): No. It opens.')
})

test('own words are plain data, which workers get', () => {
  expect(structuredClone(wordsOf({ en: { site: 'Home' } }).words)).toEqual({ en: { site: 'Home' } })
})
