import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Diagnostic, severity } from '../../src/diagnostic.ts'
import { filesOf, folder, put } from '../folder.ts'
import { build, check } from '../here.ts'
import { newsroomArticle, newsroomSite } from './newsroom.ts'

const validator = process.env.FEEDWRIGHT_VALIDATOR
const sites = Number(process.env.FEEDWRIGHT_SITES ?? 40)
const articlesOfSite = 25
const seed = Number(process.env.FEEDWRIGHT_FUZZ_SEED ?? 20191101)

/** A message of the validator. */
type Message = { path: string; severity: string; message: string; line: number; element: string; value: string }
type Counts = Map<string, number>

const count = (counts: Counts, ...names: string[]) => {
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
}

test.runIf(validator)('what is accepted is valid for the validator of the W3C', { timeout: 3_600_000 }, async () => {
  const kinds: Counts = new Map()
  const refusals: Counts = new Map()
  const explained: Counts = new Map()
  const unexplained: Counts = new Map()
  const examples = new Map<string, string>()
  let accepted = 0
  for (let number = 0; number < sites; number++) {
    const { out, shown, diagnostics, articles } = await site(seed + number, kinds, refusals)
    accepted += articles
    for (const found of messagesOf(out)) {
      const name = `${found.severity} ${found.message} ${found.element} ${/NotHtml|Security/.test(found.message) ? found.value : ''}`
      const isKnown = isExplained(found, shown, diagnostics)
      count(isKnown ? explained : unexplained, name)
      if (!isKnown) examples.set(name, `${found.path}:${found.line} ${found.value}`)
    }
  }
  print({ kinds, refusals, explained, unexplained })
  for (const name of unexplained.keys()) console.log(`${name}: ${examples.get(name)}`)
  expect(accepted).toBeGreaterThanOrEqual(sites * articlesOfSite)
  expect(Object.fromEntries(unexplained)).toEqual({})
})

function print(tables: Record<string, Counts>): void {
  for (const [name, counts] of Object.entries(tables)) {
    const rows = [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([row, times]) => `${String(times).padStart(6)} ${row}`)
    console.log(`${name}\n${rows.join('\n')}`)
  }
}

/** Builds a site of the first articles that are accepted; counts the kinds in all, and the rules that refuse the others. */
async function site(number: number, kinds: Counts, refusals: Counts) {
  const x = readFileSync('test/pictures/a.png')
  const now = new Date('2026-01-01')
  const content = folder({ 'x.png': x })
  const settings = fc.sample(newsroomSite, { seed: number, numRuns: 50 })
  for (const [index, { text, kinds: own }] of settings.entries()) {
    count(kinds, ...own)
    const root = folder({ 'site.yaml': text })
    const { ok, diagnostics } = await check({ content: root, out: folder(), now })
    count(refusals, ...(ok ? [] : rulesOf(diagnostics)))
    if (ok) {
      put(content, 'site.yaml', text)
      break
    }
    expect(index).toBeLessThan(49)
  }
  const drafts = fc.sample(newsroomArticle, { seed: number, numRuns: 4 * articlesOfSite })
  for (const [index, { text, kinds: own }] of drafts.entries()) {
    count(kinds, ...own)
    put(content, `a${index}.md`, text)
  }
  const out = folder()
  for (let round = 0; round < 9; round++) {
    const { ok, diagnostics } = await check({ content, out, now })
    const errors = diagnostics.filter((one) => severity(one) === 'error')
    count(refusals, ...rulesOf(errors))
    for (const { file } of errors) rmSync(file, { force: true })
    if (ok) break
  }
  const good = [...filesOf(content).keys()].filter((path) => path.endsWith('.md'))
  for (const path of good.slice(articlesOfSite)) rmSync(join(content, path))
  const built = await build({ content, out, now })
  expect([built.ok, built.faults]).toEqual([true, []])
  return { ...built, out }
}

const rulesOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics
    .filter((one) => severity(one) === 'error')
    .map(({ rule, message }) => `${rule} ${/^[\w.]+(?=: )/.exec(message)?.[0] ?? ''}`)

function messagesOf(out: string): Message[] {
  const feeds = [...filesOf(out).keys()].filter((path) => path.endsWith('.xml')).map((path) => join(out, path))
  const { stdout, stderr, status } = spawnSync(
    '/usr/bin/python3',
    ['test/fuzz/validate.py', validator ?? '', ...feeds],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  if (status !== 0) throw new Error(stderr)
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : JSON.parse(line)))
}

/** The messages that cannot be avoided, and those that a warning of ours announces at the line where they are made. */
function isExplained(
  { path, message, line, value }: Message,
  shown: ReadonlyMap<string, string>,
  found: readonly Diagnostic[],
): boolean {
  const before = readFileSync(path, 'utf8').split('\n').slice(0, line).join('\n')
  const start = before.lastIndexOf(path.endsWith('rss.xml') ? '<item>' : '<entry')
  const [, id = ''] = /<(?:guid|id)[^>]*>([^<]*)</.exec(readFileSync(path, 'utf8').slice(start)) ?? []
  const file = start < 0 ? 'site.yaml' : shown.get(id.replaceAll(/&(?:#x26|amp);/g, '&'))
  const isWarned = (rule: RegExp) => found.some((one) => one.file.endsWith(file ?? '-') && rule.test(one.rule))
  if (message === 'ImplausibleDate') return /^(?:\w{3}, \d\d \w{3} )?19[0-8]\d/.test(value)
  if (message === 'UnknownNamespace') return value.includes('tombstones')
  if (message === 'DuplicateUpdated' || message === 'UnknownHost') return true
  if (message === 'InvalidLanguage') return isWarned(/^rare-language$/)
  // An article without a byline has the author of the site, and the feed of a tag or author has its name.
  const isOfOthers = (one: Diagnostic) => /\/(?:tags|authors)\//.test(path) || one.file.endsWith('site.yaml')
  if (/^Contains|CharacterData/.test(message))
    return isWarned(/markup/) || found.some((one) => /markup/.test(one.rule) && isOfOthers(one))
  return false
}
