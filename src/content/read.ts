import { isUtf8 } from 'node:buffer'
import { join, relative, sep } from 'node:path'
import type { Diagnostic, RuleId } from '../diagnostic.ts'
import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import { digest } from '../disk/digest.ts'
import { type Bytes, fileStat, readPicture, readRegular, statOf, type Unreadable } from '../disk/file.ts'
import { type Examined, examine, piecesOf } from '../disk/large-file.ts'
import { limits } from '../limits.ts'
import type { FileStat, SourceFile } from '../model.ts'
import { headEnd } from './fence.ts'
import { list } from './list.ts'

/** All that the program knows of content/. */
export type Content = {
  /** content/ itself, as it was named. */
  folder: string
  /** The files of articles below content/, in an order that no disk or locale changes. */
  articles: string[]
  /** site.yaml and every section.yaml, in the same order. */
  settings: SourceFile[]
  diagnostics: Diagnostic[]
  /** How a path below content/ is named in diagnostics. */
  name: (path: string) => string
  /** The text of an article's file: all of it, or its head, to the line that closes the front matter. */
  text: (path: string, part: 'head' | 'whole') => ReadText
  /** The stat of an article's file, without reading it; undefined when there is none. */
  stat: (path: string) => FileStat | undefined
  /** The bytes of a picture below content/. */
  picture: (path: string) => Bytes
  /** What is known of another file that an article names, which may be too large for memory. */
  attachment: (path: string) => Examined | Unreadable
  /** Its bytes, which must have this digest. */
  pieces: (path: string, digest: string) => Iterable<Uint8Array>
  /** The stat of such a file or picture. */
  fileStat: (path: string) => FileStat | undefined
  /** How many texts have been read. */
  opened: () => number
}

/** A text, or why there is none. */
export type ReadText = { source?: SourceFile; diagnostics: Diagnostic[] }

/**
 * Finds every article below a folder, and reads site.yaml and each section.yaml. Links are not followed; what cannot be an
 * article is named and passed over.
 * @throws what the system says when the folder itself cannot be read
 */
export function readContent(folder: string): Content {
  const { name, text: read, stat } = filesOf(folder)
  const found = list(folder, '', name)
  let opened = 0
  const text = (path: string, part: 'head' | 'whole') => {
    opened += 1
    return read(path, part)
  }
  const settings = found.files.filter((path) => !path.endsWith('.md')).map((path) => text(path, 'whole'))
  return {
    folder,
    articles: found.files.filter((path) => path.endsWith('.md')),
    settings: settings.flatMap(({ source }) => source ?? []),
    diagnostics: [...found.diagnostics, ...settings.flatMap(({ diagnostics }) => diagnostics)],
    name,
    text,
    stat,
    picture: (path) => readPicture(folder, path),
    attachment: (path) => examine(folder, path),
    pieces: (path, digest) => piecesOf(folder, path, digest),
    fileStat: (path) => fileStat(folder, path),
    opened: () => opened,
  }
}

/** How the files below a folder are named, read and known again. */
export function filesOf(folder: string): Pick<Content, 'name' | 'text' | 'stat'> {
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
