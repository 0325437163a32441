import type { Diagnostic, Position } from '../diagnostic.ts'
import { readRegular } from '../disk/file.ts'
import { limits } from '../limits.ts'

/** A line of a file, and its number from 1. */
export type Line = { number: number; text: string }

/** The findings of one build by their files, with the lines around each. */
export type Excerpts = {
  findingsOf: (file: string) => readonly Diagnostic[]
  /** The line of a finding with the lines before and after it; none when its file cannot be read. */
  linesAt: (place: Position) => readonly Line[]
}

/** Begins without lines: a file is read when one of its findings is shown, and once only. */
export function openExcerpts(diagnostics: readonly Diagnostic[]): Excerpts {
  const found = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const others = found.get(diagnostic.file)
    if (others) others.push(diagnostic)
    else found.set(diagnostic.file, [diagnostic])
  }
  const read = new Map<string, ReadonlyMap<number, Line[]>>()
  return {
    findingsOf: (file) => found.get(file) ?? [],
    linesAt({ file, line }) {
      const known = read.get(file) ?? linesOf(file, found.get(file) ?? [])
      read.set(file, known)
      return known.get(line) ?? []
    },
  }
}

/** Only these lines are kept, not the file. */
function linesOf(file: string, findings: readonly Diagnostic[]): Map<number, Line[]> {
  const content = readRegular(file, limits.file)
  const lines = 'fault' in content ? [] : content.bytes.toString('utf8').split(/\r\n?|\n/)
  return new Map(
    findings
      .filter(({ line }) => line <= lines.length)
      .map(({ line }) => {
        const first = Math.max(1, line - 1)
        const shown = lines.slice(first - 1, line + 1)
        return [line, shown.map((text, index) => ({ number: first + index, text: copied(text) }))]
      }),
  )
}

/** A copy, since a slice of a text keeps all of it in memory. */
const copied = (text: string) => Buffer.from(text.slice(0, limits.excerptCharacters)).toString()
