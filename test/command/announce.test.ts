import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { hub } from '../announce/hub.ts'
import { baiduServer } from '../announce/search.ts'
import { newsroom } from '../announce/web.ts'
import { article, filesOf, folder, site } from '../folder.ts'

const cli = resolve('lib/cli.js')

/** Runs the compiled command line in a folder, as somebody in a shell would. */
async function feedwright(cwd: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse('2019-11-02') / 1000), ...env },
  })
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { status, stdout, stderr }
}

test('announce says what it would do, does it, and has nothing left to do', async () => {
  const [pings, search] = [await hub(), await baiduServer('geheim')]
  const room = await newsroom({ 'content/a.md': article() })
  const baidu = `{site: true, endpoint: ${search.url}/urls?from=geheim}`
  room.settings(`hub: ${pings.url}/?key=geheim\nfeeds: {json: false, atom: false}\nannounce: {baidu: ${baidu}}\n`)
  await room.build()
  const env = { FEEDWRIGHT_BAIDU_TOKEN: 'geheim' }
  const announce = (...args: string[]) =>
    feedwright(room.root, ['announce', '--state', 'kept/state.json', ...args], env)

  const dry = await announce('--dry-run')
  expect(dry).toMatchObject({ status: 0, stderr: '' })
  expect(dry.stdout).toMatch(/\nThis was a dry run: nothing was sent\.\n$/)
  const planned = await announce('--dry-run', '--report', 'json')
  expect(JSON.parse(planned.stdout)).toMatchObject({
    ok: true,
    groups: [
      { fate: 'planned', addresses: [`${room.web.url}/rss.xml`] },
      { fate: 'planned', addresses: [`${room.web.url}/a/`] },
    ],
  })
  const early = await announce('--wait', '0')
  expect(early).toMatchObject({ status: 1, stderr: '' })
  expect(early.stdout).toContain('Not live yet, so not announced, the server answers with status 404: 1\n')
  room.deploy()
  const done = await announce()
  expect(done).toMatchObject({ status: 0, stderr: '' })
  expect(done.stdout).toMatch(/announced: 1\n {2}\S+\/rss\.xml\n[\s\S]*Everything is announced\.\n$/)
  const again = await announce('--report', 'json')
  expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, groups: [], left: 0, notes: [] })
  expect(again.status).toBe(0)

  const everything = [dry, early, done, again].map(({ stdout, stderr }) => stdout + stderr).join('')
  expect(everything + filesOf(room.root).get('kept/state.json')).not.toMatch(/geheim|token=|key=|from=/)
  expect(search.got[0]?.path).toContain('token=geheim')
})

test('what was sent before Ctrl-C is not sent again', async () => {
  const pings = await hub()
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(`hub: ${pings.url}/\n`)
  await room.build()
  room.deploy()
  room.instead((path) => (path === '/feed.json' ? { status: 404 } : undefined))
  const args = [cli, 'announce', '--state', 'state.json', '--now', '2019-11-02']
  const child = spawn(process.execPath, args, { cwd: room.root })
  while (pings.topics().length < 2 || room.web.got.filter(({ path }) => path === '/feed.json').length < 2)
    await new Promise((done) => setTimeout(done, 20))
  child.kill('SIGINT')
  expect(await once(child, 'close')).toEqual([130, null])
  room.instead(() => undefined)
  expect(await feedwright(room.root, args.slice(1))).toMatchObject({ status: 0, stderr: '' })
  expect(pings.topics()).toEqual(['/atom.xml', '/feed.json', '/rss.xml'])
}, 30_000)

test('an endpoint that is damaged on the way prints no address', async () => {
  const room = await newsroom({ 'content/a.md': article() })
  room.settings('announce: {baidu: {site: true, endpoint: "http://127.0.0.1:1/urls"}}\n')
  await room.build()
  room.deploy()
  const { status, stdout, stderr } = await feedwright(room.root, ['announce', '--wait', '0'], {
    FEEDWRIGHT_BAIDU_TOKEN: 'geheim',
  })
  expect(status).toBe(1)
  expect(stdout + stderr).not.toMatch(/geheim|token/)
}, 30_000)

test.each([
  {
    because: 'there is no content',
    files: {},
    args: [],
    status: 2,
    says: 'There is no folder "content" with articles.',
  },
  {
    because: 'nothing is built',
    files: { 'content/site.yaml': site, 'content/a.md': article() },
    args: [],
    status: 2,
    says: 'There are no feeds in "dist". Write them with `feedwright build`, or name their folder with --out.',
  },
  {
    because: 'the time to wait is none',
    files: { 'content/site.yaml': site },
    args: ['--wait', 'long'],
    status: 2,
    says: 'It is a whole number of seconds up to 3600.',
  },
  {
    because: 'the settings have an error',
    files: { 'content/site.yaml': `${site}announce: {indexNow: short}\n`, 'content/a.md': article() },
    args: [],
    status: 1,
    says: 'announce.indexNow.key: "short" is not a key of 8 to 128 letters, digits and hyphens.',
  },
  {
    because: 'the manifest is damaged',
    files: { 'content/site.yaml': site, 'dist/.feedwright.json': '{' },
    args: [],
    status: 3,
    says: '.feedwright.json is damaged.',
  },
  {
    because: 'the state cannot be read',
    files: { 'content/site.yaml': site, 'dist/.feedwright.json': '{"about":"","files":[]}', 'state/a': '' },
    args: ['--state', 'state'],
    status: 3,
    says: 'The state file "state" is not a regular file.',
  },
])('announce has exit code $status when $because', async ({ files, args, status, says }) => {
  const result = await feedwright(folder(files), ['announce', ...args])
  expect(result).toMatchObject({ status, stdout: '' })
  expect(result.stderr).toContain(says)
})

test('a site without services has nothing to announce', async () => {
  const root = folder({ 'content/site.yaml': site, 'content/a.md': article() })
  await feedwright(root, ['build', '--first'])
  expect(await feedwright(root, ['announce'])).toEqual({
    status: 0,
    stdout: 'Nothing is announced: the settings have neither "hub" nor "announce".\n',
    stderr: '',
  })
})

test('a document that is missing in the output folder is to be built again', async () => {
  const pings = await hub()
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(`hub: ${pings.url}/\n`)
  await room.build()
  rmSync(join(room.root, 'dist/rss.xml'))
  const { status, stderr } = await feedwright(room.root, ['announce'])
  expect([status, stderr]).toEqual([
    3,
    `feedwright: "${join('dist', 'rss.xml')}" is missing. Write it again with \`feedwright build\`.\n`,
  ])
})
