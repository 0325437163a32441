import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { article, folder, put, site } from '../folder.ts'

const cli = resolve('lib/cli.js')

/** A folder in which somebody works, with hooks of two names. */
function desk(): string {
  const hooks = (word: string) => `console.log('loaded')\nexport default { html: (html) => html + '<p>${word}</p>' }`
  const root = folder({
    'feedwright.config.js': hooks('found'),
    'other.mjs': hooks('named'),
    'content/x.js': hooks('inside'),
  })
  put(root, 'content/site.yaml', site)
  put(root, 'content/a.md', article())
  put(root, 'other.yaml', 'title: Other\ndescription: News\nurl: https://other.internal/\n')
  return root
}

function run(root: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: root, encoding: 'utf8' })
  const json = join(root, 'dist/feed.json')
  return { status, stdout, stderr, feed: existsSync(json) ? readFileSync(json, 'utf8') : '' }
}

test.each([
  { args: [], html: '<p>Text.</p><p>found</p>', title: 'Daily' },
  { args: ['--config', 'other.mjs'], html: '<p>Text.</p><p>named</p>', title: 'Daily' },
  { args: ['--no-config'], html: '<p>Text.</p>"', title: 'Daily' },
])('build $args publishes $html', ({ args, html, title }) => {
  const { status, stdout, stderr, feed } = run(desk(), 'build', ...args)
  expect(status).toBe(0)
  expect(feed).toContain(html)
  expect(feed).toContain(`"title": "${title}"`)
  expect(stdout).not.toContain('loaded')
  expect(stderr.includes('loaded')).toBe(args[0] !== '--no-config')
})

test('hooks in a file whose name is not read are an error, until there is one that is', () => {
  const root = folder({ 'feedwright.config.ts': 'export default {}' })
  put(root, 'content/site.yaml', site)
  put(root, 'content/a.md', article())
  const { status, stderr } = run(root, 'check')
  expect(status).toBe(1)
  expect(stderr).toContain('feedwright.config.ts:1:1  error  hook\n  Hooks are not read from a file with this name.')
  expect(run(root, 'check', '--no-config').status).toBe(0)
  put(root, 'feedwright.config.mjs', 'export default {}')
  expect(run(root, 'check').status).toBe(0)
})

test('settings and hooks are named in one command, in any order', () => {
  const root = desk()
  put(root, 'content/site.yaml', 'timezone: Asia/Shanghai\n')
  for (const args of [
    ['--config', 'other.mjs', '--config', 'other.yaml'],
    ['--config', 'other.yaml', '--config', 'other.mjs'],
  ]) {
    const { stdout, stderr } = run(root, 'check', ...args)
    expect(stderr).toContain('loaded')
    expect(stdout).toContain('1 article')
  }
})

test.each([
  { args: ['build', '--config', 'a.js', '--config', 'b.mjs'], says: 'There can be one file of hooks only.' },
  { args: ['serve', '--config', 'a.yaml', '--config', 'b.yml'], says: 'There can be one file of settings only.' },
  {
    args: ['check', '--config', 'content/x.js'],
    says: 'is in the folder "content", so whoever writes articles could run programs here',
  },
])('$args is wrong usage', ({ args, says }) => {
  const { status, stderr, feed } = run(desk(), ...args)
  expect({ status, feed }).toEqual({ status: 2, feed: '' })
  expect(stderr).toContain(says)
})

test('commands that run no hooks take the same options', () => {
  expect(run(desk(), 'links', '--config', 'other.mjs')).toMatchObject({ status: 0, stderr: '' })
  expect(run(desk(), 'links', '--no-config')).toMatchObject({ status: 0, stderr: '' })
})
