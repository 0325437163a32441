import { diffLines } from 'diff'
import type { DocumentPath } from '../feed/names.ts'
import { limits } from '../limits.ts'
import type { OutputFile } from '../model.ts'

/** The documents of the last build, and their versions before the last change. */
export type Documents = {
  /** Takes the documents of a build without errors, and where they are. */
  update: (files: ReadonlyMap<string, OutputFile>, paths: readonly DocumentPath[]) => void
  /** All documents of the last build without errors. */
  all: () => readonly DocumentPath[]
  /** What a path is, if it is that of a document. */
  at: (path: string) => DocumentPath | undefined
  /** Whether a document has changed since the preview began. */
  hasChanged: (path: string) => boolean
  /** A document before its last change; undefined when it has not changed. */
  before: (path: string) => string | undefined
}

/** Begins without documents. */
export function openDocuments(): Documents {
  const current = new Map<string, OutputFile>()
  const earlier = new Map<string, OutputFile>()
  const places = new Map<string, DocumentPath>()
  return {
    update(files, paths) {
      places.clear()
      for (const place of paths) {
        const file = files.get(place.path)
        if (!file) continue
        places.set(place.path, place)
        const before = current.get(file.path)
        current.set(file.path, file)
        if (before && before.digest !== file.digest) earlier.set(file.path, before)
      }
    },
    all: () => [...places.values()],
    at: (path) => places.get(path),
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
