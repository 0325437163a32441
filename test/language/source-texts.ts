import { readFileSync } from 'node:fs'
import { parse } from '@babel/parser'

/** What stands for a value in a text of the sources. */
export const hole = '\uE000'

type Node = { type: string; [key: string]: unknown }

/** The texts that a source file makes: its strings and templates, with a hole for each value; a choice makes a text for each side. */
export function textsOf(file: string): string[] {
  const { program } = parse(readFileSync(file, 'utf8'), { sourceType: 'module', plugins: ['typescript'] })
  const texts: string[] = []
  const visit = (node: Node): void => {
    if (isText(node)) texts.push(...ways(node))
    for (const value of Object.values(node)) for (const child of [value].flat()) if (isNode(child)) visit(child)
  }
  if (isNode(program)) visit(program)
  return texts
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const isText = ({ type, operator }: Node) =>
  type === 'StringLiteral' || type === 'TemplateLiteral' || (type === 'BinaryExpression' && operator === '+')

/** The texts that an expression can be. */
function ways(node: unknown): string[] {
  if (!isNode(node)) return [hole]
  switch (node.type) {
    case 'StringLiteral':
      return [String(node.value)]
    case 'TemplateElement':
      return [(node.value as { cooked: string }).cooked]
    case 'TemplateLiteral': {
      const [quasis, expressions] = [node.quasis, node.expressions] as unknown[][]
      return (quasis ?? []).reduce<string[]>(
        (texts, quasi, index) =>
          joined(joined(texts, index === 0 ? [''] : ways(expressions?.[index - 1])), ways(quasi)),
        [''],
      )
    }
    case 'BinaryExpression':
      return node.operator === '+' ? joined(ways(node.left), ways(node.right)) : [hole]
    case 'ConditionalExpression':
      return [...ways(node.consequent), ...ways(node.alternate)]
    case 'LogicalExpression':
      return [...new Set([hole, ...ways(node.right)])]
    default:
      return [hole]
  }
}

/** At most so many, since each choice doubles them. */
const joined = (before: readonly string[], after: readonly string[]): string[] =>
  before.flatMap((one) => after.map((other) => one + other)).slice(0, 64)
