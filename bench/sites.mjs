import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeCorpus } from './corpus.mjs'

/** @typedef {{ articles: number, kind?: import('./corpus.mjs').Kind, archive?: boolean, sections?: number, settings?: string }} Site */

/** The content folder of a site, written once and kept for the next run. @param {Site} site */
export function contentOf({ articles, kind = 'plain', archive = false, sections = 10, settings = '' }) {
  const name = [
    kind,
    articles,
    archive && 'archive',
    sections > 10 && `${sections}-sections`,
    settings.replace(/\W+/g, '-'),
  ]
  const folder = join(tmpdir(), 'feedwright-bench', name.filter(Boolean).join('-'))
  const [content, whole] = [join(folder, 'content'), join(folder, 'whole')]
  if (existsSync(whole)) return content
  rmSync(folder, { recursive: true, force: true })
  writeCorpus({ out: content, articles, kind, sections })
  if (archive) appendFileSync(join(content, 'site.yaml'), 'archive: month\n')
  appendFileSync(join(content, 'site.yaml'), settings)
  writeFileSync(whole, '')
  return content
}

/** An empty folder for what a peer makes of a site. @param {import('./peers.mjs').Peer} peer @param {string} content */
export function roomOf(peer, content) {
  const room = resolve(content, '..', peer.name.toLowerCase().replace(/\W+/g, '-'))
  rmSync(room, { recursive: true, force: true })
  mkdirSync(room, { recursive: true })
  peer.prepare(room)
  return room
}

/** Adds a line to the newest article of the city, which its feed shows. @param {string} content */
export const changeNewest = (content) => change(content, -1)

/** Adds a line to an article of the first year of the city, which only an archive shows. @param {string} content */
export const changeOldest = (content) => change(content, 0)

/** Adds a line to the newest article of all, which its section, the section above it and the site show. @param {string} content */
export function changeLatest(content) {
  const articles = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
  const number = (/** @type {string} */ path) => Number(/story-(\d+)\.md$/.exec(path)?.[1])
  changeLine(
    join(
      content,
      articles.reduce((latest, path) => (number(path) > number(latest) ? path : latest)),
    ),
  )
}

/** @param {string} content @param {0 | -1} place */
function change(content, place) {
  const city = join(content, 'city')
  const year = readdirSync(city)
    .filter((name) => /^\d+$/.test(name))
    .sort()
    .at(place)
  const numbers = readdirSync(join(city, year ?? '')).map((name) => Number(/\d+/.exec(name)?.[0]))
  const number = numbers.sort((a, b) => a - b).at(place)
  changeLine(join(city, year ?? '', `story-${number}.md`))
}

/** Replaces the line of an earlier change. @param {string} path */
function changeLine(path) {
  const line = `Changed ${process.hrtime.bigint()}.`
  writeFileSync(path, readFileSync(path, 'utf8').replace(/\n*(?:Changed \d+\.\n)?$/, `\n\n${line}\n`))
}
