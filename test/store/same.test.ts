import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { both, edits, newRoom } from './edits.ts'

const numRuns = Number(process.env.FEEDWRIGHT_CACHE_RUNS ?? 10)

test('with a cache a build says and writes what it would without one, whatever was done before', {
  timeout: 900_000,
}, async () => {
  const days = fc.array(fc.array(edits, { minLength: 1, maxLength: 3 }), { minLength: 6, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(days, async (all) => {
      const room = newRoom()
      const done: string[] = []
      await both(room)
      for (const day of all) {
        for (const { name, act } of day) {
          done.push(name)
          act(room)
        }
        done.push('build')
        const { cold, warm } = await both(room)
        expect(warm, done.join('\n')).toEqual(cold)
      }
    }),
    { numRuns },
  )
})
