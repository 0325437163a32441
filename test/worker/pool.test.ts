import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { readContent } from '../../src/content/read.ts'
import { readSections } from '../../src/content/site.ts'
import type { Task } from '../../src/worker/message.ts'
import { startWorkers, type Workers } from '../../src/worker/pool.ts'
import { article, folder, put, site } from '../folder.ts'

let workers: Workers | undefined
afterEach(() => workers?.stop())

/** A content/ of these articles, workers for it, and the task for each of its files. */
function newsroom(texts: Record<string, string>, signal?: AbortSignal) {
  const content = readContent(folder({ 'site.yaml': site, ...texts }))
  const { sections } = readSections(content)
  workers = startWorkers(signal)
  const { ask, begin } = workers
  const beginAll = () => begin({ folder: content.folder, sections, permalinks: new Map() }, content.articles.length)
  beginAll()
  const taskOf = (path: string): Task => ({
    kind: 'render',
    path,
    digest: content.text(path, 'head').source?.digest ?? '',
  })
  return { content, begin: beginAll, ask: (path: string) => ask(taskOf(path)), taskOf }
}

/** The workers of this process that run now; known on Linux only. */
const started = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        const command = readFileSync(`/proc/${id}/cmdline`, 'latin1')
        const [, parent] = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'latin1')) ?? []
        return command.includes('lib/worker.js') && Number(parent) === process.pid
      } catch {
        return false
      }
    })
    .map(Number)

/** Those of tests in other files: they run in the same process. */
const others = new Set(started())
const running = () => started().filter((worker) => !others.has(worker))

test('an article comes back rendered, with findings at their lines', async () => {
  const { ask } = newsroom({ 'a.md': article({ body: 'Text.\n\n<blink>More.</blink>' }) })
  const answer = await ask('a.md')
  expect(answer).toMatchObject({
    kind: 'rendered',
    article: { json: expect.stringContaining('More.') },
    diagnostics: [{ rule: 'removed-html', line: 8, column: 1 }],
  })
})

test('a file that has changed since it was listed, or is gone, is not rendered', async () => {
  const { ask, content, taskOf } = newsroom({ 'a.md': article(), 'b.md': article() })
  const old = taskOf('a.md')
  put(content.folder, 'a.md', article({ title: 'Another' }))
  expect(await workers?.ask(old)).toMatchObject({ kind: 'changed' })
  expect(await workers?.ask({ kind: 'render', path: 'gone.md', digest: 'x' })).toMatchObject({ kind: 'changed' })
  expect(await ask('b.md')).toMatchObject({ kind: 'rendered' })
})

test('a text that takes too much CPU time is given up after a second try, and those behind it are rendered', {
  timeout: 120_000,
}, async () => {
  const names = Array.from({ length: 10 }, (_, index) => `a${index}.md`)
  const texts = Object.fromEntries(names.map((name) => [name, article()]))
  const { ask } = newsroom({ ...texts, 'a3.md': article({ body: '**x* '.repeat(20_000) }) })
  const answers = await Promise.all(names.map(ask))
  expect(answers.map(({ kind }) => kind)).toEqual(names.map((name) => (name === 'a3.md' ? 'given up' : 'rendered')))
  expect(answers[3]).toEqual({ kind: 'given up', reason: 'time' })
})

test('an innocent text is not blamed when its worker is stopped for a while: only CPU time counts', async () => {
  const { ask } = newsroom({ 'a.md': article() })
  await ask('a.md')
  const [worker = 0] = running()
  process.kill(worker, 'SIGSTOP')
  const answer = ask('a.md')
  await sleep(7_000)
  process.kill(worker, 'SIGCONT')
  expect(await answer).toMatchObject({ kind: 'rendered' })
})

test('a worker that dies is replaced, and its task done by another one', async () => {
  const { ask } = newsroom({ 'a.md': article() })
  await ask('a.md')
  const [worker = 0] = running()
  process.kill(worker, 'SIGSTOP')
  const answer = ask('a.md')
  process.kill(worker, 'SIGKILL')
  expect(await answer).toMatchObject({ kind: 'rendered' })
  expect(running()).not.toContain(worker)
})

test('the signal ends all tasks and all workers', async () => {
  const over = new AbortController()
  const { ask } = newsroom({ 'a.md': article({ body: '**x* '.repeat(20_000) }) }, over.signal)
  const answer = ask('a.md')
  await sleep(500)
  over.abort('enough')
  await expect(answer).rejects.toBe('enough')
  await expect(ask('a.md')).rejects.toBe('enough')
  await expect(newsroom({ 'a.md': article() }, over.signal).ask('a.md')).rejects.toBe('enough')
  for (let left = 50; left > 0 && running().length > 0; left--) await sleep(20)
  expect(running()).toEqual([])
})

test('a worker that cannot begin is an error for its tasks, and those after them get another worker', async () => {
  const { ask } = newsroom({ 'a.md': article() })
  const first = ask('a.md')
  for (let left = 500; left > 0 && running().length === 0; left--) await sleep(1)
  for (const worker of running()) process.kill(worker, 'SIGKILL') // it has not said yet that it is ready
  await expect(first).rejects.toThrow('before it began')
  expect(await ask('a.md')).toMatchObject({ kind: 'rendered' })
})

test('a build that begins has no tasks of the failed one before it', async () => {
  const { ask, begin } = newsroom({ 'a.md': article() })
  let answered = 0
  for (let task = 0; task < 500; task++) ask('a.md').then(() => (answered += 1))
  begin()
  await ask('a.md')
  expect(answered).toBeLessThan(500)
})
