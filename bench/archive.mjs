import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeCorpus } from './corpus.mjs'

/**
 * Monthly archives of the site and its ten sections, beside the plain script that renders every article and writes feeds of 50;
 * then one article is changed, and the archive of the site is walked through.
 */
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, runs: { type: 'string', default: '7' } },
})
const [articles, runs] = [Number(values.articles), Number(values.runs)]
const here = fileURLToPath(new URL('.', import.meta.url))
const room = join(tmpdir(), 'feedwright-bench', `archive-${articles}`)
const [content, out, cache, other] = ['content', 'out', 'cache', 'script'].map((name) => join(room, name))

if (!existsSync(join(room, 'whole'))) {
  rmSync(room, { recursive: true, force: true })
  writeCorpus({ out: `${content}`, articles })
  appendFileSync(join(`${content}`, 'site.yaml'), 'archive: month\n')
  writeFileSync(join(room, 'whole'), '')
}
mkdirSync(room, { recursive: true })

const build = [join(here, '../lib/cli.js'), 'build', `--content=${content}`, `--out=${out}`, `--cache=${cache}`]
const script = [join(here, 'peers/script/build.mjs'), `${content}`, `${other}`, 'all']

/** @type {number[]} */
const theirs = []
/** @type {number[]} */
const ours = []
for (let run = 0; run < runs; run++) {
  for (const folder of [out, cache, other]) rmSync(`${folder}`, { recursive: true, force: true })
  theirs.push(timed(script).seconds)
  ours.push(timed([...build, '--now=2030-01-01', '--quiet']).seconds)
}
const ratio = median(ours.map((time, index) => time / (theirs[index] ?? time)))
console.log(
  `${articles} articles, first build, medians of ${runs}: the script ${median(theirs).toFixed(1)} s, Feedwright ${median(ours).toFixed(1)} s, ratio ${ratio.toFixed(2)}`,
)

const city = join(`${content}`, 'city')
const year = readdirSync(city).filter((name) => /^\d+$/.test(name))[0] ?? ''
const story = join(city, year, readdirSync(join(city, year)).sort()[0] ?? '')
writeFileSync(story, readFileSync(story, 'utf8').replace(/\n*(?:Changed \d+\.\n)?$/, `\n\nChanged ${Date.now()}.\n`))
const { stdout, seconds } = timed([...build, '--now=2030-01-01', '--report=json'])
const { written, work } = JSON.parse(stdout)
console.log(
  `one old article changed: ${seconds.toFixed(1)} s, ${written} files written, ${work.rendered} rendered, ${work.formatted} formatted`,
)

/** @type {Record<string, { previous: RegExp, id: RegExp }>} */
const formats = {
  'rss.xml': { previous: /rel="prev-archive"[^>]*href="([^"]*)"/, id: /<guid[^>]*>([^<]*)/g },
  'atom.xml': { previous: /rel="prev-archive"[^>]*href="([^"]*)"/, id: /<entry[^>]*>\s*<id>([^<]*)/g },
  'feed.json': { previous: /"next_url": "([^"]*)"/, id: /^ {6}"id": "([^"]*)"/gm },
}
for (const [name, { previous, id }] of Object.entries(formats)) {
  const ids = []
  let steps = 0
  let url = previous.exec(readFileSync(join(`${out}`, name), 'utf8'))?.[1]
  for (; url; steps++) {
    const text = readFileSync(join(`${out}`, new URL(url).pathname), 'utf8')
    ids.push(...[...text.matchAll(id)].map(([, own]) => own))
    url = previous.exec(text)?.[1]
  }
  console.log(`${name}: ${steps} documents, ${ids.length} articles, ${new Set(ids).size} of them different`)
}

/** @param {string[]} args */
function timed(args) {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`${args[0]} failed: ${stderr}`)
  return { seconds: (performance.now() - start) / 1000, stdout }
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
}
