import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documents } from './documents.ts'
import { tryBothRoads } from './roads.ts'
import { batches, type Tally } from './run.ts'

const minutes = Number(process.env.FEEDWRIGHT_FUZZ_MINUTES ?? 0)
const start = process.env.FEEDWRIGHT_FUZZ_SEED ?? String(Date.now() % 2 ** 31)

test.runIf(minutes === 0)('whatever an author writes, what is published is well', async () => {
  const tally = { batches: 0, articles: 0, accepted: 0 }
  await fc.assert(batches(tally), { seed: 20191101, numRuns: 4 })
  expect(tally.accepted).toBeGreaterThan(tally.articles / 4)
})

test.runIf(minutes > 0)('for a long time', { timeout: minutes * 60_000 + 120_000 }, async () => {
  const tally: Tally = { batches: 0, articles: 0, accepted: 0 }
  const passages = { tried: 0, passed: 0 }
  const end = Date.now() + minutes * 60_000
  for (let seed = Number(start); Date.now() < end; seed++) {
    const found = await fc.check(batches(tally), { seed, numRuns: 20 })
    if (found.failed) throw new Error(`seed ${seed}:\n${fc.defaultReportMessage(found)}`)
    for (const faults of [1000, 20, 3]) {
      fc.assert(
        fc.property(documents(faults), (html) => tryBothRoads(html, passages)),
        { seed, numRuns: 200 },
      )
    }
    console.log(
      `${tally.batches} batches, ${tally.articles} articles tried, ${tally.accepted} accepted, 0 failures; ` +
        `${passages.tried} documents on both roads, ${passages.passed} passed at once, 0 failures`,
    )
  }
})
