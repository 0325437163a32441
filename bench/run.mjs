import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compare, memoryOf, sideOf, tasks } from './compare.mjs'
import { measured } from './measure.mjs'
import { pairs } from './pairs.mjs'
import { cli, feedwright, feedwrightAt, peers } from './peers.mjs'
import { megabytes, milliseconds, printHead, printMachine, printRow, ratio, seconds } from './print.mjs'
import { contentOf } from './sites.mjs'

/** Measures Feedwright and its peers in turn, on this machine, and prints tables. */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '7' },
    peers: { type: 'string', default: '' },
    tasks: { type: 'string', default: 'first,one,none' },
    corpus: { type: 'string', default: 'plain' },
    vs: { type: 'string', default: process.env.BENCH_FEEDWRIGHT ?? '' },
  },
})
const { corpus: kind } = values
if (kind !== 'plain' && kind !== 'wordpress') throw new Error('--corpus is plain or wordpress')
if (values.vs && !existsSync(values.vs)) throw new Error(`--vs: there is no ${values.vs}`)
const runs = Number(values.runs)
const all = values.vs ? [feedwrightAt('Feedwright, other checkout', values.vs), ...peers] : peers
const chosen = all.filter(({ name, isThere }) => isThere && name.toLowerCase().includes(values.peers.toLowerCase()))

printMachine(runs)
for (const { name } of all.filter(({ isThere }) => !isThere)) console.log(`${name}: not installed, see bench/README.md`)

for (const articles of values.articles.split(',').map(Number)) {
  const content = contentOf({ articles, kind })
  for (const task of /** @type {const} */ (['first', 'one', 'none'])) {
    if (!values.tasks.split(',').includes(task)) continue
    console.log(`## ${articles} articles, ${tasks[task]}\n`)
    printHead([
      ...['', 'wall', 'CPU', 'Feedwright’s wall', 'CPU', 'Feedwright ÷ it, wall', 'CPU'],
      ...['memory', 'Feedwright’s', 'where the work differs'],
    ])
    for (const peer of chosen) await row(sideOf(peer, content), task)
    console.log('')
  }
}
printStart()

/** @param {import('./compare.mjs').Side} theirs @param {import('./compare.mjs').Task} task */
async function row(theirs, task) {
  const ours = sideOf(feedwright, theirs.content)
  const found = compare({ theirs, ours, task, runs })
  printRow([
    ...[theirs.peer.name, seconds(found.theirs.wall), seconds(found.theirs.cpu)],
    ...[seconds(found.ours.wall), seconds(found.ours.cpu), ratio(found.ratio.wall), ratio(found.ratio.cpu)],
    ...[megabytes(await memoryOf(theirs, task)), megabytes(await memoryOf(ours, task)), theirs.peer.differs],
  ])
}

/** `--version` beside a Node that does nothing. */
function printStart() {
  const { theirs: nothing, ours: version } = pairs(runs, {
    theirs: () => measured({ args: [process.execPath, '--input-type=module', '--eval', ''] }),
    ours: () => measured({ args: [process.execPath, cli, '--version'] }),
  })
  const words = (/** @type {import('./measure.mjs').Cost} */ { wall, cpu }) =>
    `${milliseconds(wall)} (CPU ${milliseconds(cpu)})`
  console.log(`Start-up: an empty Node process ${words(nothing)}, \`--version\` ${words(version)}`)
}
