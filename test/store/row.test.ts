import { expect, test } from 'vitest'
import { parseFile } from '../../src/content/article.ts'
import { readContent } from '../../src/content/read.ts'
import { sectionAbove } from '../../src/content/section-of.ts'
import { readSections } from '../../src/content/site.ts'
import { headOfRow, rowOfHead } from '../../src/store/row.ts'
import { article, folder, site } from '../folder.ts'

test.each([
  { kind: 'a plain one', more: '' },
  { kind: 'one that was changed', more: 'updated: 2019-11-02\n' },
  { kind: 'one that expires', more: 'expires: 2019-11-30 09:00\n' },
  { kind: 'one that is withdrawn', more: 'withdrawn: {date: 2019-11-03, note: It was false.}\n' },
  { kind: 'a draft', more: 'draft: true\n' },
  { kind: 'one in no feed', more: 'feeds: false\n' },
  { kind: 'one whose tags are gathered', more: 'tags: [桥, Bridges]\n' },
  { kind: 'one in another language than its section', more: 'language: zh-CN\n' },
  { kind: 'one that names the language of its section', more: 'language: en\n' },
  { kind: 'one with a guid that Atom cannot have', more: 'guid: 4813\n' },
  { kind: 'one with a guid that is an address', more: 'guid: https://daily.internal/?p=4813\n' },
  { kind: 'one with an id and an address of its own', more: 'id: urn:x:1\nurl: https://daily.internal/x\n' },
])('an article comes back from its row as it was: $kind', ({ more }) => {
  const content = readContent(folder({ 'site.yaml': `${site}taxonomies: [tags]\n`, 'story.md': article({ more }) }))
  const { source } = content.text('story.md', 'head')
  const head = source && parseFile(source, sectionAbove(readSections(content).sections, 'story.md')).head
  if (!head) throw new Error('This is no article.')
  expect(headOfRow(JSON.parse(JSON.stringify(rowOfHead(head))), head)).toStrictEqual(head)
})

test.each([
  { language: 'zh-CN', kept: 'zh-CN', written: 'zh-CN' },
  { language: 'en', kept: undefined, written: 0 },
])('a row has the language $written of an article in $language, in a section in en', ({ language, kept, written }) => {
  const content = readContent(folder({ 'site.yaml': site, 'story.md': article({ more: `language: ${language}\n` }) }))
  const { source } = content.text('story.md', 'head')
  const head = source && parseFile(source, sectionAbove(readSections(content).sections, 'story.md')).head
  expect(head?.language).toBe(kept)
  expect(head && rowOfHead(head).at(11)).toBe(written)
})
