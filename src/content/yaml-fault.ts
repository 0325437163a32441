import type { YAMLException } from 'js-yaml'
import { isAlias, isNode, type Node, visit } from 'yaml'
import type { Diagnostic, RuleId } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import { place, tree, type YamlText } from './yaml-position.ts'

/** Settings too long to be meant. */
export function overLimit({ file, firstLine, text }: YamlText): Diagnostic | undefined {
  if (text.length < limits.yamlLines) return undefined
  const lineCount = text.split('\n').length
  const bytes = Buffer.byteLength(text)
  if (lineCount <= limits.yamlLines && bytes <= limits.yamlBytes) return undefined
  return {
    file,
    line: firstLine,
    column: 1,
    rule: 'too-large',
    message: `These settings have ${lineCount} lines and ${bytes} bytes; the limits are ${limits.yamlLines} and ${limits.yamlBytes}.`,
    hint: 'Close them with a line --- and write the text of the article below it.',
  }
}

/** Anchors, aliases and tags. The quick look finds all that could be one; only then is the tree asked. */
export function feature(yaml: YamlText): Diagnostic | undefined {
  if (!/(?:^|[\s[{,:?-])[&*!]/m.test(yaml.text)) return undefined
  const { document } = tree(yaml)
  if (!document) return undefined
  const found: { sign: string; offset: number }[] = []
  visit(document, (_, node) => {
    const sign = isNode(node) ? signOf(node) : undefined
    if (sign === undefined || !isNode(node)) return undefined
    const end = node.range?.[0] ?? 0
    found.push({ sign, offset: isAlias(node) ? end : Math.max(0, yaml.text.lastIndexOf(sign.slice(0, 1), end)) })
    return visit.BREAK
  })
  const [first] = found
  return (
    first && {
      ...place(yaml, first.offset),
      rule: 'yaml-feature',
      message: `"${first.sign}" is an anchor, alias or tag of YAML; they are not used here.`,
      hint: 'Write the value itself, in quotation marks if it begins with & * or !.',
    }
  )
}

/** The anchor, alias or tag of a node as it is written. */
function signOf(node: Node): string | undefined {
  if (isAlias(node)) return `*${node.source}`
  if ('anchor' in node && node.anchor) return `&${node.anchor}`
  return node.tag?.replace(/^tag:yaml\.org,2002:/, '!!')
}

/** What js-yaml objects to, in words for the author and where the mistake was made, which is not where it came to light. */
export function syntax(yaml: YamlText, { reason, mark }: YAMLException): Diagnostic {
  const known = explanations.find((explanation) => reason.includes(explanation.reason))
  const found = known?.isPlain ? undefined : (unclosed(yaml) ?? noKey(yaml))
  const at = mark ? offsetOf(yaml, mark.line, mark.column) : 0
  return {
    ...place(yaml, found?.offset ?? at),
    rule: known?.rule ?? 'yaml-syntax',
    message: found?.message ?? known?.message ?? 'From here on this is not YAML.',
    hint: found?.hint ?? known?.hint ?? 'Write one "key: value" a line, with the value in quotation marks.',
  }
}

function offsetOf({ text }: YamlText, line: number, column: number): number {
  const before = text.split('\n').slice(0, line)
  return Math.min(text.length, before.reduce((sum, { length }) => sum + length + 1, 0) + column)
}

type Found = { offset: number; message: string; hint: string }

/** The first quotation mark whose text runs over its line, or bracket that is not closed. */
function unclosed(yaml: YamlText): Found | undefined {
  const found: number[] = []
  const { document } = tree(yaml)
  const look = (isOpen: boolean, { range }: Node) => {
    if (!isOpen || !range) return undefined
    found.push(range[0])
    return visit.BREAK
  }
  if (!document) return undefined
  const source = ({ range }: Node) => yaml.text.slice(range?.[0], range?.[1])
  visit(document, {
    Scalar: (_, node) => look(node.type?.startsWith('QUOTE') === true && source(node).includes('\n'), node),
    Collection: (_, node) => look(node.flow === true && !/[\]}]\s*$/.test(source(node)), node),
  })
  const [offset] = found
  const sign = offset === undefined ? '' : yaml.text.charAt(offset)
  if (offset === undefined) return undefined
  return { offset, message: `${sign} is opened here and not closed.`, hint: closing[sign] ?? 'Close it.' }
}

const closing: Record<string, string> = {
  '"': 'Close it, and write \\" for a quotation mark inside it.',
  "'": "Close it, and write '' for an apostrophe inside it.",
  '[': 'Close the list with ].',
  '{': 'Close it with }.',
}

/** The first line of the outermost level that has no key. */
function noKey({ text }: YamlText): Found | undefined {
  const line = /^(?![\s#\-[\]{}"'?]|.*?:(?:\s|$)).+$/m.exec(text)
  if (!line) return undefined
  return {
    offset: line.index,
    message: `The line "${line[0].slice(0, 40)}" has no key with a colon and a blank after it.`,
    hint: 'Write "key: value", with a blank behind the colon; indent a value that goes on.',
  }
}

const explanations: { reason: string; rule: RuleId; message: string; hint: string; isPlain?: true }[] = [
  {
    reason: 'duplicated mapping key',
    rule: 'duplicate-key',
    message: 'This key is given twice.',
    hint: 'Keep one of the two.',
    isPlain: true,
  },
  {
    reason: 'bad indentation of a mapping entry',
    rule: 'yaml-syntax',
    message: 'The value cannot be read: there is a second ": " in it, or a wrong indent.',
    hint: 'Put the whole value in quotation marks.',
  },
  {
    reason: 'nesting exceeded',
    rule: 'too-large',
    message: `Lists and maps stand more than ${limits.yamlDepth} deep in one another.`,
    hint: 'Write a flat list.',
    isPlain: true,
  },
  {
    reason: 'tag',
    rule: 'yaml-feature',
    message: 'This is a tag of YAML; tags are not used here.',
    hint: 'Write the value itself, in quotation marks if it begins with !.',
    isPlain: true,
  },
  {
    reason: 'name of an a',
    rule: 'yaml-feature',
    message: 'A value cannot begin with & or *.',
    hint: 'Put the value in quotation marks.',
    isPlain: true,
  },
  {
    reason: 'but found more',
    rule: 'yaml-syntax',
    message: 'There is a second document in this YAML.',
    hint: 'Remove the line --- or ... between the two.',
    isPlain: true,
  },
  {
    reason: 'non-printable',
    rule: 'yaml-syntax',
    message: 'There is a control character in this value.',
    hint: 'Remove it; type the line again if it does not show.',
    isPlain: true,
  },
  {
    reason: 'null byte',
    rule: 'yaml-syntax',
    message: 'There is a control character, U+0000, in these settings.',
    hint: 'Remove it.',
    isPlain: true,
  },
  {
    reason: 'escape sequence',
    rule: 'yaml-syntax',
    message: 'A backslash between " and " means something of its own.',
    hint: "Write \\\\ for a backslash, or put the value between ' and '.",
    isPlain: true,
  },
  {
    reason: 'tab characters',
    rule: 'yaml-syntax',
    message: 'A line is indented with a tab.',
    hint: 'Indent with blanks.',
    isPlain: true,
  },
]
