import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { article, folder, put, sumsOf } from '../folder.ts'
import { isTried, run } from './run.ts'
import { codeIn, openHost, recipe, repository } from './site.ts'

const step = z.object({ name: z.string().optional(), run: z.string().optional(), uses: z.string().optional() })
const job = z.object({ permissions: z.record(z.string(), z.string()).optional(), steps: z.array(step) })
const workflow = z.object({
  env: z.object({ SITE: z.string() }),
  permissions: z.record(z.string(), z.string()),
  jobs: z.object({ check: job, due: job, publish: job }),
})
const workflowFor = (address: string) =>
  workflow.parse(parse(codeIn(recipe('github-actions', address), 'yaml')[0] ?? ''))

/** Runs the steps of a job, in which deploying is copying; the names of those that were begun, and what they wrote. */
async function runJob(
  name: 'check' | 'due' | 'publish',
  cwd: string,
  host: Awaited<ReturnType<typeof openHost>>,
  event = 'push',
) {
  const files = folder({ output: '', summary: '' })
  const { env, jobs } = workflowFor(host.address)
  const begun: string[] = []
  for (const { name: title = '', run: script, uses } of jobs[name].steps) {
    if (uses?.startsWith('actions/deploy-pages')) host.deploy(join(cwd, 'dist'))
    if (title !== '') begun.push(title)
    if (script === undefined || script.startsWith('npm ci')) continue
    const ended = await run(script, {
      cwd,
      env: {
        ...env,
        GITHUB_EVENT_NAME: event,
        GITHUB_OUTPUT: join(files, 'output'),
        GITHUB_STEP_SUMMARY: join(files, 'summary'),
        GITHUB_WORKSPACE: cwd,
      },
    })
    if (ended.status !== 0) return { begun, failed: title, ...ended, files }
  }
  return { begun, failed: undefined, stdout: '', stderr: '', files }
}

const all = [
  'Compare with what subscribers have',
  'Build',
  'Summary',
  'Pack',
  'Deploy',
  'Announce',
  'Look at the live feeds',
]
const hold = (address: string) => `title: Daily\ndescription: News\nurl: ${address}\nonError: hold\n`

test.runIf(isTried('jq')).each([
  { because: 'all is well', broken: false, holds: false, begun: all, held: 0 },
  { because: 'a faulty article is held back', broken: true, holds: true, begun: all, held: 1 },
  { because: 'an article has an error', broken: true, holds: false, begun: all.slice(0, 1), held: 0 },
])('the workflow runs $begun.length steps when $because', async ({ broken, holds, begun, held }) => {
  const host = await openHost()
  const cwd = repository(host.address, holds ? { 'content/site.yaml': hold(host.address) } : {})
  expect(await runJob('publish', cwd, host)).toMatchObject({ begun: all, failed: undefined })
  put(cwd, 'content/tunnel.md', article({ title: 'A tunnel opens', date: '2019-12-01' }))
  if (broken) put(cwd, 'content/broken.md', '---\ntitle: Broken\n---\n')
  const before = sumsOf(host.live)
  const second = await runJob('publish', cwd, host)
  expect(second).toMatchObject({ begun, failed: begun.at(-1) === all.at(-1) ? undefined : begun.at(-1) })
  if (second.failed !== undefined) {
    expect(second.stderr).toContain('::error file=content/broken.md,line=1,')
    expect(sumsOf(host.live)).toEqual(before)
  } else {
    expect(readFileSync(join(host.live, 'rss.xml'), 'utf8')).toContain('A tunnel opens')
    expect(readFileSync(join(second.files, 'summary'), 'utf8')).toContain(
      `articles: 2, feeds: 1, held back: ${held}, warnings: 0`,
    )
  }
})

const hours = (count: number) => `${new Date(Date.now() + count * 3_600_000).toISOString().slice(0, 19)}Z`
test.each([
  { because: 'somebody pushed', event: 'push', next: hours(1), now: 'yes' },
  { because: 'nothing is known', event: 'schedule', next: undefined, now: 'yes' },
  { because: 'the time has come', event: 'schedule', next: hours(-1), now: 'yes' },
  { because: 'the time has not come', event: 'schedule', next: hours(1), now: 'no' },
  { because: 'nothing will change', event: 'schedule', next: '', now: 'no' },
])('it is time to build: $now when $because', async ({ event, next, now }) => {
  const host = await openHost()
  const cwd = folder(next === undefined ? {} : { '.feedwright/next-change': `${next}\n` })
  const { files, failed } = await runJob('due', cwd, host, event)
  expect([failed, readFileSync(join(files, 'output'), 'utf8')]).toEqual([undefined, `now=${now}\n`])
})

test.runIf(isTried('jq'))('a build writes the time at which the schedule is due', async () => {
  const host = await openHost()
  const cwd = repository(host.address, { 'content/tomorrow.md': article({ title: 'Tomorrow', date: hours(24) }) })
  expect(await runJob('publish', cwd, host)).toMatchObject({ failed: undefined })
  const next = readFileSync(join(cwd, '.feedwright/next-change'), 'utf8')
  expect(Math.abs(Date.parse(next.trim()) - Date.parse(hours(24)))).toBeLessThan(3_600_000)
})

test('a pull request is checked with the same annotations, and has no rights', async () => {
  const host = await openHost()
  const cwd = repository(host.address, { 'content/broken.md': '' })
  const { failed, stderr } = await runJob('check', cwd, host)
  expect(failed).toBe('Check')
  expect(stderr).toContain('::error file=content/broken.md,line=1,')
  const { permissions, jobs } = workflowFor(host.address)
  expect([permissions, jobs.check.permissions]).toEqual([{ contents: 'read' }, undefined])
  expect(JSON.stringify(jobs.check)).not.toContain('secrets.')
})
