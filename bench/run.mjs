import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeCorpus } from './corpus.mjs'
import { feedwright, peers } from './peers.mjs'

/** Measures Feedwright and its peers in turn, on this machine, and prints tables. */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '7' },
    peers: { type: 'string', default: '' },
    tasks: { type: 'string', default: 'first,one,none' },
  },
})

/** @typedef {import('./peers.mjs').Peer} Peer */
/** @typedef {{ content: string, room: string, newest: string, text: string }} Site */

const root = join(tmpdir(), 'feedwright-bench')
const runs = Number(values.runs)
const tasks = { first: 'the first build', one: 'one article changed', none: 'nothing changed' }
const chosen = peers.filter(({ name, isThere }) => isThere && name.toLowerCase().includes(values.peers.toLowerCase()))

const [cpu] = cpus()
console.log(
  `Node ${process.version}, ${process.platform}, ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB; medians of ${runs} paired runs\n`,
)
for (const { name } of peers.filter(({ isThere }) => !isThere))
  console.log(`${name}: not installed, see bench/README.md`)

for (const count of values.articles.split(',').map(Number)) {
  const content = corpusOf(count)
  for (const [task, words] of Object.entries(tasks).filter(([task]) => values.tasks.split(',').includes(task))) {
    console.log(`## ${count} articles, ${words}\n`)
    console.log(
      '| | median | Feedwright beside it | Feedwright ÷ it | memory | Feedwright’s | where the work differs |',
    )
    console.log('| --- | --- | --- | --- | --- | --- | --- |')
    for (const peer of chosen) await row(peer, content, task)
    console.log('')
  }
}
startUp()

/** @param {number} count */
function corpusOf(count) {
  const content = join(root, String(count), 'content')
  const done = join(root, String(count), 'whole')
  if (!existsSync(done)) {
    rmSync(join(root, String(count)), { recursive: true, force: true })
    writeCorpus({ out: content, articles: count })
    writeFileSync(done, '')
  }
  return content
}

/** @param {Peer} peer @param {string} content @param {string} task */
async function row(peer, content, task) {
  const sides = [peer, feedwright].map((side) => ({ side, room: roomOf(side, content), times: [0].slice(1) }))
  for (const { side, room } of sides) build(side, room, content)
  for (let run = 0; run < runs; run++) {
    if (task === 'one') change(content, run)
    for (const { side, room, times } of sides) {
      if (task === 'first') side.forget(room)
      times.push(build(side, room, content))
    }
  }
  if (task === 'one') change(content, runs)
  const [theirs = 0, ours = 0] = sides.map(({ times }) => median(times))
  const [before = [], after = []] = sides.map(({ times }) => times)
  const ratio = median(after.map((time, index) => time / (before[index] ?? time)))
  const memory = []
  for (const { side, room } of sides) {
    if (task === 'first') side.forget(room)
    memory.push(await peakOf(side, room, content))
  }
  console.log(
    `| ${peer.name} | ${seconds(theirs)} | ${seconds(ours)} | ${ratio.toFixed(2)} | ${memory[0]} | ${memory[1]} | ${peer.differs} |`,
  )
}

/** @param {Peer} side @param {string} content */
function roomOf(side, content) {
  const room = resolve(content, '..', side.name.toLowerCase().replace(/\W+/g, '-'))
  rmSync(room, { recursive: true, force: true })
  mkdirSync(room, { recursive: true })
  side.prepare(room)
  return room
}

/** One run as a whole process, in milliseconds. @param {Peer} side @param {string} room @param {string} content */
function build(side, room, content) {
  const { args, cwd, env } = side.command(room, content)
  const [command = '', ...rest] = args
  const start = performance.now()
  const { status, stderr, stdout } = spawnSync(command, rest, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  const time = performance.now() - start
  if (status !== 0) throw new Error(`${side.name} failed: ${stdout}${stderr}`)
  return time
}

/** Adds a line to the newest article of the city, which its feed shows. @param {string} content @param {number} run */
function change(content, run) {
  const folder = join(
    content,
    'city',
    readdirSync(join(content, 'city'))
      .filter((name) => /^\d+$/.test(name))
      .sort()
      .at(-1) ?? '',
  )
  const numbers = readdirSync(folder).map((name) => Number(/\d+/.exec(name)?.[0]))
  const path = join(folder, `story-${Math.max(...numbers)}.md`)
  writeFileSync(path, readFileSync(path, 'utf8').replace(/\n*(?:Run \d+\.\n)?$/, `\n\nRun ${run}.\n`))
}

/** Megabytes of all processes of a run together, at most; pages that several of them share count once. @param {Peer} side @param {string} room @param {string} content */
async function peakOf(side, room, content) {
  if (process.platform !== 'linux') return '–'
  const { args, cwd, env } = side.command(room, content)
  const [command = '', ...rest] = args
  const child = spawn(command, rest, { cwd, env: { ...process.env, ...env }, stdio: 'ignore', detached: true })
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, sharesOf(child.pid ?? 0))
  }, 20)
  await new Promise((end) => child.on('exit', end))
  clearInterval(watch)
  return `${Math.round(peak)} MB`
}

/** Of a process group. @param {number} group */
function sharesOf(group) {
  let kilobytes = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) !== group) continue
      kilobytes += Number(/^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1])
    } catch {
      // it has ended meanwhile
    }
  }
  return kilobytes / 1024
}

/** `--version` beside a Node that does nothing. */
function startUp() {
  const empty = join(root, 'empty.mjs')
  writeFileSync(empty, '')
  const pairs = Array.from({ length: runs }, () => [
    build({ ...feedwright, command: () => ({ args: [process.execPath, empty] }) }, '', ''),
    build({ ...feedwright, command: () => ({ args: [process.execPath, resolve('lib/cli.js'), '--version'] }) }, '', ''),
  ])
  const [nothing = 0, version = 0] = [0, 1].map((side) => median(pairs.map((pair) => pair[side] ?? 0)))
  console.log(`Start-up: an empty Node process ${Math.round(nothing)} ms, \`--version\` ${Math.round(version)} ms`)
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`
}
