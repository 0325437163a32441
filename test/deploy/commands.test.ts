import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseToml } from 'smol-toml'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { article, folder, put, sumsOf } from '../folder.ts'
import { isTried, run } from './run.ts'
import { codeIn, openHost, programs, recipe, repository } from './site.ts'

/** The shell in which runners and hosts run a command. */
const shell = ['sh', '-e']

test.each([
  { page: 'netlify', command: (text: string) => netlify.parse(parseToml(codeIn(text, 'toml')[0] ?? '')).build.command },
  { page: 'cloudflare', command: (text: string) => codeIn(text, 'sh')[0] ?? '' },
])('the build command of $page publishes, and fails when an article has an error', async ({ page, command }) => {
  const host = await openHost()
  const cwd = repository(host.address)
  const script = command(recipe(page, host.address))
  expect(await run(script, { cwd, shell })).toMatchObject({ status: 0 })
  host.deploy(join(cwd, 'dist'))
  put(cwd, 'content/broken.md', '---\ntitle: Broken\n---\n')
  expect(await run(script, { cwd, shell })).toMatchObject({ status: 1 })
  put(cwd, 'content/site.yaml', `${readFileSync(join(cwd, 'content/site.yaml'), 'utf8')}onError: hold\n`)
  expect(await run(script, { cwd, shell })).toMatchObject({ status: 0 })
})
const netlify = z.object({ build: z.object({ command: z.string(), publish: z.literal('dist') }) })

const pipeline = z.looseObject({
  variables: z.object({ SITE: z.string() }),
  pages: z.object({ script: z.array(z.string()), artifacts: z.object({ paths: z.array(z.string()) }) }),
  announce: z.object({ script: z.array(z.string()) }),
})

test('the jobs of GitLab publish, announce and look', async () => {
  const host = await openHost()
  const cwd = repository(host.address)
  const { variables, pages, announce } = pipeline.parse(
    parse(codeIn(recipe('gitlab-ci', host.address), 'yaml')[0] ?? ''),
  )
  const scripts = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('npm ci')).join('\n')
  expect(await run(scripts(pages.script), { cwd, env: variables })).toMatchObject({ status: 0 })
  expect(sumsOf(join(cwd, 'public'))).toEqual(sumsOf(join(cwd, 'dist')))
  host.deploy(join(cwd, 'public'))
  expect(await run(scripts(announce.script), { cwd, env: variables })).toMatchObject({ status: 0 })
})

/** A machine that is reached by ssh: this one. */
const ssh = { ssh: '[ "$1" != -l ] || shift 2\nshift\nexec sh -c "$*"\n' }

test.runIf(isTried('rsync'))(
  'rsync serves all of a release at once, and keeps the files that have not changed',
  async () => {
    const host = await openHost()
    const cwd = repository(host.address, { 'content/news/section.yaml': 'title: News\n' })
    const [script = ''] = codeIn(recipe('rsync', host.address), 'sh')
    const root = folder()
    put(cwd, 'deploy.sh', script)
    const path = programs(ssh)
    const deploy = async () => {
      const ended = await run(`npx feedwright build && sh deploy.sh deploy@www.internal '${root}'`, { cwd, path })
      expect(ended).toMatchObject({ status: 0 })
      return readlinkSync(join(root, 'current'))
    }
    const first = await deploy()
    expect(sumsOf(join(root, 'current'))).toEqual(sumsOf(join(cwd, 'dist')))
    put(cwd, 'content/tunnel.md', article({ title: 'A tunnel opens', date: '2019-12-01' }))
    await new Promise((done) => setTimeout(done, 1_100)) // releases are named by the second
    const second = await deploy()
    expect(second).not.toBe(first)
    expect(sumsOf(join(root, 'current'))).toEqual(sumsOf(join(cwd, 'dist')))
    const of = (release: string, file: string) => statSync(join(root, release, file)).ino
    expect(of(second, 'news/rss.xml')).toBe(of(first, 'news/rss.xml'))
    expect(of(second, 'rss.xml')).not.toBe(of(first, 'rss.xml'))
    for (let old = 10; old < 22; old++) put(root, `releases/20200101T0000${old}Z/rss.xml`, 'old')
    await new Promise((done) => setTimeout(done, 1_100))
    const third = await deploy()
    const kept = readdirSync(join(root, 'releases'))
    expect(kept).toHaveLength(10)
    expect(kept).toEqual(expect.arrayContaining([first, second, third].map((one) => one.replace('releases/', ''))))
    const [back = ''] = codeIn(recipe('rsync', host.address), 'sh').slice(-1)
    const undone = back.replace('/srv/feeds', root).replace('20261101T090000Z', first.replace('releases/', ''))
    expect(await run(undone, { cwd })).toMatchObject({ status: 0 })
    expect(readlinkSync(join(root, 'current'))).toBe(first)
    expect(lstatSync(join(root, 'current.new'), { throwIfNoEntry: false })).toBeUndefined()
  },
)

test('the timer of systemd builds what was pushed, and writes nothing when nothing was', async () => {
  const host = await openHost()
  const [script = ''] = codeIn(recipe('systemd', host.address), 'sh')
  const origin = repository(host.address, {
    'package-lock.json': '{}',
    '.gitignore': 'node_modules\ndist\n.feedwright\n',
  })
  const git = 'git -c user.name=a -c user.email=a@b.internal'
  expect(await run(`git init -q -b main && git add . && ${git} commit -qm first`, { cwd: origin })).toMatchObject({
    status: 0,
  })
  const cwd = join(folder(), 'feeds')
  const path = programs({ npm: 'mkdir -p node_modules && touch node_modules/.package-lock.json\n' })
  expect(await run(`git clone -q '${origin}' '${cwd}'`, { cwd: origin })).toMatchObject({ status: 0 })
  put(cwd, 'publish-feeds', script)
  const publish = () => run(`sh publish-feeds '${cwd}'`, { cwd, path })
  const site = () => host.deploy(join(cwd, 'dist'))
  expect(await run('npx feedwright build', { cwd, path })).toMatchObject({ status: 0 })
  site()
  expect(await publish()).toMatchObject({ status: 0, stdout: expect.stringContaining('0 files written') })
  put(origin, 'content/tunnel.md', article({ title: 'A tunnel opens', date: '2019-12-01' }))
  expect(await run(`git add . && ${git} commit -qm second`, { cwd: origin })).toMatchObject({ status: 0 })
  await publish()
  expect(readFileSync(join(cwd, 'dist/rss.xml'), 'utf8')).toContain('A tunnel opens')
  expect(existsSync(join(cwd, 'node_modules/.package-lock.json'))).toBe(true)
})
