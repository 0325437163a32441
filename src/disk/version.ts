import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const own: { version: string; dependencies: Record<string, string> } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
)

/** The version of this program, from its package.json. */
export const version: string = own.version

/**
 * A text that differs for another version of this program, of the packages that it loads, or of Node, whose data of characters
 * and time zones it uses.
 */
export function programKey(): string {
  const here = new URL('.', import.meta.url)
  const files = readdirSync(here).filter((name) => name.endsWith('.js'))
  const stamps = files.sort().map((name) => {
    const { size, mtimeMs } = statSync(new URL(name, here))
    return [name, size, mtimeMs]
  })
  const packages = Object.keys(own.dependencies).map((name) => packagesOf(name, fileURLToPath(here)))
  return JSON.stringify([version, stamps, packages, process.versions])
}

/** The folder of a package with its version, and those of the packages that it loads itself; null where it is not found. */
function packagesOf(name: string, from: string): unknown {
  const folder = join(from, 'node_modules', name)
  if (!existsSync(folder)) return from === dirname(from) ? null : packagesOf(name, dirname(from))
  const real = realpathSync(folder)
  const { version, dependencies = {} } = JSON.parse(readFileSync(join(real, 'package.json'), 'utf8'))
  return [real, version, Object.keys(dependencies).map((one) => packagesOf(one, real))]
}
