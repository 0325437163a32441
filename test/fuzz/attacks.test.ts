import { expect, test } from 'vitest'
import { places } from './places.ts'
import { tryBatch } from './run.ts'
import { vectors } from './vectors.ts'

/** A day of its own for each article, so that none has the time of another. */
const day = (index: number) => new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10)

test('there are attacks enough, each once', () => {
  expect(vectors.length).toBeGreaterThan(150)
  expect(new Set(vectors.map(({ text }) => text)).size).toBe(vectors.length)
})

test.each(Object.entries(places))('every attack as %s does no harm', async (_, place) => {
  const articles = Object.fromEntries(vectors.map(({ text }, index) => [`a${index}.md`, place(text, day(index))]))
  expect((await tryBatch(articles)).faults).toEqual([])
})
