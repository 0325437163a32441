import { readdirSync, readFileSync, statSync } from 'node:fs'

/** The version of this program, from its package.json. */
export const version: string = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version

/**
 * A text that differs for another version of this program or of Node, whose data of characters and time zones it uses.
 */
export function programKey(): string {
  const here = new URL('.', import.meta.url)
  const files = readdirSync(here).filter((name) => name.endsWith('.js'))
  const stamps = files.sort().map((name) => {
    const { size, mtimeMs } = statSync(new URL(name, here))
    return [name, size, mtimeMs]
  })
  return JSON.stringify([version, stamps, process.versions])
}
