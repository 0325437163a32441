import { parseArgs } from 'node:util'
import { compare, memoryOf, sideOf, tasks } from './compare.mjs'
import { median } from './pairs.mjs'
import { feedwright, hugos, script, scriptOfAll } from './peers.mjs'
import { megabytes, printHead, printMachine, printRow, ratio } from './print.mjs'
import { contentOf } from './sites.mjs'

/** Measures what Feedwright promises to cost beside others, and prints each ratio beside the most that it may be. */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,10000,100000' },
    runs: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
  },
})
const [runs, sizes] = [Number(values.runs), values.articles.split(',').map(Number)]

/** @typedef {import('./peers.mjs').Peer} Peer */
/**
 * `most` of the ratio of wall times and of CPU; without a peer, the plain corpus is the other side.
 * @typedef {{ what: string, peers?: Peer[], articles: number, task?: import('./compare.mjs').Task, archive?: boolean, most: [number, number] }} Target
 */

/** @type {Target[]} */
const ratios = [
  { what: 'Hugo', peers: hugos, articles: 1_000, most: [2.2, 2.2] },
  { what: 'Hugo', peers: hugos, articles: 10_000, most: [1.0, 0.95] },
  { what: 'Hugo', peers: hugos, articles: 100_000, most: [0.4, 0.45] },
  { what: 'Hugo', peers: hugos, articles: 10_000, task: 'one', most: [0.4, 0.4] },
  { what: 'Hugo', peers: hugos, articles: 10_000, task: 'none', most: [0.22, 0.22] },
  { what: 'script', peers: [script], articles: 1_000, most: [1.5, 1.5] },
  { what: 'script', peers: [script], articles: 10_000, most: [1.2, 1.1] },
  { what: 'script', peers: [script], articles: 100_000, most: [0.5, 0.5] },
  { what: 'WordPress', articles: 1_000, most: [1.4, 1.4] },
  { what: 'WordPress', articles: 10_000, most: [1.4, 1.4] },
  { what: 'archives', peers: [scriptOfAll], articles: 10_000, archive: true, most: [3.5, 3.5] },
  { what: 'archives', peers: [scriptOfAll], articles: 100_000, archive: true, most: [3.5, 3.5] },
]
const memories = [
  { what: 'memory', articles: 10_000, most: 150 },
  { what: 'memory', articles: 100_000, most: 250 },
]

/** @template {{ what: string, articles: number }} T @param {T[]} targets */
const chosen = (targets) =>
  targets.filter(
    ({ what, articles }) => what.toLowerCase().includes(values.only.toLowerCase()) && sizes.includes(articles),
  )

printMachine(runs)
printHead(['Feedwright ÷', 'articles', 'task', 'wall', 'at most', 'CPU', 'at most', ''])
for (const target of chosen(ratios)) printRatios(target)
console.log('')
printHead(['Memory of all processes', 'articles', 'peak', 'at most', ''])
for (const { articles, most } of chosen(memories)) {
  const side = sideOf(feedwright, contentOf({ articles }))
  const peaks = []
  for (let run = 0; run < runs; run++) peaks.push(await memoryOf(side, 'first'))
  const peak = median(peaks)
  printRow([feedwright.name, String(articles), megabytes(peak), megabytes(most), verdict([peak], [most])])
}

/** @param {Target} target */
function printRatios({ peers, ...target }) {
  const { articles, archive = false } = target
  const content = contentOf({ articles, archive })
  for (const peer of peers ?? []) {
    if (peer.isThere) printRatio(target, peer.name, sideOf(peer, content), content)
    else console.log(`${peer.name}: not installed, see bench/README.md`)
  }
  if (peers) return
  const theirs = sideOf(feedwright, content)
  printRatio(target, 'itself, WordPress ÷ plain corpus', theirs, contentOf({ articles, kind: 'wordpress' }))
}

/** @param {Target} target @param {string} name @param {import('./compare.mjs').Side} theirs @param {string} content */
function printRatio({ articles, task = 'first', archive = false, most }, name, theirs, content) {
  const { ratio: found } = compare({ theirs, ours: sideOf(feedwright, content), task, runs })
  printRow([
    ...[name, String(articles), archive ? `${tasks[task]}, archives` : tasks[task]],
    ...[ratio(found.wall), ratio(most[0]), ratio(found.cpu), ratio(most[1])],
    verdict([found.wall, found.cpu], most),
  ])
}

/** @param {(number | undefined)[]} found @param {number[]} most */
function verdict(found, most) {
  if (found.some((number) => number === undefined)) return 'unknown'
  return found.every((number, index) => (number ?? 0) <= (most[index] ?? 0)) ? 'met' : 'missed'
}
