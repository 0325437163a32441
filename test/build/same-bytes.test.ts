import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf, folder, put } from '../folder.ts'

const content = resolve('test/golden/section/content')
const cli = resolve('lib/cli.js')

function built(root: string, env: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, [cli, 'build', '--now', '2020-01-01'], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  return filesOf(join(root, 'dist'))
}

test.each([
  { because: 'in Kiritimati', env: { TZ: 'Pacific/Kiritimati' } },
  { because: 'in New York', env: { TZ: 'America/New_York' } },
  { because: 'in Turkish', env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } },
  { because: 'in Thai', env: { LC_ALL: 'th_TH.UTF-8', LANG: 'th_TH.UTF-8', TZ: 'Asia/Bangkok' } },
])('the same bytes $because', ({ env }) => {
  const root = folder()
  cpSync(content, join(root, 'content'), { recursive: true })
  const other = folder()
  for (const [path, bytes] of [...filesOf(content)].reverse()) put(other, `content/${path}`, bytes)
  const wanted = built(root, { TZ: 'UTC', LC_ALL: 'C' })
  expect(wanted.size).toBeGreaterThan(9)
  expect(built(other, env)).toEqual(wanted)
})

test('dist/ of this project is what its content gives', () => {
  const root = folder()
  cpSync('content', join(root, 'content'), { recursive: true })
  const { status } = spawnSync(process.execPath, [cli, 'build'], { cwd: root })
  expect(status).toBe(0)
  expect(readdirSync('dist').length).toBeGreaterThan(0)
  expect(filesOf(join(root, 'dist'))).toEqual(filesOf('dist'))
})
