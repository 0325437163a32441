import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { article, put, sumsOf } from '../folder.ts'
import { copied, printed, promisedBy } from './edition.ts'
import { feedwright, isLocked, litterOf, lockOf, processesOf, start, until } from './process.ts'
import { readAll } from './reader.mjs'

const signals = [
  { signal: 'SIGINT', code: 130, to: 'the build' },
  { signal: 'SIGINT', code: 130, to: 'all processes of the terminal' },
  { signal: 'SIGTERM', code: 143, to: 'the build' },
  { signal: 'SIGTERM', code: 143, to: 'all processes of the terminal' },
] as const

type Signalled = (typeof signals)[number]

const newsroom = copied((root) => {
  const [morning, evening] = [printed(root, 'morning', ['news', 'sport']), printed(root, 'evening', ['city', 'news'])]
  expect(feedwright(root, ['build', '--content', 'morning'])).toMatchObject({ status: 0 })
  return { morning, evening, promised: promisedBy(morning, evening) }
})

test.each(signals)('$signal to $to just after its start leaves all as it was', async (row) => {
  const { root, morning } = newsroom()
  const { status, signal } = await signalled(root, 'evening', row, () => sleep(100))
  expect([row.code, row.signal]).toContain(status ?? signal) // the system ends what has not read its first line yet
  expect(sumsOf(join(root, 'dist'))).toEqual(morning)
  await expectNothingLeft(root)
})

test.each(signals)('$signal to $to ends with $code while an article is rendered that never ends', async (row) => {
  const { root, morning } = newsroom()
  put(root, 'evening/news/endless.md', article({ date: '2019-12-01', body: '**x* '.repeat(20_000) }))
  const { status, signal } = await signalled(root, 'evening', row, () => sleep(1_500))
  expect({ status, signal }).toEqual({ status: row.code, signal: null })
  expect(sumsOf(join(root, 'dist'))).toEqual(morning)
  await expectNothingLeft(root)
})

test.each(signals)('$signal to $to ends with $code while the feeds are published, and all are whole', async (row) => {
  const { root, promised, ...editions } = newsroom()
  const out = join(root, 'dist')
  const { status, signal, content } = await caughtPublishing(root, out, row)
  expect({ status, signal }).toEqual({ status: row.code, signal: null })
  expect(readAll(out, promised)).toMatchObject({ faults: [] })
  await expectNothingLeft(root)
  expect(feedwright(root, ['build', '--content', content])).toMatchObject({ status: 0 })
  expect(sumsOf(out)).toEqual(editions[content])
})

/** Starts a build, and sends it the signal when the moment has come. */
async function signalled(
  root: string,
  content: string,
  { signal, to }: Signalled,
  moment: (build: Build) => Promise<unknown>,
) {
  const build = start(root, ['build', '--content', content], { detached: to !== 'the build' })
  await moment(build)
  if (to === 'the build') build.child.kill(signal)
  else if (build.child.pid !== undefined && build.child.exitCode === null) process.kill(-build.child.pid, signal)
  return build.ended
}

type Build = ReturnType<typeof start>

/** A signal that comes when a build has its lock; where the build is done before, another one is tried. */
async function caughtPublishing(root: string, out: string, row: Signalled) {
  const morning = readFileSync(join(out, 'rss.xml'))
  for (let attempt = 0; attempt < 10; attempt++) {
    const content = readFileSync(join(out, 'rss.xml')).equals(morning) ? ('evening' as const) : ('morning' as const)
    const dead = lockOf(out)
    const ended = await signalled(root, content, row, ({ child }) => isLocked(out, child, dead))
    if (ended.status !== 0) return { ...ended, content }
  }
  throw new Error('Ten builds were done before they heard the signal.')
}

async function expectNothingLeft(root: string): Promise<void> {
  expect(litterOf(join(root, 'dist'))).toEqual([])
  await until(() => processesOf(root).length === 0, 3_000)
  expect(processesOf(root)).toEqual([])
}
