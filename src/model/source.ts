/** By what a file is recognized: its size and modification time, and its bytes where these differ; or always its bytes. */
export type CacheStrategy = 'metadata' | 'content'

/** The size of a file in bytes and its modification time in milliseconds: if one differs, the file has changed. */
export type FileStat = { size: number; time: number }

/** A text file of content/: UTF-8 without a byte-order mark, lines ending in LF. */
export type SourceFile = {
  /** Its path below content/, with `/` between folders. */
  path: string
  /** Its path from the working folder, for messages. */
  file: string
  text: string
  /** The digest of the whole file. */
  digest: string
  stat: FileStat
  /** Whether it is no file, but what code gave, as `content/given.ts` sets it aside. */
  isGiven?: true | undefined
  /** The path of the section that code named; else it is in the one above its path. */
  section?: string | undefined
}
