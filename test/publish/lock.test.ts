import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { limits } from '../../src/limits.ts'
import { type Holder, lifeOf, newHolder } from '../../src/publish/holder.ts'
import { alone } from '../../src/publish/lock.ts'
import { until } from '../faults/process.ts'
import { folder } from '../folder.ts'

const isLinux = process.platform === 'linux'
const hour = 3_600_000

test('a build hears two beats while it waits, and then still has time to take over', () => {
  expect(limits.lockSilenceMilliseconds).toBe(2 * limits.lockBeatMilliseconds)
  expect(limits.lockSilenceMilliseconds).toBeLessThan(limits.lockWaitMilliseconds)
})

/** A process that lives until the test ends. */
function living(command: readonly string[] = ['sleep', '60']): ChildProcess {
  const child = spawn(command[0] ?? '', command.slice(1))
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** The lock of a process of this machine, with these changes. */
const held = (pid: number | undefined, changes: Partial<Holder> = {}): Holder => ({
  ...newHolder(),
  pid: pid ?? 0,
  started: undefined,
  ...changes,
})

test.skipIf(!isLinux).each([
  { because: 'it is this machine', changes: {}, life: 'alive' },
  { because: 'its last beat is long ago: the machine slept', ago: hour / 60, life: 'alive' },
  {
    because: 'the time of its last beat is to come: the clock was set back',
    ago: -hour,
    life: 'alive',
  },
  { because: 'only the name of the machine has changed', changes: { host: 'renamed' }, life: 'alive' },
  { because: 'another process had its number before', changes: { started: '1' }, life: 'dead' },
  { because: 'the machine has started again', changes: { boot: randomUUID() }, life: 'unknown' },
  { because: 'it is in another container', changes: { namespace: 'pid:[1]' }, life: 'unknown' },
  { because: 'an older version wrote it', changes: { boot: undefined, namespace: undefined }, life: 'alive' },
  {
    because: 'a system without boot ids wrote it, on another machine',
    changes: { boot: undefined, namespace: undefined, host: 'elsewhere' },
    life: 'unknown',
  },
  {
    because: 'a system without boot ids wrote it, before this one was started',
    changes: { boot: undefined, namespace: undefined },
    ago: 1e12,
    life: 'dead',
  },
])('the process of a lock that runs is $life when $because (skipped where there is no /proc)', (row) => {
  const { changes, ago = 0, life } = row
  expect(lifeOf(held(living().pid, changes), Date.now() - ago)).toBe(life)
})

test.skipIf(!isLinux)(
  'a process that has ended and was not yet buried is dead (skipped where there is no /proc)',
  async () => {
    const parent = living(['sh', '-c', 'sleep 0.1 & echo $!; exec sleep 60'])
    let said = ''
    parent.stdout?.on('data', (data) => {
      said += data
    })
    expect(await until(() => said.endsWith('\n'))).toBe(true)
    expect(await until(() => lifeOf(held(Number(said)), Date.now()) === 'dead', 5_000)).toBe(true)
    expect(existsSync(`/proc/${said.trim()}`)).toBe(true)
  },
)

test('a process that has ended is dead, and another build of this process is heard by its beats', async () => {
  const child = living(['true'])
  await new Promise((done) => child.on('exit', done))
  expect(lifeOf(held(child.pid), Date.now())).toBe('dead')
  expect(lifeOf(newHolder(), Date.now())).toBe('unknown')
})

/** An output folder with the lock of another process, last renewed so many milliseconds ago. */
function locked(who: Holder | '', ago = 0): string {
  const out = folder({ '.feedwright.lock': who === '' ? '' : JSON.stringify(who) })
  const then = new Date(Date.now() - ago)
  utimesSync(join(out, '.feedwright.lock'), then, then)
  return out
}

async function timed(out: string) {
  const start = performance.now()
  const result = await alone(out, async () => 'published').catch((error) => error.message)
  return { result, seconds: (performance.now() - start) / 1000, left: readdirSync(out) }
}

const elsewhere = { boot: randomUUID(), host: 'elsewhere' }

test.concurrent.each([
  { because: 'its machine is gone', who: () => held(1, elsewhere) },
  { because: 'its machine is gone for an hour', who: () => held(1, elsewhere), ago: hour },
  { because: 'the clock of its machine is an hour ahead', who: () => held(1, elsewhere), ago: -hour },
  { because: 'its container is gone', who: () => held(1, { namespace: 'pid:[1]' }) },
  { because: 'it is empty', who: () => '' as const },
])('a lock is free after two beats in which nothing is heard: $because', async ({ who, ago }) => {
  const { result, seconds, left } = await timed(locked(who(), ago))
  expect({ result, left }).toEqual({ result: 'published', left: [] })
  expect(seconds).toBeGreaterThan(limits.lockSilenceMilliseconds / 1000)
})

test.concurrent.each([
  { because: 'it runs, and its last beat is an hour ago', who: () => held(living().pid), ago: hour },
  { because: 'it runs on another machine, and its beats are heard', who: () => held(1, elsewhere), beats: true },
])('a lock is respected when its process lives: $because', async ({ who, ago, beats }) => {
  const out = locked(who(), ago)
  const lock = join(out, '.feedwright.lock')
  const beat = setInterval(() => beats && utimesSync(lock, new Date(), new Date()), limits.lockBeatMilliseconds)
  const { result, left } = await timed(out)
  clearInterval(beat)
  expect(result).toMatch(/^Another build \(process \d+\) is writing into this folder\./)
  expect(left).toEqual(['.feedwright.lock'])
})

test('a lock is free at once when its process is dead', async () => {
  const child = living(['true'])
  await new Promise((done) => child.on('exit', done))
  const { result, seconds } = await timed(locked(held(child.pid)))
  expect(result).toBe('published')
  expect(seconds).toBeLessThan(3)
})

test('builds of one process take turns', async () => {
  const out = folder()
  const order: number[] = []
  const turn = (number: number) => async () => {
    order.push(number)
    await new Promise((done) => setTimeout(done, 200))
    order.push(number)
  }
  await Promise.all([1, 2, 3].map((number) => alone(out, turn(number))))
  expect(order).toEqual(order.flatMap((number, index) => (index % 2 ? [] : [number, number])))
  expect(readdirSync(out)).toEqual([])
})

test('a build whose lock was taken over says so, and leaves the lock of the other one', async () => {
  const out = folder()
  const lock = join(out, '.feedwright.lock')
  const theirs = JSON.stringify(held(1, elsewhere))
  const lost = alone(out, async () => {
    writeFileSync(lock, theirs)
    throw new Error('ENOENT')
  })
  await expect(lost).rejects.toThrow(/^Another build took over ".*", because this one was silent for too long\./)
  expect(readdirSync(out)).toEqual(['.feedwright.lock'])
})

test('a folder with the name of the lock is named, with what to do', async () => {
  const out = folder()
  mkdirSync(join(out, '.feedwright.lock'))
  await expect(alone(out, async () => {})).rejects.toThrow(
    /lock" is a folder, where builds make a file\. Remove or rename it\.$/,
  )
  expect(readdirSync(out)).toEqual(['.feedwright.lock'])
})

test('a link with the name of the lock is a lock without a holder', async () => {
  const out = folder()
  symlinkSync('nowhere', join(out, '.feedwright.lock'))
  expect(await timed(out)).toMatchObject({ result: 'published', left: [] })
})

test('what dead builds left beside the lock is removed, and nothing else', async () => {
  const dead = held(living().pid, { started: '1' })
  const live = held(living().pid)
  const out = folder({
    [`.feedwright.lock.${dead.token}.tmp`]: JSON.stringify(dead),
    [`.feedwright.lock.${live.token}.tmp`]: JSON.stringify(live),
    '.feedwright.lock.theirs/file': '',
    [`.feedwright.lock.${randomUUID()}`]: JSON.stringify(held(1, elsewhere)),
    hostname: hostname(),
  })
  await alone(out, async () => {})
  expect(readdirSync(out)).toHaveLength(isLinux ? 4 : 5)
  expect(readdirSync(out)).not.toContain(`.feedwright.lock.${dead.token}.tmp`)
})
