import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf, folder } from '../folder.ts'

const cli = resolve('lib/cli.js')
const folders = readdirSync('test/moving', { withFileTypes: true }).filter((entry) => entry.isDirectory())

test.each(folders.map(({ name }) => name))('init proposes settings for the site in moving/%s', async (name) => {
  const root = folder()
  cpSync(`test/moving/${name}/site`, root, { recursive: true })
  const before = [...filesOf(root).keys()]
  const file = `test/moving/${name}/arguments.txt`
  const args = existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ') : []
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'init', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  const text = readFileSync(join(root, 'feedwright.yaml'), 'utf8')
  await expect(text).toMatchFileSnapshot(`${name}/feedwright.yaml`)
  expect(stdout).toContain(`\n${text}`)
  const checked = spawnSync(process.execPath, [cli, 'check'], { cwd: root, encoding: 'utf8' })
  expect(checked.stderr).not.toMatch(/^feedwright\.yaml:\S+ +error/m)
  // Programs are read, not run: nothing else was written.
  expect([...filesOf(root).keys()].filter((path) => path !== 'feedwright.yaml')).toEqual(before)
})

test('init names the schema of the package where it is installed', () => {
  const root = folder({ 'node_modules/feedwright/schemas/config.json': '{}' })
  cpSync('test/moving/zola/site', root, { recursive: true })
  expect(spawnSync(process.execPath, [cli, 'init'], { cwd: root }).status).toBe(0)
  expect(readFileSync(join(root, 'feedwright.yaml'), 'utf8')).toMatch(
    /^# yaml-language-server: \$schema=node_modules\/feedwright\/schemas\/config\.json\n/,
  )
})
