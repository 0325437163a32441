import { parseArgs } from 'node:util'
import { sideOf } from './compare.mjs'
import { measured, peakMemory } from './measure.mjs'
import { median } from './pairs.mjs'
import { feedwright } from './peers.mjs'
import { megabytes, printHead, printMachine, printRow, seconds } from './print.mjs'
import { changeLatest, contentOf } from './sites.mjs'

/**
 * What a large newsroom costs a build: many sections, with and without packed copies; then how long a day of saving keeps the
 * machine busy, if each save is built.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    sections: { type: 'string', default: '1000' },
    editors: { type: 'string', default: '100' },
    runs: { type: 'string', default: '5' },
  },
})
const [articles, sections, editors, runs] = [
  Number(values.articles),
  Number(values.sections),
  Number(values.editors),
  Number(values.runs),
]

printMachine(runs, `medians of ${runs} runs, one of the first build`)
console.log(`## ${articles} articles in ${sections} sections\n`)
printHead(['`compress`', 'task', 'wall', 'CPU', 'memory', 'files written'])
/** @type {number[]} Seconds of a build after one change. */
const walls = []
for (const settings of ['', 'compress: [gzip, brotli]\n']) {
  const side = sideOf(feedwright, contentOf({ articles, sections, settings }))
  const args = [...side.command.args.filter((flag) => flag !== '--quiet'), '--report=json']
  for (const [task, prepare] of Object.entries({
    'the first build': () => side.peer.forget(side.room),
    'the newest article changed': () => changeLatest(side.content),
    'nothing changed': () => {},
  })) {
    const costs = Array.from({ length: task === 'the first build' ? 1 : runs }, () => {
      prepare()
      return measured({ args })
    })
    prepare()
    const peak = await peakMemory(side.command)
    const { written } = JSON.parse(costs[0]?.stdout ?? '')
    const wall = median(costs.map((cost) => cost.wall)) ?? 0
    const cpu = median(costs.map((cost) => cost.cpu))
    printRow([settings ? 'gzip, brotli' : 'none', task, seconds(wall), seconds(cpu), megabytes(peak), String(written)])
    if (task === 'the newest article changed') walls.push(wall)
  }
}

console.log(`\n## ${editors} editors, and a build for each save\n`)
printHead(['saves of each a day', 'builds a day', 'busy without copies', 'busy with copies'])
for (const saves of [5, 20, 50]) {
  const all = saves * editors
  printRow([String(saves), String(all), ...walls.map((wall) => `${((all * wall) / 3600).toFixed(1)} h`)])
}
