import { formatOfPath } from '../feed/names.ts'
import type { OutputFile } from '../model.ts'

/** The documents as they were before. */
export type Documents = {
  /** After a good build. */
  look: (files: readonly OutputFile[]) => void
  /** A document as it was before the last change to it; undefined when none was seen. */
  before: (path: string) => string | undefined
}

export function remember(): Documents {
  const now = new Map<string, OutputFile>()
  const then = new Map<string, OutputFile>()
  return {
    look(files) {
      for (const file of files.filter(({ path }) => formatOfPath(path) !== undefined)) {
        const was = now.get(file.path)
        now.set(file.path, file)
        if (was && was.digest !== file.digest) then.set(file.path, was)
      }
    },
    before: (path) => {
      const was = then.get(path)
      return was && Buffer.from(was.read()).toString()
    },
  }
}
