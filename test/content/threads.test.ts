import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { type Found, readFile } from '../../src/content/article-file.ts'
import { readInThreads } from '../../src/content/article-threads.ts'
import { readContent } from '../../src/content/read.ts'
import { readSections } from '../../src/content/site.ts'
import { sectionAbove } from '../../src/select/sections.ts'
import { startThread } from '../../src/thread.ts'
import { article, folder, site } from '../folder.ts'

const everyKind = [
  article(),
  article({ title: '桥开通了', more: 'updated: 2019-11-02\ntags: [桥]\n' }),
  article({ more: 'withdrawn: {date: 2019-11-03, note: It was false.}\nexpires: 2020-01-01\n' }),
  article({ date: 'yesterday' }),
  Buffer.from([0x2d, 0x2d, 0x2d, 0xff]),
]

/** A content/ of two sections, one of which gathers its tags. */
const many = (count: number) =>
  readContent(
    folder({
      'site.yaml': site,
      'news/section.yaml': 'title: News\ntaxonomies: [tags]\n',
      ...Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `${['news', 'sport'][index % 2]}/story-${index}.md`,
          everyKind[index % everyKind.length] ?? '',
        ]),
      ),
    }),
  )

test('articles read in several threads are those read in one, in the same order and with the same sections', async () => {
  const content = many(1_300)
  const { sections } = readSections(content)
  const found: [string, Found][] = []
  const elsewhere = await readInThreads(content, sections, (path, one) => found.push([path, one]), undefined)
  expect(found).toEqual(
    content.articles.map((path) => [path, readFile(content.text, path, sectionAbove(sections, path))]),
  )
  for (const [path, { entry }] of found) if (entry) expect(entry.section).toBe(sectionAbove(sections, path))
  expect(elsewhere > 0).toBe(availableParallelism() > 1)
})

test('the signal ends reading in threads', async () => {
  const content = many(1_300)
  const { sections } = readSections(content)
  const stop = new AbortController()
  const reading = readInThreads(content, sections, () => stop.abort('enough'), stop.signal)
  await expect(reading).rejects.toBe('enough')
})

test.each([
  { because: 'it ends', program: 'process.exit()', says: /has ended/ },
  { because: 'it has a fault', program: 'throw new Error("broken")', says: /broken/ },
])('nobody waits for a thread for ever: $because', async ({ program, says }) => {
  const { ask } = startThread(new URL(`data:text/javascript,${encodeURIComponent(program)}`))
  await expect(ask('a question')).rejects.toThrow(says)
})
