import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from '@babel/parser'
import type { Node, Statement } from '@babel/types'

/** One thing that an entry point exports: its docstring, and its declaration as editors show it. */
type Entry = { name: string; kind: 'function' | 'value' | 'type'; doc: string; code: string }

/** Lines of a declaration that are shown: schemas and tables have hundreds, and pages of their own. */
const shownLines = { function: 20, value: 8, type: 90 }

const pages: Readonly<Record<string, string>> = {
  articleMeta: '[Articles](articles.md#front-matter)',
  configSettings: '[Settings](settings.md#feedwrightyaml)',
  partners: '[Partners](partners.md)',
  rules: '[Rules](rules.md)',
  sectionSettings: '[Settings](settings.md)',
  siteSettings: '[Settings](settings.md)',
}

/** The page of all that the package exports, made from the declarations that are shipped. */
export function referencePage(entryPoints: Readonly<Record<string, string>>): string {
  const parts = Object.entries(entryPoints).map(([name, file]) => {
    const entries = exportsOf(file).sort((one, other) => (one.name < other.name ? -1 : 1))
    return [
      `## ${name}`,
      ...entries.filter(({ kind }) => kind !== 'type'),
      ...entries.filter(({ kind }) => kind === 'type'),
    ]
  })
  return `${[
    '# Reference',
    'Every function, value and type that the package exports, made from its docstrings. The [library](library.md) shows how they are\nused, by examples. Names that a type mentions and this page does not have are found by your editor.',
    ...parts.flat().map((part) => (typeof part === 'string' ? part : shown(part))),
  ].join('\n\n')}\n`
}

const shown = ({ name, kind, doc, code }: Entry) =>
  [
    `### ${name}`,
    ...(doc === '' ? [] : [doc]),
    ...(code.split('\n').length > shownLines[kind] ? [] : [`\`\`\`ts\n${code}\n\`\`\``]),
    ...(pages[name] === undefined ? [] : [`What is in it: ${pages[name]}.`]),
  ].join('\n\n')

/** What a file of declarations exports, from wherever it comes. */
function exportsOf(file: string): Entry[] {
  return statementsIn(file).flatMap((statement) =>
    statement.type === 'ExportNamedDeclaration'
      ? [...namesOf(statement).keys()].map((name) => ({ ...found(file, name), name }))
      : [],
  )
}

/** Follows a name to the file that declares it. */
function found(file: string, name: string): Entry {
  for (const statement of statementsIn(file)) {
    if (statement.type !== 'ExportNamedDeclaration') continue
    if (statement.declaration && declaredIn(statement.declaration) === name) return entryOf(file, statement, name)
    const local = namesOf(statement).get(name)
    if (local !== undefined && statement.source)
      return found(join(dirname(file), statement.source.value.replace(/\.ts$/, '.d.ts')), local)
  }
  throw new Error(`${file} does not export ${name}.`)
}

/** The names under which a statement exports, each with the name that it has where it comes from. */
function namesOf(statement: Statement & { type: 'ExportNamedDeclaration' }): Map<string, string> {
  const own = statement.declaration ? declaredIn(statement.declaration) : undefined
  return new Map([
    ...(own === undefined ? [] : [[own, own] as const]),
    ...statement.specifiers.flatMap((one) =>
      one.type === 'ExportSpecifier' && one.exported.type === 'Identifier'
        ? [[one.exported.name, one.local.name] as const]
        : [],
    ),
  ])
}

function declaredIn(declaration: Node): string | undefined {
  if (declaration.type === 'VariableDeclaration') {
    const id = declaration.declarations[0]?.id
    return id?.type === 'Identifier' ? id.name : undefined
  }
  if (declaration.type === 'TSTypeAliasDeclaration' || declaration.type === 'TSInterfaceDeclaration')
    return declaration.id.name
  return declaration.type === 'TSDeclareFunction' ? declaration.id?.name : undefined
}

function entryOf(file: string, statement: Statement & { type: 'ExportNamedDeclaration' }, name: string): Entry {
  const text = readFileSync(file, 'utf8')
  const { declaration, leadingComments } = statement
  const code = text
    .slice(declaration?.start ?? 0, declaration?.end ?? 0)
    .replace(/^declare (?=function|const)/, '')
    .replace(/^( {4})+/gm, (blanks) => ' '.repeat(blanks.length / 2))
    .replace(/;$/gm, '')
  const isFunction = /^function|^const \w+: (?:<.*>)?\(/.test(code)
  const kind =
    declaration?.type.startsWith('TSTypeAlias') || declaration?.type === 'TSInterfaceDeclaration'
      ? 'type'
      : isFunction
        ? 'function'
        : 'value'
  return { name, kind, doc: docOf(leadingComments?.at(-1)?.value ?? ''), code }
}

/** A docstring as sentences: its tags are words. */
const docOf = (comment: string) =>
  comment
    .replace(/^\*/, '')
    .replace(/^ *\* ?/gm, '')
    .trim()
    .replace(/\n?^@throws (\w+)/gm, '\n\nThrows `$1`')
    .replace(/\n?^@see /gm, '\n\nSee ')

const statementsIn = (file: string): Statement[] =>
  parse(readFileSync(file, 'utf8'), { sourceType: 'module', plugins: [['typescript', { dts: true }]] }).program.body
