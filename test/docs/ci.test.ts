import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { report } from '../../src/report.ts'
import { isTried, run } from '../deploy/run.ts'
import { codeIn, openHost, repository } from '../deploy/site.ts'
import { article, put } from '../folder.ts'
import { build, check } from '../here.ts'

const page = 'docs/ci.md'
const text = readFileSync(page, 'utf8')
const at = (address: string) => text.replaceAll('https://www.example.org/', address)
const broken = article({ more: 'autor: Li Lei\n' })

const workflow = z.object({
  jobs: z.object({ check: z.object({ steps: z.array(z.object({ run: z.string().optional() })) }) }),
})
const pipeline = z.object({ check: z.object({ script: z.array(z.string()) }) })

/** The commands of the jobs of a page, but for those that need the registry. */
function jobs(address: string): { name: string; script: string }[] {
  const [github, gitlab] = codeIn(at(address), 'yaml').map((code): unknown => parse(code))
  const steps = workflow.parse(github).jobs.check.steps.flatMap((step) => step.run ?? [])
  const own = (lines: string[]) => lines.filter((line) => !line.startsWith('npm ci')).join('\n')
  return [
    { name: 'GitHub', script: own(steps) },
    { name: 'GitLab', script: own(pipeline.parse(gitlab).check.script) },
  ]
}

test('the jobs pass good articles, stop at an error, and write nothing but the cache', async () => {
  const host = await openHost()
  const cwd = await published(host)
  for (const { name, script } of jobs(host.address)) {
    put(cwd, 'content/bridge.md', article())
    const good = await run(script, { cwd })
    expect({ name, ...good }).toMatchObject({ status: 0, stderr: '' })
    put(cwd, 'content/bridge.md', broken)
    const bad = await run(script, { cwd })
    expect({ name, ...bad }).toMatchObject({ status: 1, stderr: expect.stringContaining('unknown-key') })
  }
  expect(existsSync(join(cwd, '.feedwright/feedwright'))).toBe(true)
})

/** A newsroom whose feeds are live. */
async function published({ address, deploy }: Awaited<ReturnType<typeof openHost>>): Promise<string> {
  const cwd = repository(address)
  const out = join(cwd, 'dist')
  expect(await build({ content: join(cwd, 'content'), out, config: false, hooks: false })).toMatchObject({ ok: true })
  deploy(out)
  return cwd
}

const commands = codeIn(text, 'sh')
const commandWith = (part: string, address: string) =>
  commands.find((one) => one.includes(part))?.replaceAll('https://www.example.org/', address) ?? 'false'

test('a commit with an error is stopped, and any other is silent', async () => {
  const cwd = repository('https://daily.internal/', { '.git/hooks/pre-commit': commandWith('#!/bin/sh', '') })
  chmodSync(join(cwd, '.git/hooks/pre-commit'), 0o755)
  expect(await run('.git/hooks/pre-commit', { cwd })).toEqual({ status: 0, stdout: '', stderr: '' })
  put(cwd, 'content/bridge.md', broken)
  expect(await run('.git/hooks/pre-commit', { cwd })).toMatchObject({ status: 1, stdout: '' })
})

/** The value of a flag in a command. */
const flagIn = (command: string, flag: string) => command.split(`${flag} `)[1]?.split(' ')[0]

test('each command of the table about strictness ends as it should', async () => {
  const host = await openHost()
  const cwd = await published(host)
  const table = [...at(host.address).matchAll(/^\| `(npx feedwright check[^`]*)`/gm)].map(([, command = '']) => command)
  const help = readFileSync('docs/commands.md', 'utf8')
  for (const flag of table.join(' ').match(/--\w+/g) ?? []) expect(help).toContain(flag)
  const ended = table.map(async (command) => {
    const { ok } = await check({
      content: join(cwd, 'content'),
      out: join(cwd, 'dist'),
      config: false,
      hooks: false,
      strict: command.includes('--strict'),
      first: command.includes('--first'),
      previous: flagIn(command, '--previous'),
      for: flagIn(command, '--for')?.split(','),
    })
    return ok
  })
  // this partner refuses the small article
  expect(await Promise.all(ended)).toEqual([true, true, false, true, true])
})

test('a build that holds an article back is good enough', async () => {
  const host = await openHost()
  const cwd = await published(host)
  const site = readFileSync(join(cwd, 'content/site.yaml'), 'utf8')
  put(cwd, 'content/site.yaml', `${site}onError: hold\n`)
  put(cwd, 'content/tunnel.md', broken.replace('bridge', 'tunnel'))
  const ended = await run(commandWith('-eq 4', host.address), { cwd })
  expect(ended).toMatchObject({ status: 0, stdout: expect.stringContaining('1 held back') })
})

test('the page shows the reports as they are; vitest -u writes it anew', async () => {
  const cwd = repository('https://daily.internal/', { 'content/bridge.md': broken })
  const { diagnostics } = await check({ content: join(cwd, 'content'), config: false, hooks: false })
  const printed = new Map<string, string>(
    (['text', 'github', 'json'] as const).map((form) => [
      form,
      report(diagnostics, form).replace(/[^\s"=]*\/(?=content\/)/g, ''),
    ]),
  )
  const shown = text.replace(
    /(<!-- printed (\w+) -->\n)[\s\S]*?(<!-- \/printed -->)/g,
    (_, begin: string, form: string, end: string) => `${begin}\`\`\`\n${printed.get(form)}\`\`\`\n${end}`,
  )
  await expect(shown).toMatchFileSnapshot(`../../${page}`)
})

test.runIf(isTried('jq'))('programs read when the next build is due, and editors a page', async () => {
  const cwd = repository('https://daily.internal/', {
    'content/later.md': article({ title: 'Later', date: '2999-01-01' }),
  })
  expect(await run(commandWith('jq', ''), { cwd })).toMatchObject({ stdout: '2999-01-01T00:00:00+08:00\n' })
  expect(await run(commandWith('html', ''), { cwd })).toMatchObject({ status: 0 })
  expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toContain('<!doctype html>')
})

test('what is published in this order is live', async () => {
  const host = await openHost()
  const cwd = repository(host.address, { upload: `#!/bin/sh\ncp -R dist/. '${host.live}'\n` })
  chmodSync(join(cwd, 'upload'), 0o755)
  const script = commandWith('./upload', host.address)
  expect(await run(script.replace('--previous', '--first --previous'), { cwd })).toMatchObject({ status: 0 })
  expect(readFileSync(join(host.live, 'rss.xml'), 'utf8')).toContain('A bridge opens')
  put(cwd, 'content/tunnel.md', broken)
  expect(await run(script, { cwd })).toMatchObject({ status: 1 })
})
