import { join } from 'node:path'
import { statOf } from '../disk/file.ts'
import { digestOfFile } from '../disk/large-file.ts'
import type { FileStat } from '../model.ts'

/** The digests of the files in the output folder, so that most files need not be read to be compared. */
export type Ledger = {
  /** Whether the output folder has the file, with the bytes of this digest. */
  holds: (path: string, digest: string) => boolean
  /** Notes that the file has the bytes of this digest as long as it has this stat. */
  note: (path: string, digest: string, stat: FileStat) => void
  rows: () => LedgerRow[]
}

/** A file in the ledger, as values for JSON. */
export type LedgerRow = [path: string, digest: string, size: number, time: number]

/** Opens a ledger. A file is known by its size and time; by its digest where the time differs or cannot be trusted. */
export function ledgerOf(root: string, rows: readonly LedgerRow[], isTimeTrusted: boolean): Ledger {
  const known = new Map(rows.map((row) => [row[0], row]))
  const noted = new Map<string, LedgerRow>()
  return {
    holds(path, wanted) {
      const [, was, size, time] = known.get(path) ?? []
      if (was !== wanted) return false
      const now = statOf(join(root, path))
      if (now?.size !== size || now === undefined) return false
      if (!isTimeTrusted || now.time !== time) {
        if (digestOfFile(join(root, path)) !== wanted) return false
      }
      noted.set(path, [path, wanted, now.size, now.time])
      return true
    },
    note(path, own, { size, time }) {
      noted.set(path, [path, own, size, time])
    },
    rows: () => [...noted.values()],
  }
}
