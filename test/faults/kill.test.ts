import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { sumsOf } from '../folder.ts'
import { printed, promisedBy, room } from './edition.ts'
import { feedwright, isLocked, litterOf, lockOf, processesOf, start, until } from './process.ts'
import { sha256 } from './reader.mjs'

const rounds = Number(process.env.FEEDWRIGHT_KILL_ROUNDS ?? 25)
const seed = process.env.FEEDWRIGHT_KILL_SEED ?? String(Date.now())

/** From 0 to 1, the same for the same seed and round. */
const random = (round: number) => createHash('sha256').update(`${seed} ${round}`).digest().readUInt32BE() / 2 ** 32

test(`kill -9 at ${rounds} moments: who reads meanwhile finds every file whole`, {
  timeout: 60_000 + rounds * 5_000,
}, async () => {
  const root = room()
  const [out, morning, evening] = [
    join(root, 'dist'),
    printed(root, 'morning', ['news', 'sport']),
    printed(root, 'evening', ['city', 'news']),
  ]
  const other = () => (morning.get('rss.xml') === sha256(readFileSync(join(out, 'rss.xml'))) ? 'evening' : 'morning')
  expect(feedwright(root, ['build', '--content', 'morning'])).toMatchObject({ status: 0 })

  const reader = readerOf(out, promisedBy(morning, evening))
  let publishing = 0
  for (let round = 0; round < rounds; round++) {
    await killed(root, out, other(), round)
    publishing += litterOf(out).length > 0 ? 1 : 0
    expect(reader.faults, `seed ${seed}, round ${round}`).toEqual([])
  }

  const last = other()
  expect(feedwright(root, ['build', '--content', last])).toMatchObject({ status: 0 })
  const reads = await reader.stop()
  console.log(`seed ${seed}: ${rounds} kills, ${publishing} of them while publishing; ${reads} files read meanwhile`)
  expect(reader.faults, `seed ${seed}`).toEqual([])
  expect(reads).toBeGreaterThan(rounds)
  expect(sumsOf(out)).toEqual(last === 'morning' ? morning : evening)
  expect(litterOf(out)).toEqual([])
  await until(() => processesOf(root).length === 0, 3_000)
  expect(processesOf(root)).toEqual([])
  expect(publishing, 'kills while publishing').toBeGreaterThan(0)
})

/** Half of the builds die at any moment, half soon after they begin to publish. */
async function killed(root: string, out: string, content: string, round: number): Promise<void> {
  const dead = lockOf(out)
  const { child, ended } = start(root, ['build', '--content', content])
  if (round % 2 === 1) await isLocked(out, child, dead)
  await sleep(random(round) * (round % 2 === 1 ? 15 : 600))
  child.kill('SIGKILL')
  await ended
}

/** Another process that reads all files without pause; the faults it finds come in one by one. */
function readerOf(out: string, promised: ReturnType<typeof promisedBy>) {
  const reader = fork(resolve('test/faults/reader.mjs'), [out, JSON.stringify(promised)])
  onTestFinished(() => void reader.kill('SIGKILL'))
  const faults: string[] = []
  let reads = 0
  reader.on('message', (message: { reads: number; faults: string[] }) => {
    reads = message.reads
    faults.push(...message.faults)
  })
  return {
    faults,
    stop: async () => {
      reader.send('stop')
      await until(() => reader.exitCode !== null, 10_000)
      return reads
    },
  }
}
