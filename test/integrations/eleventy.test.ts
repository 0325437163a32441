import { spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { filesOf, put } from '../folder.ts'
import { installed, must, run, runs, surroundings } from './installed.ts'

/** The findings of every build: they stop none. */
const usual = [
  ['content/blog/2024-01-02-bridge.md', 'missing-alt'],
  ['content/blog/harbour.md', 'removed-html'],
  ['content/blog/note.md', 'hidden-article'],
]

const program = 'node_modules/@11ty/eleventy/cmd.cjs'

describe.runIf(runs)('a site of Eleventy', { timeout: 300_000 }, () => {
  let site = ''
  const eleventy = (...flags: string[]) => run(site, 'node', program, ...flags)
  const read = (path: string) => readFileSync(join(site, path), 'utf8')
  /** The findings that were printed: the file and the rule of each. */
  const found = (printed: string) =>
    [...printed.matchAll(/^\[11ty\] (\S+?)(?::\d.*| .*) {2}(?:error|warning|note) {2}(\S+)$/gm)].map(
      ([, ...one]) => one,
    )

  beforeAll(() => {
    site = installed('eleventy')
  }, 300_000)
  afterAll(() => rmSync(site, { recursive: true }))

  test('gets feeds with one line of configuration', async () => {
    const printed = must(eleventy())
    expect(found(printed)).toEqual(usual)
    for (const path of ['rss.xml', 'atom.xml', 'feed.json', '_headers']) {
      await expect(read(`_site/${path}`)).toMatchFileSnapshot(`eleventy/feeds/${path}`)
    }
    expect(read('_site/blog/harbour/index.html').match(/(?<=<link [^>]*href=")[^"]+/g)).toEqual([
      'https://daily.internal/rss.xml',
      'https://daily.internal/atom.xml',
      'https://daily.internal/feed.json',
    ])
    expect(read('_site/index.html')).toContain('Tags: posts, Traffic, all,') // no collection of the plugin
  })

  test('has the same feeds after a build that changes nothing, also of an empty folder', () => {
    const before = filesOf(join(site, '_site'))
    expect(found(must(eleventy()))).toEqual(usual)
    expect(filesOf(join(site, '_site'))).toEqual(before)
    rmSync(join(site, '_site'), { recursive: true })
    expect(found(must(eleventy()))).toEqual(usual)
    expect(filesOf(join(site, '_site'))).toEqual(before)
  })

  test.each([{ flag: '--to=json' }, { flag: '--dryrun' }])('gets no feeds with $flag', ({ flag }) => {
    renameSync(join(site, '_site'), join(site, 'before'))
    must(eleventy(flag))
    expect(existsSync(join(site, '_site/rss.xml'))).toBe(false)
    rmSync(join(site, '_site'), { recursive: true, force: true })
    renameSync(join(site, 'before'), join(site, '_site'))
  })

  test('fails with a finding where an article has an error, and keeps its feeds', () => {
    const before = read('_site/rss.xml')
    put(site, 'content/blog/ice.md', '---\ntitle: Ice\ndate: 2024-01-09\nexpires: soon\n---\n\nIce.\n')
    const { status, stdout, stderr } = eleventy()
    rmSync(join(site, 'content/blog/ice.md'))
    expect([status, found(stderr)]).toEqual([1, expect.arrayContaining([['content/blog/ice.md', 'bad-date']])])
    expect(stdout + stderr).not.toMatch(/^\s+at /m)
    expect(read('_site/rss.xml')).toBe(before)
  })

  test('has the head data of articles in their pages', async () => {
    const config = read('eleventy.config.js')
    writeFileSync(join(site, 'eleventy.config.js'), config.replace("title: 'Daily'", "title: 'Daily', head: true"))
    const printed = must(eleventy())
    writeFileSync(join(site, 'eleventy.config.js'), config)
    expect(found(printed)).toEqual(usual)
    expect(printed).toContain('2 pages have head data; left out, since pages have their own: alternate')
    await expect(read('_site/blog/2024-01-02-bridge/index.html')).toMatchFileSnapshot('eleventy/pages/bridge.html')
    expect(read('_site/blog/draft/index.html')).not.toContain('NewsArticle')
  })

  test('has a name of a collection that is not there reported', () => {
    const config = read('eleventy.config.js')
    writeFileSync(
      join(site, 'eleventy.config.js'),
      config.replace("title: 'Daily'", "title: 'Daily', collection: 'post'"),
    )
    const { status, stderr } = eleventy()
    writeFileSync(join(site, 'eleventy.config.js'), config)
    expect([status, stderr]).toEqual([1, expect.stringContaining('no collection "post". Did you mean "posts"?')])
  })

  test('may have a configuration in CommonJS', () => {
    const [before, config] = [read('_site/atom.xml'), read('eleventy.config.js')]
    const common = config
      .replace(/import (.*) from (.*)/, 'const $1 = require($2)')
      .replace('export default function', 'module.exports = function')
      .replace(/export const config = (.*)/, '')
      .replace(/\}\s*$/, "  return { dir: { input: 'content', includes: '../_includes' } }\n}\n")
    renameSync(join(site, 'eleventy.config.js'), join(site, 'before.js'))
    writeFileSync(join(site, 'eleventy.config.cjs'), common)
    const printed = must(eleventy())
    rmSync(join(site, 'eleventy.config.cjs'))
    renameSync(join(site, 'before.js'), join(site, 'eleventy.config.js'))
    expect([found(printed), read('_site/atom.xml')]).toEqual([usual, before])
  })

  test('has its feeds built again while it is watched, and lives on after an error', async () => {
    const child = spawn('node', [program, '--watch', '--incremental'], { cwd: site, env: surroundings })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text))
    const path = 'content/blog/harbour.md'
    const text = read(path)
    const change = async (next: string, expected: () => boolean) => {
      await setTimeout(300)
      writeFileSync(join(site, path), next)
      await vi.waitUntil(expected, { timeout: 30_000, interval: 100 })
    }
    try {
      await vi.waitUntil(() => printed.includes('Watching'), { timeout: 60_000, interval: 100 })
      await change(text.replace('cranes', 'ships'), () => read('_site/rss.xml').includes('its ships'))
      expect(read('_site/rss.xml')).toContain('The new bridge opens on Friday')
      await change(text.replace('updated: 2024-01-06', 'updated: soon'), () => printed.includes('1 error'))
      await change(text, () => read('_site/rss.xml').includes('its cranes'))
      expect(child.exitCode).toBe(null)
    } finally {
      child.kill()
      writeFileSync(join(site, path), text)
    }
  })
})
