import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openTemporaryFile } from '../../src/disk/temporary-file.ts'
import type { BuildOptions } from '../../src/edition/edition.ts'
import { collect } from '../../src/item/collect.ts'
import { report } from '../../src/report.ts'
import { filesOf, folder } from '../folder.ts'
import { build } from '../here.ts'
import { built, item } from './items.ts'

const two = [item(), item({ slug: 'market', date: '2019-11-02', section: 'news' })]

async function* later() {
  for (const one of two) yield await Promise.resolve(one)
}

test.each([
  { because: 'a list', articles: two },
  { because: 'a set', articles: new Set(two) },
  { because: 'a generator', articles: two.values() },
  { because: 'an async generator', articles: later() },
  { because: 'a list of promises', articles: two.map((one) => Promise.resolve(one)) },
])('articles can be $because', async ({ articles }) => {
  const [out, expected] = [folder(), folder()]
  await build(built([...two].reverse(), expected))
  expect(await build(built(articles, out))).toMatchObject({ ok: true, articles: 2 })
  expect(filesOf(out)).toEqual(filesOf(expected))
})

async function* failing() {
  yield item()
  throw new Error('connection\nlost')
}

function* rejected() {
  yield Promise.reject(new Error('gone'))
}

test.each([
  { because: 'a number', articles: 5, message: 'articles: is neither a list nor another iterable.' },
  { because: 'null', articles: null, message: 'articles: is neither a list nor another iterable.' },
  { because: 'a text', articles: 'abc', message: 'articles: is neither a list nor another iterable.' },
  {
    because: 'an iterable that throws',
    articles: failing(),
    message: 'No more articles can be read after 1 of them: connection lost.',
  },
  {
    because: 'an iterable without an iterator',
    articles: { [Symbol.iterator]: () => ({}) },
    message: 'No more articles can be read after 0 of them: iterator.next is not a function.',
  },
  {
    because: 'an iterable of promises of which one is rejected',
    articles: rejected(),
    message: 'No more articles can be read after 0 of them: gone.',
  },
])('articles cannot be $because: nothing is written', async ({ articles, message }) => {
  const out = folder()
  const { ok, diagnostics } = await build(built(articles, out))
  expect([ok, diagnostics.map((one) => one.message)]).toEqual([false, [message]])
  expect(report(diagnostics, 'text')).toMatch(/^articles {2}error/)
  expect(readdirSync(out)).toEqual([])
})

test('articles without end are taken up to a limit, and the iterator is closed', async () => {
  let isClosed = false
  function* endless() {
    try {
      for (let index = 0; ; index++) yield item({ slug: `bridge-${index}` })
    } finally {
      isClosed = true
    }
  }
  const aside = openTemporaryFile()
  const { items, diagnostics } = await collect(endless(), { sections: new Set(), aside, signal: undefined, most: 10 })
  expect([items.size, isClosed, diagnostics.map(({ rule }) => rule)]).toEqual([10, true, ['too-large']])
})

test.each([
  {
    because: 'an item never comes',
    next: async () => await new Promise<never>(() => {}),
  },
  {
    because: 'they never end',
    next: () => ({ done: false, value: item() }),
  },
])('a build is aborted when $because, and the iterator is closed', async ({ next }) => {
  let closed = 0
  const iterator = {
    next,
    return: () => {
      closed += 1
      return { done: true, value: undefined }
    },
  }
  const signal = AbortSignal.timeout(50)
  const options: BuildOptions = { ...built({ [Symbol.asyncIterator]: () => iterator }, folder()), signal }
  await expect(build(options)).rejects.toMatchObject({ name: 'TimeoutError' })
  expect(closed).toBe(1)
})

test('a build that was aborted before takes no article', async () => {
  let taken = 0
  const articles = { [Symbol.iterator]: () => ({ next: () => ({ done: ++taken > 5, value: item() }) }) }
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(build({ ...built(articles, folder()), signal })).rejects.toThrow('enough')
  expect(taken).toBe(0)
})
