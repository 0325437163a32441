import { expect, test } from 'vitest'
import { automation } from '../../src/partner/automation.ts'
import { daysAgo } from './good.ts'
import { rowsOf } from './rows.ts'

const edit = (pattern: RegExp | string, replacement = '') => ({
  text: (document: string) => document.replace(pattern, () => replacement),
})
const titleOf = (characters: number) => ({ article: { title: 'A'.repeat(characters) } })
const link = 'https://daily.internal/news/bridge-1/'.length
const items = (count: number) => edit('</channel>', `${'<item/>'.repeat(count - 1)}</channel>`)
/** The item with only this of its title, link and guid. */
const only = (kept?: RegExp) => ({
  text: (document: string) =>
    document.replace(/(?<=<item>).*?(?=<pubDate>)/s, (head) => (kept?.exec(head) ?? []).join('')),
})
const bytes = (count: number) => (document: string) =>
  document.replace('</title>', `${'A'.repeat(count - Buffer.byteLength(document))}</title>`)
const corrected = { updated: daysAgo(0) }

rowsOf(automation, { count: 1 }, [
  ['AU01', edit(/(?<=<guid.*\n\s*)<pubDate>.*<\/pubDate>/), edit(/<pubDate>.*<\/pubDate>/)],
  ['AU01', { article: corrected, ...edit(/<atom:updated>.*<\/atom:updated>/) }, { article: corrected }],
  ['AU01', { text: bytes(5_000_001) }, { text: bytes(5_000_000) }],
  ['AU01', { atom: bytes(5_000_001) }, { atom: bytes(5_000_000) }],
  ['AU02', edit(/<title>.*<\/title>/), edit(/<copyright>.*<\/copyright>/)],
  ['AU02', edit(/<link>.*<\/link>/), edit(/<description>.*<\/description>/)],
  ['AU02', edit(/<guid.*<\/guid>/), edit(/<category.*<\/category>/)],
  ['AU02', edit(/(?<=<guid.*\n\s*)<pubDate>.*<\/pubDate>/), {}],
  ['AU03', only(), only(/<link>.*<\/link>/)],
  ['AU03', only(/<title>.*<\/title>/), only(/<guid.*<\/guid>/)],
  ['AU05', only(/<link>.*<\/link>/), only(/<title>.*<\/title>\s*<link>.*<\/link>/)],
  ['AU05', only(/<title>.*<\/title>/), only(/<guid.*<\/guid>/)],
  ['AU06', titleOf(300 - link), titleOf(300 - 1 - link)],
  [
    'AU06',
    { article: { url: `https://daily.internal/${'a'.repeat(270)}/`, title: 'A bridge' } },
    { article: { url: `https://daily.internal/${'a'.repeat(267)}/`, title: 'A bridge' } },
  ],
  ['AU07', items(3001), items(3000)],
  ['AU08', only(), only(/<link>.*<\/link>/)],
])

test('no row is an error', () => {
  expect(automation.rows.filter(({ severity }) => severity === 'error')).toEqual([])
})
