import type { Checked } from '../diagnostic.ts'
import { nearest } from '../text/nearest.ts'
import type { Hooks } from './model.ts'

type Member = keyof Hooks
type Kind = 'text' | 'list' | 'function' | 'map'

const kinds: Record<Member, Kind> = {
  version: 'text',
  markdown: 'list',
  article: 'function',
  html: 'function',
  namespaces: 'map',
  channelElements: 'function',
  itemElements: 'function',
  words: 'map',
}

const examples: Record<Kind, string> = {
  text: 'a text, like "1"',
  list: 'a list, like [markedFootnote()]',
  function: 'a function',
  map: 'a map, like { name: "value" }',
}

/** The hooks that a file or a program has made, each of the kind that it must be. */
export function checkMembers(hooks: unknown, file: string): Checked<Hooks> {
  if (!isObject(hooks)) {
    const hint = 'End the file with "export default { ... }", with hooks like "html" between the braces.'
    return { diagnostics: [found(file, 'There is no default export with hooks.', hint)] }
  }
  const diagnostics = Object.keys(hooks).flatMap((name) => {
    if (!isMember(name)) return unknown(file, name)
    const kind = kinds[name]
    if (hooks[name] === undefined || isOf(kind, hooks[name])) return []
    if (name === 'markdown' && isUncalled(hooks[name]))
      return found(file, 'The hook "markdown" has a function in its list.', 'Call it, like [markedFootnote()].')
    return found(file, `The hook "${name}" is not ${examples[kind].split(',')[0]}.`, `Write ${examples[kind]}.`)
  })
  return diagnostics.length > 0 ? { diagnostics } : { value: { ...hooks }, diagnostics }
}

const isMember = (name: string): name is Member => Object.hasOwn(kinds, name)

function unknown(file: string, name: string) {
  const meant = nearest(name, Object.keys(kinds))
  const hint = meant ? `Write "${meant}".` : `Remove it. The hooks are: ${Object.keys(kinds).join(', ')}.`
  return found(file, `There is no hook "${name.slice(0, 80)}".${meant ? ` Did you mean "${meant}"?` : ''}`, hint)
}

const found = (file: string, message: string, hint: string) => ({
  ...({ file, line: 1, column: 1, rule: 'hook' } as const),
  message,
  hint,
})

const isUncalled = (value: unknown): boolean => Array.isArray(value) && value.some((one) => typeof one === 'function')

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isOf(kind: Kind, value: unknown): boolean {
  if (kind === 'text') return typeof value === 'string'
  if (kind === 'list') return Array.isArray(value) && value.every(isObject)
  return kind === 'function' ? typeof value === 'function' : isObject(value)
}
