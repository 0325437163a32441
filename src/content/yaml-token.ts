import type { CST } from 'yaml'
import type { Diagnostic } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import { fixOf } from './fix.ts'
import { library } from './yaml-library.ts'
import { lineAt, quotedValue, quoting } from './yaml-line.ts'
import { place, type YamlText } from './yaml-position.ts'

/** The first anchor, alias or tag. Cut into tokens instead of parsed, so that thousands of them cost nothing more. */
export function feature(yaml: YamlText): Diagnostic | undefined {
  if (!/(?:^|[\s[{,:?-])[&*!]/m.test(yaml.text)) return undefined
  for (const { type, source, offset } of tokens(yaml.text)) {
    if (type !== 'anchor' && type !== 'alias' && type !== 'tag') continue
    const line = lineAt(yaml.text, offset)
    const isText = !/^(?:&|!!)/.test(source) && line.at === offset && textKeys.has(line.label)
    const { mend } = isText ? quoting(line) : {}
    return {
      ...place(yaml, offset),
      rule: 'yaml-feature',
      message: `"${source}" is an anchor, alias or tag of YAML; they are not used here.`,
      hint:
        line.at === offset && line.isWhole
          ? `Write the value itself; for text, ${quotedValue(line)}`
          : 'Write the value itself, or the text in quotation marks.',
      ...fixOf(yaml, mend),
    }
  }
  return undefined
}

/** What begins with * or ! here is text, like *Breaking* or !Important. */
const textKeys = new Set(['title: ', 'summary: ', 'copyright: '])

/** Whether a parser that calls itself for each level would come near the end of its stack, where V8 can crash. */
export function isDeepOnOneLine(text: string): boolean {
  let brackets = 0
  let marks = 0
  for (const { type } of tokens(text)) {
    if (type === 'flow-seq-start' || type === 'flow-map-start') brackets += 1
    else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets = Math.max(0, brackets - 1)
    else if (type === 'newline') marks = 0
    else if (brackets === 0 && (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind'))
      marks += 1
    if (brackets + marks > limits.yamlDepth) return true
  }
  return false
}

type Token = { type: CST.TokenType | null; source: string; offset: number }

function* tokens(text: string): Generator<Token> {
  const { CST, Lexer } = library()
  let offset = 0
  let isScalar = false
  for (const source of new Lexer().lex(text)) {
    const isMark: boolean = !isScalar && (source === CST.DOCUMENT || source === CST.FLOW_END || source === CST.SCALAR)
    if (!isMark) {
      yield { type: isScalar ? 'scalar' : CST.tokenType(source), source, offset }
      offset += source.length
    }
    isScalar = isMark && source === CST.SCALAR
  }
}
