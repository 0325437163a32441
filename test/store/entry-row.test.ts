import { expect, test } from 'vitest'
import { readFile } from '../../src/content/article-file.ts'
import { readContent } from '../../src/content/read.ts'
import { readSections } from '../../src/content/site.ts'
import { sectionAbove } from '../../src/select/sections.ts'
import { headOfRow, rowOfHead } from '../../src/store/row.ts'
import { article, folder, site } from '../folder.ts'

test.each([
  { kind: 'a plain one', more: '' },
  { kind: 'one that was changed', more: 'updated: 2019-11-02\n' },
  { kind: 'one that expires', more: 'expires: 2019-11-30 09:00\n' },
  { kind: 'one that is withdrawn', more: 'withdrawn: {date: 2019-11-03, note: It was false.}\n' },
  { kind: 'a draft', more: 'draft: true\n' },
  { kind: 'one whose tags are gathered', more: 'tags: [桥, Bridges]\n' },
  { kind: 'one with an id and an address of its own', more: 'id: urn:x:1\nurl: https://daily.internal/x\n' },
])('an article comes back from its row as it was: $kind', ({ more }) => {
  const content = readContent(folder({ 'site.yaml': `${site}taxonomies: [tags]\n`, 'story.md': article({ more }) }))
  const { entry } = readFile(content.text, 'story.md', sectionAbove(readSections(content).sections, 'story.md'))
  if (!entry) throw new Error('This is no article.')
  expect(headOfRow(JSON.parse(JSON.stringify(rowOfHead(entry))), entry)).toStrictEqual(entry)
})
