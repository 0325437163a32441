import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sumsOf } from '../folder.ts'
import { copied, printed } from './edition.ts'
import { feedwright, isLocked, litterOf, lockOf, start } from './process.ts'

const rounds = Number(process.env.FEEDWRIGHT_RACE_ROUNDS ?? 2)
const names = ['morning', 'noon', 'evening', 'night']

/** Four editions, the first of which is published. */
const newsroom = copied((root) => {
  const [morning, ...others] = names.map((name, index) => printed(root, name, ['news', index % 3 ? 'sport' : 'city']))
  expect(feedwright(root, ['build', '--content', 'morning'])).toMatchObject({ status: 0 })
  return { editions: [morning, ...others], evening: others[1] }
})

test.each([
  { because: 'two builds begin at once', builds: 2 },
  { because: 'four builds begin at once', builds: 4 },
])('dist/ is what one build alone writes when $because', { timeout: 60_000 + rounds * 12_000 }, async ({ builds }) => {
  const { root, editions } = newsroom()
  rmSync(join(root, 'dist'), { recursive: true })
  for (let round = 0; round < rounds; round++) {
    const begun = names.slice(0, builds).map((name) => start(root, ['build', '--content', name]).ended)
    const ended = (await Promise.all(begun)).map(({ status }) => ({ status }))
    expect(ended).toEqual(ended.map(() => ({ status: 0 })))
    expect(litterOf(join(root, 'dist'))).toEqual([])
    expect(editions.slice(0, builds)).toContainEqual(sumsOf(join(root, 'dist')))
  }
})

test('a build waits for one that stands still and gives up; when that is dead, the next one goes on', async () => {
  const { root, evening } = newsroom()
  const out = join(root, 'dist')
  const still = await stopped(root, out)
  const before = sumsOf(out)
  const start = performance.now()
  const waited = feedwright(root, ['build', '--content', 'evening'])
  expect(waited).toMatchObject({ status: 3, stderr: sentenceWith(still.child.pid) })
  expect(performance.now() - start).toBeGreaterThan(5_000)
  expect(sumsOf(out)).toEqual(before)

  still.child.kill('SIGKILL')
  await still.ended
  expect(lockOf(out)).toBeDefined()
  expect(feedwright(root, ['build', '--content', 'evening'])).toMatchObject({ status: 0 })
  expect(sumsOf(out)).toEqual(evening)
})

const isApart = spawnSync('unshare', ['-rpf', '--mount-proc', 'true'], { timeout: 10_000 }).status === 0

test.skipIf(!isApart)(
  'a build in another container takes over from one that stands still; when that goes on, it mixes nothing in (skipped where there is no unshare)',
  async () => {
    for (let round = 0; round < rounds / 2; round++) {
      const { root, editions } = newsroom()
      const out = join(root, 'dist')
      const still = await stopped(root, out)
      const through = ['unshare', '-rpf', '--mount-proc']
      expect(feedwright(root, ['build', '--content', 'night'], { through })).toMatchObject({ status: 0 })
      still.child.kill('SIGCONT')
      const { status, stderr } = await still.ended
      expect(status === 0 ? '' : stderr).toMatch(
        /^$|^feedwright: Another build took over ".*", because this one was silent for too long/,
      )
      expect([0, 3]).toContain(status)
      expect(sumsOf(out)).toEqual(editions[3])
      expect(litterOf(out)).toEqual([])
    }
  },
  60_000 + rounds * 30_000,
)

test.each([
  { because: 'its process is dead', lock: () => lockFor(spawnSync('true').pid) },
  { because: 'its build died before it wrote a word', lock: () => '' },
  { because: 'the power went before its bytes were on the disk', lock: () => '\0\0\0\0\0' },
])('a lock is no obstacle when $because', ({ lock }) => {
  const { root, evening } = newsroom()
  const out = join(root, 'dist')
  writeFileSync(join(out, '.feedwright.lock'), lock())
  expect(feedwright(root, ['build', '--content', 'evening'])).toMatchObject({ status: 0, signal: null })
  expect(sumsOf(out)).toEqual(evening)
})

test('a lock of a process that lives is respected', () => {
  const { root } = newsroom()
  const out = join(root, 'dist')
  writeFileSync(join(out, '.feedwright.lock'), lockFor(process.pid))
  const before = sumsOf(out)
  const waited = feedwright(root, ['build', '--content', 'evening'])
  expect(waited).toMatchObject({ status: 3, signal: null, stderr: sentenceWith(process.pid) })
  expect(sumsOf(out)).toEqual(before)
})

const lockFor = (pid: number) => JSON.stringify({ pid, host: hostname(), token: randomUUID() })

const sentenceWith = (process: number | undefined) =>
  expect.stringMatching(new RegExp(`^feedwright: [^\n]*\\b${process}\\b[^\n]*\\.\n$`))

/** A build that stands still while it holds the lock; sometimes it is faster than we are, then the next one is tried. */
async function stopped(root: string, out: string) {
  for (let attempt = 0; attempt < 10; attempt++) {
    const dead = lockOf(out)
    const build = start(root, ['build', '--content', attempt % 2 ? 'morning' : 'evening'])
    onTestFinished(() => void build.child.kill('SIGKILL'))
    const isCaught =
      (await isLocked(out, build.child, dead)) && build.child.kill('SIGSTOP') && lockOf(out) !== undefined
    if (isCaught) return build
    build.child.kill('SIGCONT')
    await build.ended
  }
  throw new Error('In ten builds there was no lock.')
}
