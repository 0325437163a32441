import { posix } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import type { SourceFile } from '../model.ts'
import { readGiven } from './given.ts'
import { inQuotes } from './yaml-line.ts'

/** The data file of the authors whom articles name by keys, by its path from the folder of the settings that name it. */
export type PeopleFile = { path: string; isThere: boolean; source?: SourceFile | undefined }

type Disk = {
  text: (path: string, part: 'whole') => { source?: SourceFile; diagnostics: Diagnostic[] }
  stat: (path: string) => unknown
}

/**
 * Reads the data file that the settings of the site name, and why it cannot be read; nothing when they name none. They are not parsed
 * for it: an unchanged build never parses them, and has to know whether this file is the same.
 */
export function readPeopleFile(
  site: SourceFile | undefined,
  { text, stat }: Disk,
): { people?: PeopleFile; diagnostics: Diagnostic[] } {
  const path = site && (site.isGiven ? pathGiven(site) : pathIn(site.text))
  if (path === undefined) return { diagnostics: [] }
  if (stat(path) === undefined) return { people: { path, isThere: false }, diagnostics: [] }
  const { source, diagnostics } = text(path, 'whole')
  return {
    people: { path, isThere: true, source: source && named(source) },
    diagnostics: diagnostics.map(named),
  }
}

/** With its name from the working folder without `..` in the middle. */
const named = <T extends { file: string }>(one: T): T => ({ ...one, file: posix.normalize(one.file) })

function pathGiven(site: SourceFile): string | undefined {
  const { authors } = readGiven(site).given.values
  return typeof authors === 'string' ? authors.trim() : undefined
}

function pathIn(settings: string): string | undefined {
  const [, quoted, written] =
    /^authors:[ \t]*(?:["']([^"'\n]+)["']|([^\s"'#[{|>&*!][^\n]*?))[ \t]*(?: #.*)?$/im.exec(settings) ?? []
  return (quoted ?? written)?.trim()
}

/** A key as YAML has it. */
export const keyOfPerson = (key: string): string => (/^[\p{L}\p{N}_-]+$/u.test(key) ? key : inQuotes(key))
