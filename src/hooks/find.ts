import { lstatSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { digest } from '../disk/digest.ts'
import { isInside, real } from '../disk/folder.ts'
import type { Hooks } from './model.ts'

/** The file with the hooks of a site: its name in findings, its path, and the digest of its bytes. */
export type HooksFile = { name: string; path: string; digest: string }

/** The hooks of a build: a file that workers load, or code of the program that builds. */
export type HooksSource = { file: HooksFile } | { code: Hooks }

/** The hooks that were found, or why they cannot be used; empty without hooks. */
export type FoundHooks = { source?: HooksSource; refused?: string; diagnostics: Diagnostic[] }

/** The names that a file of hooks has in the working folder. */
export const hooksNames = ['feedwright.config.js', 'feedwright.config.mjs'] as const

/** Names that look like those of such a file: hooks in them would be lost. */
const otherNames = ['ts', 'mts', 'cts', 'cjs'].map((end) => `feedwright.config.${end}`)

/** Whether `--config` names a file of hooks: settings are never code. */
export const isHooksName = (path: string): boolean => /\.m?js$/i.test(path)

/**
 * Finds the hooks: those that are named, else a file in the working folder. Such a file is a program that runs with the rights of
 * the user, and whoever writes articles must not be able to write one.
 */
export function findHooks(hooks: string | false | Hooks | undefined, content: string): FoundHooks {
  if (typeof hooks === 'object') return { source: { code: hooks }, diagnostics: [] }
  const name = hooks ?? hooksNames.find(isThere) ?? false
  const other = hooks === undefined && name === false ? otherNames.find(isThere) : undefined
  if (other !== undefined) return { diagnostics: [unread(other)] }
  if (name === false) return { diagnostics: [] }
  const stat = statSync(name, { throwIfNoEntry: false })
  if (!stat) return { diagnostics: [missing(name)] }
  if (!isHooksName(name))
    return { refused: `"${name}" is no file of hooks: its name must end in .js or .mjs.`, diagnostics: [] }
  if (!stat.isFile()) return { refused: `"${name}" is no file. Write the hooks into a file.`, diagnostics: [] }
  const places = [real(name), join(real(dirname(name)), basename(name))] // a link in content would choose the program
  if (places.some((place) => isInside(place, real(content))))
    return { refused: inContent(name, content), diagnostics: [] }
  return { source: { file: { name, path: resolve(name), digest: digest(readFileSync(name)) } }, diagnostics: [] }
}

/** Whether there is anything with this name, also a link that leads nowhere. */
const isThere = (name: string) => lstatSync(name, { throwIfNoEntry: false }) !== undefined

const missing = (file: string): Diagnostic => ({
  ...{ file, line: 1, column: 1, rule: 'hook' },
  message: 'There is no such file of hooks.',
  hint: 'Correct the path in --config, or the link that has this name.',
})

const unread = (file: string): Diagnostic => ({
  ...{ file, line: 1, column: 1, rule: 'hook' },
  message: 'Hooks are not read from a file with this name.',
  hint: 'Write them in JavaScript in "feedwright.config.mjs", with "export default { ... }", and remove this file; or use --no-config.',
})

const inContent = (name: string, content: string) =>
  `"${name}" is in the folder "${content}", so whoever writes articles could run programs here. Move it to another folder and name it with --config, or use --no-config.`
