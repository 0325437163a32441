import { diffLines } from 'diff'
import { formatOfPath } from '../feed/names.ts'
import { limits } from '../limits.ts'
import type { OutputFile } from '../model.ts'

/** The documents of the last build, and their versions before the last change. */
export type Documents = {
  /** Takes the documents of a build without errors. */
  update: (files: readonly OutputFile[]) => void
  /** Whether a document has changed since the preview began. */
  hasChanged: (path: string) => boolean
  /** A document before its last change; undefined when it has not changed. */
  before: (path: string) => string | undefined
}

/** Begins without documents. */
export function openDocuments(): Documents {
  const current = new Map<string, OutputFile>()
  const earlier = new Map<string, OutputFile>()
  return {
    update(files) {
      for (const file of files.filter(({ path }) => formatOfPath(path) !== undefined)) {
        const before = current.get(file.path)
        current.set(file.path, file)
        if (before && before.digest !== file.digest) earlier.set(file.path, before)
      }
    },
    hasChanged: (path) => earlier.has(path),
    before: (path) => {
      const file = earlier.get(path)
      return file?.read && Buffer.from(file.read()).toString()
    },
  }
}

/** Lines that are in both versions of a text, in the new one only (`new`), or in the old one only (`old`). */
export type Part = { kind: '' | 'new' | 'old'; lines: string[] }

/**
 * The difference of two versions; undefined when they are too large, or differ too much, to be compared while other pages and
 * builds wait.
 */
export function differenceOf(before: string, text: string): Part[] | undefined {
  if (before.length + text.length > limits.comparedCharacters) return undefined
  const bounds = { maxEditLength: limits.comparedEdits, timeout: limits.comparedMilliseconds }
  return diffLines(before, text, bounds)?.map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'old' : '',
    lines: linesOf(value),
  }))
}

/** The lines of a text; the line feed at its end begins no other one. */
export const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n')
