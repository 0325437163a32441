import { isUtf8 } from 'node:buffer'
import { join, relative, sep } from 'node:path'
import type { Diagnostic, RuleId } from '../diagnostic.ts'
import { type Bytes, readPicture, readRegular } from './file.ts'
import { limits } from './limits.ts'
import { list } from './list.ts'

/** A text file of content/: UTF-8 without a byte-order mark, lines ending in LF. */
export type SourceFile = {
  /** Below content/, with `/` between folders. */
  path: string
  /** As a person in the working folder would name it. */
  file: string
  text: string
}

/** All that the program knows of content/. */
export type Content = {
  /** content/ itself, as it was named. */
  folder: string
  files: SourceFile[]
  diagnostics: Diagnostic[]
  /** How a path below content/ is named in diagnostics. */
  name: (path: string) => string
  /** The bytes of a picture below content/. */
  picture: (path: string) => Bytes
}

/**
 * Reads every article, site.yaml and section.yaml below a folder, in an order that no disk or locale changes.
 * Links are not followed; what cannot be an article is named and passed over.
 * @throws what the system says when the folder itself cannot be read
 */
export function readContent(folder: string): Content {
  const name = (path: string) => relative('.', join(folder, path)).split(sep).join('/')
  const found = list(folder, '', name)
  const read = found.files.map((path) => readText(join(folder, path), path, name(path)))
  return {
    folder,
    files: read.flatMap(({ source }) => source ?? []),
    diagnostics: [...found.diagnostics, ...read.flatMap(({ diagnostics }) => diagnostics)],
    name,
    picture: (path) => readPicture(folder, path),
  }
}

type ReadText = { source?: SourceFile; diagnostics: Diagnostic[] }

function readText(onDisk: string, path: string, file: string): ReadText {
  const say = (rule: RuleId, message: string, hint: string, line = 1, column = 1): ReadText => ({
    diagnostics: [{ file, line, column, rule, message, hint }],
  })
  const content = readRegular(onDisk, limits.file)
  if ('fault' in content && content.large)
    return say('too-large', `This file ${content.fault}.`, 'Split it into several articles.')
  if ('fault' in content)
    return say('unreadable-file', `This file ${content.fault}.`, 'Let the user who builds read it.')
  const { bytes } = content
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
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n')
  return { source: { path, file, text }, diagnostics: [] }
}

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
