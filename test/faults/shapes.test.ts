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

/** Shapes that are refused at once, or soon. */
const shapes = [
  { because: 'quotes in quotes', text: body(`${'> '.repeat(50_000)}a`) },
  { because: 'lists in lists', text: body(`${'- '.repeat(50_000)}a`) },
  { because: 'five million blank lines', text: body(`a${'\n'.repeat(4_900_000)}`) },
  { because: 'near-blank lines of front matter', text: yaml(' \n'.repeat(80_000)) },
  { because: 'comments in front matter', text: yaml('#\n'.repeat(80_000)) },
  { because: 'lists of YAML in lists', text: yaml(`title: ${'['.repeat(60_000)}`) },
  { because: 'maps of YAML in maps', text: yaml(`title: ${'{a: '.repeat(10_000)}`) },
  { because: 'aliases that double', text: yaml(doubled.join('\n')) },
]

/** Shapes that take all the CPU time that an article may take; each costs up to 11 seconds, so only `.ci/wide` tries them. */
const slowShapes = [
  {
    because: 'a table of many columns and short rows',
    text: body(`${'|a'.repeat(6000)}|\n${'|-'.repeat(6000)}|\n${'|x|\n'.repeat(300)}`),
  },
  { because: 'emphasis that never closes', text: body('**x* '.repeat(20_000)) },
  { because: 'lazy lines of a list', text: body(`- a\n${'b\n'.repeat(50_000)}`) },
  { because: 'underscores', text: body('a_'.repeat(50_000)) },
  { because: 'very many quotes in quotes', text: body(`${'>'.repeat(2_000_000)}a`) },
  {
    because: 'a long address used very often',
    text: body(`[a]: http://a.internal/${'u'.repeat(100_000)}\n\n${'[a] '.repeat(500_000)}`),
  },
  { because: 'elements in elements', text: body(`${'<b>'.repeat(100_000)}x`) },
]

test.each(process.env.FEEDWRIGHT_SHAPES === 'all' ? [...shapes, ...slowShapes] : shapes)(
  '$because: an error of its file within 15 seconds of CPU time and 512 MB',
  { timeout: 150_000 },
  async ({ text }) => {
    const root = folder({ 'content/site.yaml': site, 'content/bad.md': text, 'content/worse.md': '' })
    const { child, ended } = start(root, ['check'], { timeout: 120_000 })
    const most = spent(child.pid ?? 0, ended)
    const { status, stderr } = await ended
    const { seconds, megabytes } = await most
    expect(seconds).toBeLessThan(15) // two tries of 5 seconds, and what else a build does
    expect(megabytes).toBeLessThan(512)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^content\/bad\.md:\d+:\d+ {2}error {2}/m)
    expect(stderr, 'the run goes on').toMatch(/^content\/worse\.md:1:1 {2}error {2}front-matter/m)
  },
)

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

/** What a process and its children have used together: the most memory at once, and CPU time; known on Linux only. */
async function spent(pid: number, ended: Promise<unknown>): Promise<{ megabytes: number; seconds: number }> {
  const most = { megabytes: 0, seconds: 0 }
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  while (!isOver && process.platform === 'linux') {
    const family = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(statOf)
      .filter((stat) => stat.pid === pid || stat.parent === pid)
    most.megabytes = Math.max(most.megabytes, sum(family.map(({ pages }) => pages * 4096)) / 2 ** 20)
    most.seconds = Math.max(most.seconds, sum(family.map(({ ticks }) => ticks)) / 100)
    await sleep(50)
  }
  return most
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** What Linux knows of a process: CPU time with that of the children that have ended, and memory; nothing of one that has gone. */
function statOf(name: string): { pid: number; parent: number; ticks: number; pages: number } {
  try {
    const [, fields = ''] = readFileSync(`/proc/${name}/stat`, 'utf8').split(/\) (?=[^)]*$)/)
    const numbers = fields.split(' ').map(Number) // from the third on, see proc(5)
    const [parent = 0, pages = 0] = [numbers[1], numbers[21]]
    return { pid: Number(name), parent, ticks: sum(numbers.slice(11, 15)), pages }
  } catch {
    return { pid: 0, parent: 0, ticks: 0, pages: 0 }
  }
}
