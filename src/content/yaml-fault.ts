import type { YAMLException } from 'js-yaml'
import type { Document, Pair } from 'yaml'
import type { Diagnostic, RuleId } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import { firstForbidden, legal } from '../text/characters.ts'
import { fixOf } from './fix.ts'
import { causesOf, unreadable } from './yaml-cause.ts'
import { library } from './yaml-library.ts'
import type { Cause } from './yaml-line.ts'
import { compactKey } from './yaml-line.ts'
import { place, tree, type YamlText } from './yaml-position.ts'
import { isDeepOnOneLine } from './yaml-token.ts'

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

/** Why js-yaml refuses a text: in words for its author and where each mistake was made, one finding a line. */
export function syntax(yaml: YamlText, { mark }: YAMLException): Diagnostic[] {
  const refused = Math.min(mark?.position ?? 0, yaml.text.length)
  const document = isDeepOnOneLine(yaml.text) ? undefined : tree(yaml)
  if (!document || isDeep(document)) return [diagnostic(yaml, tooDeep(refused))]
  const found = [...compactKeys(yaml), ...causesOf(document, yaml.text), ...repeatedKeys(document)]
  const causes = found.length > 0 ? found : [controlCharacter(yaml) ?? unreadable(refused)]
  const diagnostics = causes.slice(0, limits.yamlFaults).map((cause) => diagnostic(yaml, cause))
  return diagnostics.filter(({ line }, index) => diagnostics.findIndex((other) => other.line === line) === index)
}

/** A cause, and the rule it breaks when that is not yaml-syntax. */
type Fault = Cause & { rule?: RuleId }

const diagnostic = (yaml: YamlText, { offset, message, hint, mend, rule = 'yaml-syntax' }: Fault): Diagnostic => ({
  ...place(yaml, offset),
  rule,
  message,
  hint,
  ...fixOf(yaml, mend),
})

function isDeep(document: Document.Parsed): boolean {
  let depth = 0
  library().visit(document, {
    Collection: (_, __, path) => {
      depth = Math.max(depth, path.filter(library().isCollection).length + 1)
    },
  })
  return depth > limits.yamlDepth
}

const tooDeep = (offset: number): Fault => ({
  offset,
  rule: 'too-large',
  message: `Lists and maps are more than ${limits.yamlDepth} deep in one another.`,
  hint: 'Write a flat list.',
})

/** Every key of the outermost level that has no colon with a blank after it. YAML sees no fault in such a line alone. */
function compactKeys({ text }: YamlText): Cause[] {
  let offset = 0
  return text.split('\n').flatMap((line) => {
    const compact = compactKey(line, offset)
    offset += line.length + 1
    return compact ?? []
  })
}

/** Keys that are given twice in one map, each at its second place. */
export function repeated(yaml: YamlText): Diagnostic[] {
  const document = tree(yaml)
  const faults = document ? repeatedKeys(document) : []
  return faults.slice(0, limits.yamlFaults).map((fault) => diagnostic(yaml, fault))
}

function repeatedKeys(document: Document.Parsed): Fault[] {
  const found: Fault[] = []
  const keep = (items: readonly Pair[]) => {
    const names = new Map<string, string>()
    for (const { key } of items) {
      if (!library().isScalar(key) || !key.range || key.value === '') continue // '' is what a syntax error leaves
      const name = String(key.value)
      const first = names.get(name.toLowerCase())
      if (first === undefined) names.set(name.toLowerCase(), name)
      else found.push({ offset: key.range[0], ...givenTwice(first) })
    }
  }
  library().visit(document, { Map: (_, { items }) => keep(items) })
  return found
}

const givenTwice = (key: string) =>
  ({
    rule: 'duplicate-key',
    message: `The key "${key.slice(0, 80)}" is given twice.`,
    hint:
      key.toLowerCase() === 'draft'
        ? 'Keep one of the two: "draft: true" holds the article back.'
        : 'Keep one of the two; capitals make no difference.',
  }) as const

/** js-yaml refuses most of them, `yaml` none. */
function controlCharacter({ text }: YamlText): Cause | undefined {
  const { name, spellings: [character = ''] = [] } = firstForbidden(text) ?? {}
  if (name === undefined) return undefined
  const offset = text.indexOf(character)
  const [rest = ''] = text.slice(offset).split('\n', 1)
  return {
    offset,
    mend: { start: offset, end: offset + rest.length, text: legal(rest) },
    message: `There is a control character, ${name}, in these settings.`,
    hint: 'Remove it; type the line again if it does not show.',
  }
}

/** Text that is no map: its lines that lack only a blank, or else its first line. */
export function notAMap(yaml: YamlText): Diagnostic[] {
  const compact = compactKeys(yaml)
  const first = {
    offset: Math.max(0, yaml.text.search(/^[^\s#]/m)),
    message: 'These settings are not a list of "key: value".',
    hint: 'Write one "key: value" a line.',
  }
  return (compact.length > 0 ? compact : [first]).map((cause) => diagnostic(yaml, cause))
}
