import { dirname, join } from 'node:path/posix'
import { parse } from '@babel/parser'
import type { CallExpression, Node } from '@babel/types'
import { literal, type Scope } from './literal.ts'
import type { SiteFolder } from './site-folder.ts'
import { isMap, type Values } from './values.ts'

/** What a program says in literal values. */
export type Program = {
  /** The object that it exports by default, also as the result of a function or the argument of one. */
  exported: Values
  /** Its constants by their names, exported or not, and those that it imports from files of the site. */
  constants: Values
  /** The calls of functions with this name, or of methods with it. */
  calls: (name: string) => { values: unknown[]; text: string }[]
}

/**
 * Reads the literal values of a program. It is parsed as text, and never run: a value that only running could tell is absent.
 * Undefined when there is no such file, or it is no program.
 */
export function readProgram(folder: SiteFolder, path: string, above: readonly string[] = []): Program | undefined {
  const text = folder.text(path)
  if (text === undefined || above.includes(path)) return undefined
  const nodes = nodesOf(text)
  if (!nodes) return undefined
  const imported = nodes.flatMap((node) => importedBy(node, folder, path, [...above, path]))
  const scope: Scope = { nodes: new Map(nodes.flatMap(named).reverse()), imported: new Map(imported) }
  const constants = [...scope.nodes].map(([name, node]) => [name, literal(node, scope)])
  const exported = nodes.map(exportedBy).find((node) => node !== undefined)
  const value = exported && literal(exported, scope)
  return {
    exported: isMap(value) ? value : {},
    constants: { ...Object.fromEntries(scope.imported), ...Object.fromEntries(constants) },
    calls: (name) =>
      nodes
        .filter((node) => node.type === 'CallExpression')
        .filter((call) => nameOf(call) === name)
        .map((call) => ({
          values: call.arguments.map((node) => literal(node, scope)),
          text: text.slice(call.start ?? 0, call.end ?? 0),
        })),
  }
}

/** The name that a node gives to a value of the program; of two with one name the first counts. */
function named(node: Node): [string, Node][] {
  if (node.type === 'FunctionDeclaration') return node.id ? [[node.id.name, node]] : []
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return []
  return node.init ? [[node.id.name, node.init]] : []
}

/** The names that a node imports from another file of the site, and their values. */
function importedBy(node: Node, folder: SiteFolder, path: string, above: readonly string[]): [string, unknown][] {
  if (node.type !== 'ImportDeclaration' || !/^\.|^[@~]\//.test(node.source.value)) return []
  const from = node.source.value.replace(/^[@~]\//, './')
  const file = withEnding(folder, from === node.source.value ? join(dirname(path), from) : join('src', from))
  const program = file === undefined ? undefined : readProgram(folder, file, above)
  return node.specifiers.map((one) => {
    if (one.type !== 'ImportSpecifier') return [one.local.name, program?.exported]
    const name = one.imported.type === 'Identifier' ? one.imported.name : one.imported.value
    return [one.local.name, program?.constants[name]]
  })
}

/** All nodes of the tree of a program, in the order in which they are written. */
function nodesOf(text: string): Node[] | undefined {
  try {
    const { program } = parse(text, { sourceType: 'unambiguous', plugins: ['typescript'], errorRecovery: true })
    return [...below(program)]
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function* below(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) yield* below(one)
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value

/** `export default`, `module.exports =`. */
function exportedBy(node: Node): Node | undefined {
  if (node.type === 'ExportDefaultDeclaration') return node.declaration
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return undefined
  const { object, property } = node.left
  const isModule = object.type === 'Identifier' && object.name === 'module'
  return isModule && property.type === 'Identifier' && property.name === 'exports' ? node.right : undefined
}

function nameOf({ callee }: CallExpression): string | undefined {
  const named = callee.type === 'MemberExpression' ? callee.property : callee
  return named.type === 'Identifier' ? named.name : undefined
}

/** The file that an import without an ending means. */
const withEnding = (folder: SiteFolder, path: string): string | undefined =>
  [path, ...['.ts', '.js', '.mjs', '/index.ts', '/index.js'].map((ending) => path + ending)].find((file) =>
    /\.[cm]?[jt]s$/.test(file) ? folder.text(file) !== undefined : false,
  )
