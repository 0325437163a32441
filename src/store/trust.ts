import type { Content } from '../content/read.ts'
import type { CacheStrategy, FileStat } from '../model.ts'
import type { Ledger } from '../publish/ledger.ts'
import type { Trust } from './known.ts'

/** What is true still by what the disk says now: sizes and times, or the bytes. */
export const trustOf = (content: Content, strategy: CacheStrategy, begun: number, ledger: Ledger): Trust => {
  const isSame = (now: FileStat | undefined, then: FileStat) =>
    strategy === 'metadata' && now?.size === then.size && now.time === then.time
  return {
    article: (path, { stat, digest }) =>
      content.items ? content.items.digestOf(path) === digest : isSame(content.stat(path), stat),
    file(file) {
      const now = content.fileStat(file.file)
      if (isSame(now, file.stat)) return file
      if (now?.size !== file.stat.size) return undefined
      const read = content.attachment(file.file)
      if ('fault' in read || read.digest !== file.source) return undefined
      const isRemembered = rememberedTime(read.stat, begun) === file.stat.time
      return isRemembered ? file : { ...file, stat: read.stat }
    },
    document: ({ path, digest: own }) => ledger.holds(path, own),
  }
}

/** Everything is true: for the preview, which is told what has changed. */
export const trustAll: Trust = { article: () => true, file: (file) => file, document: () => true }

/**
 * The modification time to remember. 0, which no file has, if the file changed just before it was read: a second change in the
 * same tick of the clock would not show.
 */
export const rememberedTime = ({ time }: FileStat, begun: number): number => (time < begun - tick ? time : 0)

/** Milliseconds in which the clocks of all file systems have moved on. */
const tick = 3_000
