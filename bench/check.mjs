import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeCorpus } from './corpus.mjs'
import { measured, peakMemory } from './measure.mjs'
import { hugos, script } from './peers.mjs'
import { sections } from './sections.mjs'

/** Checks what the measurements rest on: CPU and memory of processes that outlive a command, the corpora, the links of the peers. */
/** @type {Record<string, (text: string) => string[][]>} Link and id of each item. */
const itemsIn = {
  'rss.xml': (text) => found(text, '<item>', /<link>([^<]*)/, /<guid[^>]*>([^<]*)/),
  'atom.xml': (text) => found(text, '<entry>', /<link[^>]* href="([^"]*)"/, /<id>([^<]*)/),
  'feed.json': (text) =>
    JSON.parse(text).items.map((/** @type {{ url: string, id: string }} */ { url, id }) => [url, id]),
}

const plainDigest = '61ced60200995e5b2c10bb0b6ee3e108e809e2b7c21c66ed42be6706c069166b'
const root = mkdtempSync(join(tmpdir(), 'feedwright-bench-check-'))

/** A command that ends at once; a process which it began then works on, without a parent. @param {string} work */
function outlived(work) {
  const waiting = `const wait = setInterval(() => {
    if (process.ppid === Number(process.argv[1])) return
    clearInterval(wait)
    ${work}
  }, 10)`
  const begin = `require('node:child_process')
    .spawn(process.execPath, ['--eval', ${JSON.stringify(waiting)}, process.pid], { detached: true, stdio: 'ignore' })
    .unref()`
  return { args: [process.execPath, '--eval', begin] }
}

const start = performance.now()
const { wall, cpu } = measured(
  outlived('for (let used = process.cpuUsage(); used.user + used.system < 1e6; used = process.cpuUsage());'),
)
const elapsed = (performance.now() - start) / 1000
if (cpu === undefined) console.log('skipped: CPU and memory are measured on Linux with Python 3 only')
else {
  assert.ok(cpu >= 1 && cpu < 2, `CPU of a process that outlives its parent: ${cpu} s`)
  assert.ok(elapsed - wall >= 1, `the wall time ends with the command: ${wall} s of ${elapsed} s`)
  const peak = await peakMemory(outlived('const held = Buffer.alloc(100 << 20, 1); setTimeout(() => held.length, 500)'))
  assert.ok(peak !== undefined && peak >= 100 && peak < 250, `memory of a process that outlives its parent: ${peak} MB`)
  console.log(
    `ok: 1 s of CPU after the command ended is counted (${cpu.toFixed(2)} s), its wall time is ${wall.toFixed(2)} s of ${elapsed.toFixed(2)} s; 100 MB after it are seen (${Math.round(peak)} MB)`,
  )
}

const [plain, wordpress, again] = [join(root, 'plain'), join(root, 'wordpress'), join(root, 'again')]
writeCorpus({ out: plain, articles: 1_000 })
for (const out of [wordpress, again]) writeCorpus({ out, articles: 1_000, kind: 'wordpress' })
assert.equal(digestOf(plain), plainDigest, 'the plain corpus has changed: earlier numbers say nothing about it')
assert.equal(digestOf(wordpress), digestOf(again))
const articles = filesOf(plain).filter((path) => path.endsWith('.md'))
const texts = articles.map((path) => [plain, wordpress].map((folder) => readFileSync(join(folder, path), 'utf8')))
for (const [one, other] of texts) assert.equal(one?.split('\n---\n')[0], other?.split('\n---\n')[0])
assert.equal(texts.filter(([, text]) => text?.includes('<iframe')).length, 20)
console.log('ok: the plain corpus is as before; the other has the same articles, 2 % of them with an iframe')

for (const peer of [...hugos, script]) {
  if (!peer.isThere) {
    console.log(`skipped: ${peer.name} is not installed`)
    continue
  }
  const room = join(root, 'room')
  rmSync(room, { recursive: true, force: true })
  peer.prepare(room)
  measured(peer.command(room, plain))
  const documents = ['', ...sections].flatMap((section) =>
    Object.entries(itemsIn).map(([name, items]) => items(readFileSync(join(room, 'out', section, name), 'utf8'))),
  )
  for (const items of documents) {
    assert.equal(new Set(items.map(([link]) => link)).size, 50)
    for (const [link, id] of items) assert.ok(link === id && isArticle(link), `${peer.name}: ${link}, ${id}`)
  }
  assert.equal(documents.length, 33)
  console.log(`ok: ${peer.name}: 33 documents, each with 50 different articles, their links and ids true`)
}
rmSync(root, { recursive: true })

/** @param {string} text @param {string} opening @param {RegExp[]} patterns */
function found(text, opening, ...patterns) {
  const [, ...items] = text.split(opening)
  return items.map((item) => patterns.map((pattern) => pattern.exec(item)?.[1] ?? ''))
}

/** @param {string | undefined} link */
function isArticle(link) {
  const path = /^https:\/\/www\.example\.org\/(.+)\/$/.exec(link ?? '')?.[1]
  return path !== undefined && existsSync(join(plain, `${path}.md`))
}

/** @param {string} folder */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** Of the paths and the bytes of all files. @param {string} folder */
function digestOf(folder) {
  const hash = createHash('sha256')
  for (const path of filesOf(folder)) hash.update(`${path}\n`).update(readFileSync(join(folder, path)))
  return hash.digest('hex')
}
