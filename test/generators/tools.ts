import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { folder } from '../folder.ts'

/** A program whose feeds are compared with ours: `test/generators/NAME/site` is a site for it. */
export type Tool = {
  name: string
  /** Its own feeds of this site, which are also in `test/generators/NAME/feeds`. */
  feeds: readonly string[]
  /** Builds the site in a folder, and returns the folder with its feeds. */
  build: (site: string) => string
}

export const tools: readonly Tool[] = [
  {
    name: 'hugo',
    feeds: ['index.xml', 'posts/index.xml', 'notes/index.xml'],
    build(site) {
      run(site, 'hugo', '--quiet', '--destination', 'out')
      return join(site, 'out')
    },
  },
  {
    name: 'jekyll',
    feeds: ['feed.xml'],
    build(site) {
      run(site, 'jekyll', 'build', '--quiet', '--destination', 'out')
      return join(site, 'out')
    },
  },
  {
    name: 'eleventy',
    feeds: ['feed/feed.xml'],
    build(site) {
      install(site, 'eleventy')
      run(site, 'node', 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet', '--output=out')
      return join(site, 'out')
    },
  },
  {
    name: 'astro',
    feeds: ['rss.xml'],
    build(site) {
      install(site, 'astro')
      run(site, 'node', 'node_modules/astro/astro.js', 'build', '--silent', '--outDir', 'out')
      return join(site, 'out')
    },
  },
]

/** A copy of the site of a tool: what a tool writes beside its sources does not come into the project. */
export function siteOf({ name }: Tool): string {
  const site = folder()
  cpSync(`test/generators/${name}/site`, site, { recursive: true })
  return site
}

/** The packages of a tool in the versions of its lock file. */
function install(site: string, name: string): void {
  for (const file of ['package.json', 'package-lock.json']) cpSync(`test/generators/${name}/${file}`, join(site, file))
  run(site, 'npm', 'ci', '--silent', '--no-audit', '--no-fund')
}

/**
 * Runs a program in the same time zone and language on every machine.
 * @throws Error with what the program printed when it failed
 */
function run(cwd: string, command: string, ...flags: string[]): void {
  const env = { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8', ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  const { status, stdout, stderr } = spawnSync(command, flags, { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}: ${stdout}${stderr}`)
}
