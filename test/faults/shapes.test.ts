import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { article, folder, site } from '../folder.ts'
import { start } from './process.ts'

const body = (text: string) => article({ body: text })
const yaml = (text: string) => `---\n${text}\n---\n\nText.\n`
const doubled = [...'abcdefghij'].map(
  (name, index, names) => `${name}: &${name} [*${names[index - 1] ?? name}, *${name}]`,
)

test.each([
  {
    because: 'a table of many columns and short rows',
    text: body(`${'|a'.repeat(6000)}|\n${'|-'.repeat(6000)}|\n${'|x|\n'.repeat(300)}`),
  },
  { because: 'emphasis that never closes', text: body('**x* '.repeat(20_000)) },
  { because: 'lazy lines of a list', text: body(`- a\n${'b\n'.repeat(50_000)}`) },
  { because: 'underscores', text: body('a_'.repeat(50_000)) },
  { because: 'quotes in quotes', text: body(`${'> '.repeat(50_000)}a`) },
  { because: 'very many quotes in quotes', text: body(`${'>'.repeat(2_000_000)}a`) },
  { because: 'lists in lists', text: body(`${'- '.repeat(50_000)}a`) },
  { because: 'five million blank lines', text: body(`a${'\n'.repeat(4_900_000)}`) },
  {
    because: 'a long address used very often',
    text: body(`[a]: http://a.internal/${'u'.repeat(100_000)}\n\n${'[a] '.repeat(500_000)}`),
  },
  { because: 'elements in elements', text: body(`${'<b>'.repeat(100_000)}x`) },
  { because: 'near-blank lines of front matter', text: yaml(' \n'.repeat(80_000)) },
  { because: 'comments in front matter', text: yaml('#\n'.repeat(80_000)) },
  { because: 'lists of YAML in lists', text: yaml(`title: ${'['.repeat(60_000)}`) },
  { because: 'maps of YAML in maps', text: yaml(`title: ${'{a: '.repeat(10_000)}`) },
  { because: 'aliases that double', text: yaml(doubled.join('\n')) },
])('$because: an error of its file within two tries and 512 MB', { timeout: 90_000 }, async ({ text }) => {
  const root = folder({ 'content/site.yaml': site, 'content/bad.md': text, 'content/worse.md': '' })
  const begin = performance.now()
  const { child, ended } = start(root, ['check'], { timeout: 60_000 })
  const most = memory(child.pid ?? 0, ended)
  const { status, stderr } = await ended
  expect(performance.now() - begin).toBeLessThan(40_000) // two tries of 5 seconds of CPU time, on a busy machine
  expect(await most).toBeLessThan(512)
  expect(status).toBe(1)
  expect(stderr).toMatch(/^content\/bad\.md:\d+:\d+ {2}error {2}/m)
  expect(stderr, 'the run goes on').toMatch(/^content\/worse\.md:1:1 {2}error {2}front-matter/m)
})

test('among many articles the few that cannot be rendered are named, and the others are rendered', {
  timeout: 120_000,
}, async () => {
  const bad = {
    7: '**x* '.repeat(20_000),
    100: `a${'\n'.repeat(4_900_000)}`,
    230: 'a_'.repeat(50_000),
  }
  const texts = Object.fromEntries(Array.from({ length: 240 }, (_, index) => [index, `Text ${index}.`]))
  const files = Object.entries({ ...texts, ...bad }).map(([index, text]) => [
    `content/a${index}.md`,
    article({ date: `2019-11-01 ${new Date(Number(index) * 60_000).toISOString().slice(11, 16)}`, body: text }),
  ])
  const root = folder({ 'content/site.yaml': `${site}limit: 300\n`, ...Object.fromEntries(files) })
  const { stderr, stdout } = await start(root, ['check'], { timeout: 100_000 }).ended
  const named = [...stderr.matchAll(/^content\/a(\d+)\.md:\d+:\d+ {2}\w+ {2}(\S+)/gm)].map(
    ([, index, rule]) => `${index} ${rule}`,
  )
  expect(named).toEqual(['100 too-large', '230 too-large', '7 too-large'])
  expect(stdout).toMatch(/^240 articles, 1 feed, nothing written, 3 errors, 0 warnings,/)
})

/** The most megabytes that a process and its children have had together; known on Linux only. */
async function memory(pid: number, ended: Promise<unknown>): Promise<number> {
  let [most, isOver] = [0, false]
  void ended.then(() => {
    isOver = true
  })
  while (!isOver && process.platform === 'linux') {
    const family = readdirSync('/proc').filter((name) => name === String(pid) || status(name, 'PPid') === pid)
    most = Math.max(
      most,
      family.reduce((sum, name) => sum + status(name, 'VmRSS') / 1024, 0),
    )
    await sleep(50)
  }
  return most
}

/** A number of /proc/<pid>/status; 0 of what is gone. */
function status(pid: string, key: string): number {
  if (!/^\d+$/.test(pid)) return 0
  try {
    const [, value] = new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(value ?? 0)
  } catch {
    return 0
  }
}
