import { isUtf8 } from 'node:buffer'
import { join, relative, sep } from 'node:path'
import type { Diagnostic, RuleId } from '../diagnostic.ts'
import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import { digest } from '../disk/digest.ts'
import { isFile, readRegular, statOf } from '../disk/file.ts'
import { limits } from '../limits.ts'
import type { Reading } from '../model/reading.ts'
import type { FileStat, SourceFile } from '../model.ts'
import { headEnd } from './fence.ts'

/** The files below a folder. */
export type Files = {
  /** How a path below the folder is named in diagnostics. */
  name: (path: string) => string
  /** The text of an article's file: all of it, or its head, to the line that closes the front matter. */
  text: (path: string, part: 'head' | 'whole') => ReadText
  /** The stat of an article's file, without reading it; undefined when there is none. */
  stat: (path: string) => FileStat | undefined
}

/** A text, or why there is none. */
export type ReadText = { source?: SourceFile; diagnostics: Diagnostic[] }

/** How the files below a folder are named, read and known again. */
export function filesOf(folder: string): Files {
  const above = relative('.', folder).split(sep).join('/')
  const name = (path: string) => (above === '' ? path : `${above}/${path}`)
  const root = join(folder) // what is below it need not be put in order for each file again
  return {
    name,
    text: (path, part) => readText(`${root}/${path}`, path, name(path), part),
    stat: (path) => statOf(`${root}/${path}`),
  }
}

/** The buffer into which every text is read, one after the other. */
const buffer = Buffer.allocUnsafeSlow(limits.file + 1)

/** @throws Error when it was listed, and is not there any more */
function readText(onDisk: string, path: string, file: string, part: 'head' | 'whole'): ReadText {
  const say = (rule: RuleId, message: string, hint: string, line = 1, column = 1): ReadText => ({
    diagnostics: [{ file, line, column, rule, message, hint }],
  })
  const content = readRegular(onDisk, limits.file, buffer)
  if ('fault' in content && content.large)
    return say('too-large', `This file ${content.fault}.`, 'Split it into several articles.')
  if ('fault' in content && content.isMissing) throw changedMeanwhile(`"${file}" was removed while the build ran`)
  if ('fault' in content)
    return say('unreadable-file', `This file ${content.fault}.`, 'Let the user who builds read it.')
  const { bytes, stat } = content
  if (!isUtf8(bytes)) {
    const { line, column } = firstFault(bytes)
    return say(
      'not-utf8',
      'This file is not UTF-8 from here on.',
      'Save it again with the encoding UTF-8.',
      line,
      column,
    )
  }
  return {
    source: {
      path,
      file,
      text: decoded(part === 'head' ? bytes.subarray(0, headEnd(bytes)) : bytes),
      digest: digest(bytes),
      stat,
    },
    diagnostics: [],
  }
}

function decoded(bytes: Buffer): string {
  const text = bytes.toString('utf8', isMarked(bytes) ? 3 : 0)
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** The byte-order mark of UTF-8. */
const isMarked = (bytes: Buffer) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** Line and column of the first byte that cannot be UTF-8. */
function firstFault(bytes: Uint8Array): { line: number; column: number } {
  let good = 0
  for (let length = 1; length <= 4; length++) {
    if (isUtf8(bytes.subarray(good, good + length)) && good + length <= bytes.length) {
      good += length
      length = 0
    }
  }
  const lines = new TextDecoder('utf-8').decode(bytes.subarray(0, good)).split(/\r\n?|\n/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

/** Whether a tool publishes a file of its static folders as it is, by its path below one of them. */
export const staticOf =
  (reading: Reading | undefined) =>
  (path: string): boolean =>
    (reading?.static ?? []).some((folder) => isFile(join(folder, path)))
