import type { Document, Node } from 'yaml'
import { library } from './yaml-library.ts'

/** A text in quotation marks, or a list or map in brackets; some are not closed. `isLongText` is a text of several lines. */
export type Enclosed = { offset: number; end: number; mark: string; isClosed: boolean; isLongText: boolean }

/** All of them, in the order in which they begin. */
export function enclosedIn(document: Document.Parsed, text: string): Enclosed[] {
  const found: Enclosed[] = []
  const keep = ({ range }: Node, isText: boolean, isClosed: (source: string) => boolean) => {
    const [offset, end] = range ?? [0, 0]
    const source = text.slice(offset, end)
    const isLongText = isText && source.includes('\n')
    found.push({ offset, end, mark: source.charAt(0), isClosed: isClosed(source), isLongText })
  }
  library().visit(document, {
    Scalar: (_, node) => {
      if (node.type?.startsWith('QUOTE')) keep(node, true, (source) => quoted.test(source))
    },
    Collection: (_, node) => {
      const { srcToken } = node // a map that is only `a: b` in a list has none
      if (srcToken?.type === 'flow-collection') keep(node, false, () => /^[\]}]/.test(srcToken.end[0]?.source ?? ''))
    },
  })
  return found
}

/** YAML 1.2 §7.3.1 and §7.3.2, closed. */
const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/s
