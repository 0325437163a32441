import type { SourceFile } from '../model.ts'
import type { YamlText } from './yaml-position.ts'

/** A line that opens or closes front matter. */
export const fence = /^---[ \t]*$/

/** Where the line ends that closes the front matter of a file in UTF-8; the end of the file when no such line is seen. */
export function headEnd(bytes: Buffer): number {
  for (let at = bytes.indexOf(fenceLine, 3); at >= 0; at = bytes.indexOf(fenceLine, at + 1)) {
    let end = at + fenceLine.length
    while (bytes[end] === 0x20 || bytes[end] === 0x09) end += 1
    if (end === bytes.length || bytes[end] === 0x0a || bytes[end] === 0x0d) return end
  }
  return bytes.length
}

const fenceLine = Buffer.from('\n---')

/** The lines of a file, and the index of the one that closes the front matter; -1 when there is none. */
export function fenced({ text }: SourceFile): { lines: string[]; close: number } {
  const lines = text.split('\n')
  return { lines, close: lines.findIndex((line, index) => index > 0 && line.startsWith('---') && fence.test(line)) }
}

/** The YAML between the two lines. */
export function yamlOf(source: SourceFile, { lines, close } = fenced(source)): YamlText {
  return { file: source.file, firstLine: 2, text: lines.slice(1, close).join('\n') }
}

/** The line, counted from 1, on which the text below the front matter begins. */
export const bodyLine = (source: SourceFile): number => fenced(source).close + 2
