import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allNames } from '../../src/feed/names.ts'
import type { Ours } from '../readers/articles.ts'
import { isTried } from '../readers/model.ts'
import { readers } from '../readers/readers.ts'
import { utc } from '../readers/run.ts'
import { type Server, serve } from '../readers/server.ts'
import { fields, wordFor } from '../readers/ways.ts'

/** Feeds in this repository, the one that its own articles make among them. */
const folders = ['dist/news/local-news', 'test/golden/section/dist/news/local', 'test/golden/text/dist']

type Json = { id: string; title: string; url: string; summary: string; content_html: string; date_published: string }

const articlesOf = (folder: string): Ours[] =>
  JSON.parse(readFileSync(`${folder}/feed.json`, 'utf8')).items.map(
    ({ url: link, content_html, date_published, authors, ...item }: Json & { authors: { name: string }[] }) => ({
      ...{ id: item.id, title: item.title, summary: item.summary, link, rights: '' },
      date: utc(date_published),
      text: content_html,
      ...captionIn(content_html),
      authors: authors.map(({ name }) => name),
    }),
  )

function captionIn(html: string): { caption?: string } {
  const caption = html.match(/.*<figcaption>(.*?) *<(?:small|\/figcaption)/s)?.[1]
  return caption ? { caption } : {}
}

/** What becomes of the fields that every feed has; `wordFor` fails if a reader holds anything else. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  id: ['kept'],
  title: ['kept', 'rewritten', 'words'],
  link: ['kept'],
  date: ['kept', 'not read'],
  text: ['kept', 'rewritten', 'words', 'summary', 'caption'],
  authors: ['kept', 'joined', 'first', 'last'],
}

let server: Server
beforeAll(async () => {
  server = await serve()
})
afterAll(async () => await server.stop())

describe.each(readers.filter(isTried))('$name', ({ formats, subscribe }) => {
  test.each(folders)('reads every item of %s', async (folder) => {
    server.publish(folder)
    const ours = articlesOf(folder)
    expect(ours.length).toBeGreaterThan(0)
    for (const { fileName } of allNames.filter(({ key }) => formats.includes(key))) {
      const held = await subscribe(server.url + fileName)()
      expect({ fileName, items: held.length }).toEqual({ fileName, items: ours.length })
      for (const field of fields)
        if (field.name in allowed) expect(allowed[field.name]).toContain(wordFor(field, ours, held))
    }
  })
})
