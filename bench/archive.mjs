import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compare, sideOf } from './compare.mjs'
import { measured } from './measure.mjs'
import { feedwright, scriptOfAll } from './peers.mjs'
import { printHead, printMachine, printRow, ratio, seconds } from './print.mjs'
import { changeOldest, contentOf } from './sites.mjs'

/**
 * Monthly archives of the site and its ten sections, beside the plain script that renders every article and writes feeds of 50;
 * then one old article is changed, and the archive of the site is walked through.
 */
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, runs: { type: 'string', default: '7' } },
})
const [articles, runs] = [Number(values.articles), Number(values.runs)]
const content = contentOf({ articles, archive: true })
const [theirs, ours] = [sideOf(scriptOfAll, content), sideOf(feedwright, content)]

printMachine(runs)
console.log(`## ${articles} articles in monthly archives, the first build\n`)
const found = compare({ theirs, ours, task: 'first', runs })
printHead(['', 'wall', 'CPU'])
printRow([theirs.peer.name, seconds(found.theirs.wall), seconds(found.theirs.cpu)])
printRow([ours.peer.name, seconds(found.ours.wall), seconds(found.ours.cpu)])
printRow(['Feedwright ÷ it', ratio(found.ratio.wall), ratio(found.ratio.cpu)])

changeOldest(content)
const { stdout, wall, cpu } = measured({
  args: [...ours.command.args.filter((flag) => flag !== '--quiet'), '--report=json'],
})
const { written, work } = JSON.parse(stdout)
console.log(
  `\nOne old article changed: ${seconds(wall)} (CPU ${seconds(cpu)}), ${written} files written, ${work.rendered} rendered, ${work.formatted} formatted`,
)

/** @type {Record<string, { previous: RegExp, id: RegExp }>} */
const formats = {
  'rss.xml': { previous: /rel="prev-archive"[^>]*href="([^"]*)"/, id: /<guid[^>]*>([^<]*)/g },
  'atom.xml': { previous: /rel="prev-archive"[^>]*href="([^"]*)"/, id: /<entry[^>]*>\s*<id>([^<]*)/g },
  'feed.json': { previous: /"next_url": "([^"]*)"/, id: /^ {6}"id": "([^"]*)"/gm },
}
const out = join(ours.room, 'out')
for (const [name, { previous, id }] of Object.entries(formats)) {
  const ids = []
  let steps = 0
  let url = previous.exec(readFileSync(join(out, name), 'utf8'))?.[1]
  for (; url; steps++) {
    const text = readFileSync(join(out, new URL(url).pathname), 'utf8')
    ids.push(...[...text.matchAll(id)].map(([, own]) => own))
    url = previous.exec(text)?.[1]
  }
  console.log(`${name}: ${steps} documents, ${ids.length} articles, ${new Set(ids).size} of them different`)
}
