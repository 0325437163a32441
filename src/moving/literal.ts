import type { Node, ObjectExpression, TemplateLiteral } from '@babel/types'
import { isMap, type Values } from './values.ts'

/** The names that a program gives to values: by nodes of its own, or by values of other files. */
export type Scope = { nodes: ReadonlyMap<string, Node>; imported: ReadonlyMap<string, unknown> }

/** A text with parts that only running could tell: the texts between them. */
export type OpenText = { pieces: string[] }

/** The value that a node of a program writes literally; undefined for what only running could tell. */
export function literal(node: Node | null | undefined, scope: Scope, depth = 0): unknown {
  if (!node || depth > deepest) return undefined
  const inner = (one: Node | null | undefined) => literal(one, scope, depth + 1)
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return node.value
    case 'NullLiteral':
      return null
    case 'TemplateLiteral':
      return templateText(node, inner)
    case 'ArrayExpression':
      return node.elements.map(inner)
    case 'ObjectExpression':
      return map(node, inner)
    case 'Identifier':
      return scope.nodes.has(node.name) ? inner(scope.nodes.get(node.name)) : scope.imported.get(node.name)
    case 'MemberExpression':
      return member(inner(node.object), node.property)
    case 'LogicalExpression':
      return inner(node.left) ?? inner(node.right)
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return inner(node.expression)
    case 'AwaitExpression':
      return inner(node.argument)
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
    case 'ObjectMethod':
      return node.body.type === 'BlockStatement' ? inner(returned(node.body.body)) : inner(node.body)
    case 'NewExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'URL' ? inner(node.arguments[0]) : undefined
    case 'CallExpression':
      return argument(node.arguments.map(inner))
    default:
      return undefined
  }
}

const deepest = 50

/** `defineConfig({...})` is its argument, and `list.map(() => ({...}))` what the function makes of each; a call with a text can be anything. */
const argument = (values: readonly unknown[]): unknown =>
  isMap(values[0]) && !isOpen(values[0]) ? values[0] : undefined

/** The value of the first `return` of a function. */
const returned = (statements: readonly Node[]): Node | null | undefined =>
  statements.find((statement) => statement.type === 'ReturnStatement')?.argument

/** Whether a value is a text with open parts. */
export const isOpen = (value: unknown): value is OpenText => isMap(value) && Array.isArray(value.pieces)

function templateText({ quasis, expressions }: TemplateLiteral, inner: (node: Node) => unknown): string | OpenText {
  const pieces = [quasis[0]?.value.cooked ?? '']
  for (const [index, expression] of expressions.entries()) {
    const value = inner(expression)
    const next = quasis[index + 1]?.value.cooked ?? ''
    if (typeof value === 'string' || typeof value === 'number') pieces.push(`${pieces.pop() ?? ''}${value}${next}`)
    else pieces.push(next)
  }
  return pieces.length === 1 ? pieces.join('') : { pieces }
}

function map(node: ObjectExpression, inner: (node: Node) => unknown): Values {
  const entries = node.properties.flatMap((property): [string, unknown][] => {
    if (property.type === 'SpreadElement') {
      const spread = inner(property.argument)
      return isMap(spread) ? Object.entries(spread) : []
    }
    const { key } = property
    const name = key.type === 'Identifier' && !property.computed ? key.name : inner(key)
    if (typeof name !== 'string') return []
    return [[name, inner(property.type === 'ObjectProperty' ? property.value : property)]]
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

const member = (object: unknown, property: Node): unknown =>
  isMap(object) && property.type === 'Identifier' && Object.hasOwn(object, property.name)
    ? object[property.name]
    : undefined
