import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A program that makes the feeds of a corpus.
 * @typedef {{
 *   name: string
 *   isThere: boolean
 *   differs: string
 *   prepare: (room: string) => void
 *   command: (room: string, content: string) => import('./measure.mjs').Command
 *   forget: (room: string) => void
 * }} Peer
 * `room` is a folder of its own for one corpus; `forget` makes the next build a first one.
 */

const here = fileURLToPath(new URL('.', import.meta.url))
const node = process.execPath
/** @param {string} name */
const isInstalled = (name) => existsSync(join(here, 'node_modules', name))
/** @param {string[]} paths */
const remove = (...paths) => {
  for (const path of paths) rmSync(path, { recursive: true, force: true })
}

/**
 * A build of Feedwright, so that two of them can be compared.
 * @param {string} name
 * @param {string} cli @returns {Peer}
 */
export const feedwrightAt = (name, cli) => ({
  name,
  isThere: existsSync(cli),
  differs: 'validates, cleans and reads back; RSS, Atom, JSON',
  prepare: () => {},
  command: (room, content) => ({
    args: [
      ...[node, cli, 'build', '--content', content, '--out', join(room, 'out')],
      ...['--cache', join(room, 'cache'), '--now', '2030-01-01', '--quiet'],
    ],
  }),
  forget: (room) => remove(join(room, 'out'), join(room, 'cache')),
})

/** Of this checkout; `npm run compile` makes it. */
export const cli = join(here, '../lib/cli.js')

export const feedwright = feedwrightAt('Feedwright', cli)

/** @param {string} binary @returns {Peer} */
function hugoAt(binary) {
  const { status, stdout } = spawnSync(binary, ['version'], { encoding: 'utf8' })
  const release = Number(/v0\.(\d+)/.exec(stdout)?.[1])
  return {
    name: status === 0 ? `Hugo 0.${release}, feeds only` : `Hugo (${binary})`,
    isThere: status === 0,
    differs: 'no cleaning, no checks; RSS, Atom, JSON by short templates',
    prepare(room) {
      cpSync(join(here, 'peers/hugo'), room, { recursive: true })
      appendFileSync(join(room, 'config.toml'), linkOnly(release))
    },
    command: (room, content) => ({
      args: [binary, '--quiet', '--source', room, '--contentDir', content, '--destination', join(room, 'out')],
    }),
    forget: (room) => remove(join(room, 'out'), join(room, 'resources')),
  }
}

/** Articles get an address but no page: Hugo has had other words for it from 0.145 on. @param {number} release */
function linkOnly(release) {
  const [build, target] = release < 145 ? ['_build', '_target'] : ['build', 'target']
  return `[[cascade]]\n[cascade.${build}]\nrender = "link"\n[cascade.${target}]\nkind = "page"\n`
}

/**
 * With `all` it renders every article, not only those which a feed shows.
 * @param {string} name
 * @param {'newest' | 'all'} which @returns {Peer}
 */
const scriptOf = (name, which) => ({
  name,
  isThere: isInstalled('sanitize-html'),
  differs: 'cleans, no checks; RSS, Atom, JSON as `feed` writes them',
  prepare: () => {},
  command: (room, content) => ({
    args: [node, join(here, 'peers/script/build.mjs'), content, join(room, 'out'), which],
  }),
  forget: (room) => remove(join(room, 'out')),
})

export const script = scriptOf('the plain script', 'newest')
export const scriptOfAll = scriptOf('the plain script, every article', 'all')

/** As many as are named: that of the path, and that of BENCH_HUGO. */
export const hugos = ['hugo', process.env.BENCH_HUGO || []].flat().map(hugoAt)

/** @type {Peer[]} */
export const peers = [
  ...hugos,
  {
    name: 'Eleventy, no pages',
    isThere: isInstalled('@11ty/eleventy'),
    differs: 'no cleaning, no checks; its RSS is not well-formed where an article has a summary',
    prepare(room) {
      mkdirSync(join(room, 'project'), { recursive: true })
    },
    command: (room, content) => ({
      args: [
        ...[node, join(here, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet', `--input=${content}`],
        ...[`--output=${join(room, 'out')}`, '--config=peers/eleventy/eleventy.config.mjs'],
      ],
      cwd: here,
    }),
    forget: (room) => remove(join(room, 'out')),
  },
  {
    name: 'Astro',
    isThere: isInstalled('astro'),
    differs: 'cleans, no checks; RSS only',
    prepare(room) {
      cpSync(join(here, 'peers/astro'), room, { recursive: true })
      cpSync(join(here, 'sections.mjs'), join(room, 'sections.mjs'))
      symlinkSync(join(here, 'node_modules'), join(room, 'node_modules'))
    },
    command: (room, content) => ({
      args: [node, join(room, 'node_modules/astro/astro.js'), 'build', '--silent'],
      cwd: room,
      env: { BENCH_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' },
    }),
    forget: (room) => remove(join(room, 'dist'), join(room, 'cache'), join(room, '.astro')),
  },
  script,
]
