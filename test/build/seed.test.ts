import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formats } from '../../src/feed/formats.ts'

const folder = 'dist/news/local-news'
const items = formats.map((format) => format.read(readFileSync(`${folder}/${format.fileName}`, 'utf8')).items)

test('the three feeds of Local News say the same', () => {
  expect(items.map(({ length }) => length)).toEqual([1, 1, 1])
  expect(items[1]).toEqual(items[0])
  expect(items[2]).toEqual(items[0]?.map((item) => ({ ...item, pictures: undefined }))) // JSON Feed has no place for them
})

test('the article is there word for word', () => {
  const [article] = items[0] ?? []
  const html = article?.html ?? ''
  expect(article).toMatchObject({
    title: 'Huangpu eyes becoming global blockchain innovation site',
    published: '2019-10-31T16:00:00.000Z',
    authors: ['China Daily'],
    tags: ['Local News'],
    source: 'China Daily',
  })
  expect(article?.copyright).toContain("Copyright © Guangzhou Development District People's Government.")
  expect(html.match(/<p>/g)).toHaveLength(14)
  expect(html.match(/<img /g)).toHaveLength(2)
  expect(html).toContain('“The heyday of the blockchain industry is coming," Ren Hao said')
  expect(html).toMatch(/figcaption>The Guangzhou Blockchain International Innovation Center has attracted/)
  expect(html).toMatch(/figcaption>UMEClub, a maker space for players in the blockchain industry /)
})
