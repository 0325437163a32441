import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { build } from '../../src/build.ts'
import { article, put, site, sumsOf } from '../folder.ts'
import { alone, png, room } from './edition.ts'
import { processesOf, start } from './process.ts'

/** A site whose cache knows what is published, and whose newest article of sport has changed since. */
async function newsroom() {
  const root = room({
    'content/site.yaml': site,
    'content/news/section.yaml': 'title: News\n',
    'content/news/bridge.md': article(),
    'content/sport/section.yaml': 'title: Sport\n',
    ...Object.fromEntries(stories.map((number) => [`content/sport/story-${number}.md`, story(number)])),
    'content/sport/bridge.png': png('bridge', 1_000),
  })
  const options = { content: join(root, 'content'), out: join(root, 'dist'), cache: join(root, 'cache') }
  expect(await build(options)).toMatchObject({ ok: true })
  put(root, 'content/sport/story-10.md', story(10, 'It is new. ![The bridge](bridge.png)'))
  return { root, options, before: sumsOf(options.out) }
}

const stories = Array.from({ length: 30 }, (_, index) => index + 10)

const story = (number: number, body = 'Text.') =>
  article({ title: `Story ${number}`, date: `2019-11-01 09:${number}`, body })

test.each([
  {
    because: 'another build published',
    files: { 'dist/news/rss.xml': 'something else' },
  },
  {
    because: 'articles were saved that were not rendered yet',
    more: { cache: undefined },
    files: { 'content/sport/story-10.md': story(10, 'New.'), 'content/sport/story-39.md': story(39, 'New.') },
  },
  {
    because: 'a picture was saved',
    files: { 'content/sport/bridge.png': png('the same bridge', 2_000) },
  },
])('a build begins again when $because', async ({ files, more }) => {
  const { root, options } = await newsroom()
  let isSaved = false
  const progress = () => {
    if (!isSaved) for (const [path, bytes] of Object.entries(files)) put(root, path, bytes)
    isSaved = true
  }
  expect(await build({ ...options, ...more, progress })).toMatchObject({ ok: true })
  expect(sumsOf(options.out)).toEqual(alone(root, 'content'))
})

test('it does not begin again for ever, and what is published stays', async () => {
  const { root, options, before } = await newsroom()
  let saved = 0
  const progress = () => {
    saved += 1
    put(root, 'content/sport/bridge.png', png(`bridge ${saved}`, 1_000 + saved))
  }
  await expect(build({ ...options, progress })).rejects.toThrow(
    /^The picture ".*bridge\.png" changed .*; build again\.$/,
  )
  expect(saved).toBe(3)
  expect(sumsOf(options.out)).toEqual(before)
})

const dayOf = (index: number) => new Date(Date.UTC(2001, 0, 1 + index)).toISOString().slice(0, 10)

test('a build ends when articles vanish while it runs, and publishes those that are left', {
  timeout: 60_000,
}, async () => {
  const root = room({
    'content/site.yaml': `${site}limit: 1000\n`,
    ...Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `content/story-${index}.md`,
        article({ title: `Story ${index}`, date: dayOf(index), body: 'A word and **another**. '.repeat(200) }),
      ]),
    ),
  })
  const { ended } = start(root, ['build', '--no-cache'])
  for (let index = 0; index < 60; index++) {
    await sleep(10)
    rmSync(join(root, `content/story-${index * 5}.md`))
  }
  const { status, signal, stderr } = await ended
  expect({ status, signal }, stderr).toEqual({ status: 0, signal: null })
  expect(sumsOf(join(root, 'dist'))).toEqual(alone(root, 'content'))
  expect(processesOf(root)).toEqual([])
})
