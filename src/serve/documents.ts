import { formatOfPath } from '../feed/names.ts'
import type { OutputFile } from '../model.ts'

/** The documents of the last build, and their versions before the last change. */
export type Documents = {
  /** Takes the documents of a build without errors. */
  update: (files: readonly OutputFile[]) => void
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
    before: (path) => {
      const file = earlier.get(path)
      return file && Buffer.from(file.read()).toString()
    },
  }
}
