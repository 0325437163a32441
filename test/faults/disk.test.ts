import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { article, put, sumsOf } from '../folder.ts'
import { copied, type Extent, png, printed } from './edition.ts'
import { feedwright, litterOf, until } from './process.ts'

/** A disk is mounted where only our own processes see it, and goes with the one that holds it. */
const mine =
  process.getuid?.() === 0
    ? { unshare: ['-m'], nsenter: ['-m'] }
    : { unshare: ['-rm'], nsenter: ['-U', '-m', '--preserve-credentials'] }
const mount = ['mount', '-t', 'tmpfs', 'tmpfs', '-o']
const isRefused = spawnSync('unshare', [...mine.unshare, ...mount, 'size=1m', '/tmp'], { timeout: 10_000 }).status !== 0
const skipped = '(skipped where nothing can be mounted)'

const editionsOf = (extent: Extent) =>
  copied((root) => ({ old: printed(root, 'old', ['news'], extent), wanted: printed(root, 'new', ['news'], extent) }))
const usual = editionsOf({ length: 20_000 })
const small = editionsOf({ length: 5_000, articles: 1 })

test.skipIf(isRefused).each([
  { because: 'a picture is larger than the disk', spare: -1_000_000 },
  { because: 'a picture needs all of it', spare: 0 },
  { because: 'a picture leaves nothing for the other pictures', spare: 16_384 },
  { because: 'a picture leaves nothing for the feeds', spare: 81_920 },
  { because: 'a picture leaves room for some feeds only', spare: 131_072 },
])(`a full disk is told, and all stays as it was, when $because ${skipped}`, async ({ spare }) => {
  const { root, disk, build, old, wanted } = await newsroom('size=1m', usual)
  put(root, 'new/news/big.md', article({ title: 'Big', date: '2019-12-01', body: '![Big](big.png)' }))
  put(root, 'new/news/big.png', png('big', freeBytes(disk) - spare))
  expect(build()).toMatchObject({ status: 3, stderr: isFull })
  expect(sumsOf(disk)).toEqual(old)
  expect(litterOf(disk)).toEqual([])

  for (const path of ['big.md', 'big.png']) rmSync(join(root, 'new/news', path))
  expect(build()).toMatchObject({ status: 0 })
  expect(sumsOf(disk)).toEqual(wanted)
})

/** Of the writes at which a disk may be full, each is tried with FEEDWRIGHT_DISK=all, else every third one. */
const stride = process.env.FEEDWRIGHT_DISK === 'all' ? 1 : 3

test.skipIf(isRefused).each([
  { because: 'bytes', unit: 4096, take: takeBytes },
  { because: 'files', unit: 1, take: takeFiles },
])(`a disk that has no more $because at any write ${skipped}`, { timeout: 120_000 }, async ({ unit, take }) => {
  const { disk, build, old, wanted } = await newsroom('size=1m,nr_inodes=64', small)
  const theirs = join(disk, 'theirs')
  for (let left = 0; ; left += stride * unit) {
    rmSync(theirs, { recursive: true, force: true })
    mkdirSync(theirs)
    take(disk, theirs, left)
    const { status, stderr } = build()
    rmSync(theirs, { recursive: true })
    if (status === 0) {
      expect(left).toBeGreaterThan(5 * unit)
      break
    }
    expect({ left, status, stderr }).toEqual({ left, status: 3, stderr: isFull })
    expect(sumsOf(disk), `with ${left} left`).toEqual(old)
    expect(litterOf(disk), `with ${left} left`).toEqual([])
  }
  expect(sumsOf(disk)).toEqual(wanted)
})

test.skipIf(isRefused)(`a read-only disk is told, and the next build goes on ${skipped}`, async () => {
  const { root, disk, build, inside, old, wanted } = await newsroom('size=1m', usual)
  inside('mount', '-o', 'remount,ro', join(root, 'dist'))
  expect(build()).toMatchObject({ status: 3, stderr: isReadOnly })
  expect(sumsOf(disk)).toEqual(old)
  inside('mount', '-o', 'remount,rw', join(root, 'dist'))
  expect(build()).toMatchObject({ status: 0 })
  expect(sumsOf(disk)).toEqual(wanted)
})

const whole = 'All published files are complete\\.\n$'
const isFull = expect.stringMatching(
  new RegExp(`^feedwright: /[^\n]*/dist/[^\n]+: the disk is full\\. Make room, and build again\\. ${whole}`),
)
const isReadOnly = expect.stringMatching(new RegExp(`^feedwright: ([^\n]*: )?the disk is read-only\\. ${whole}`))

/** An old edition on a disk of its own, and a new one to be built there. */
async function newsroom(options: string, editions: typeof usual) {
  const { root, old, wanted } = editions()
  const out = join(root, 'dist')
  mkdirSync(out)
  const holder = await held(out, options)
  const through = ['nsenter', '-t', holder, ...mine.nsenter]
  const run = (content: string) =>
    feedwright(root, ['build', '--content', join(root, content), '--out', out], { through })
  expect(run('old')).toMatchObject({ status: 0 })
  const disk = `/proc/${holder}/root${out}`
  expect(sumsOf(disk)).toEqual(old)
  const inside = (...command: string[]) =>
    expect(spawnSync('nsenter', [...through.slice(1), ...command]).status).toBe(0)
  return { root, disk, old, wanted, build: () => run('new'), inside }
}

/** The process that holds a disk mounted at this folder until the test ends. */
async function held(folder: string, options: string): Promise<string> {
  const script = `${mount.join(' ')} "$1" "$2" && echo mounted && exec sleep 300`
  const holder = spawn('unshare', [...mine.unshare, 'sh', '-c', script, 'sh', options, folder], { timeout: 300_000 })
  onTestFinished(() => void holder.kill('SIGKILL'))
  let said = ''
  holder.stdout.on('data', (data) => {
    said += data
  })
  expect(await until(() => said === 'mounted\n', 10_000)).toBe(true)
  return String(holder.pid)
}

function freeBytes(disk: string): number {
  const { bavail, bsize } = statfsSync(disk)
  return bavail * bsize
}

function takeBytes(disk: string, theirs: string, left: number): void {
  writeFileSync(join(theirs, 'filler'), '')
  writeFileSync(join(theirs, 'filler'), Buffer.alloc(freeBytes(disk) - left))
}

function takeFiles(disk: string, theirs: string, left: number): void {
  for (let free = statfsSync(disk).ffree; free > left; free--) writeFileSync(join(theirs, String(free)), '')
}
