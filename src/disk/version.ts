import { readdirSync, readFileSync, statSync } from 'node:fs'

/** The version of this program, as its package.json says. */
export const version: string = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version

/** What changes with this program, and with what it runs on: Node knows the characters, languages and time zones. */
export function programKey(): string {
  const here = new URL('.', import.meta.url)
  const files = readdirSync(here).filter((name) => name.endsWith('.js'))
  const stamps = files.sort().map((name) => {
    const { size, mtimeMs } = statSync(new URL(name, here))
    return [name, size, mtimeMs]
  })
  return JSON.stringify([version, stamps, process.versions])
}
