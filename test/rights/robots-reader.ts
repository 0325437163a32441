import { longest } from './pattern.ts'
import type { Said } from './rsl-reader.ts'

type Rule = { pattern: string; statement: ReadonlyMap<string, string> }

/** What robots.txt says to crawlers without a group of their own. */
export type Robots = { licenses: string[]; usage: Rule[]; signals: ReadonlyMap<string, string>; other: string[] }

/**
 * Reads RFC 9309 §2.2 with the lines of RSL 1.0 §4.4, of draft-ietf-aipref-attach-05 §3 with draft-ietf-aipref-vocab-08 §6, and of
 * Content Signals.
 */
export function readRobots(text: string): Robots {
  const licenses: string[] = []
  const usage: Rule[] = []
  const signals = new Map<string, string>()
  const other: string[] = []
  let agents: string[] | undefined
  let isOpen = false
  for (const line of text.split('\n')) {
    const [, name = '', value = ''] = /^\s*([^:#]+?)\s*:\s*(.*?)\s*$/.exec(line.replace(/#.*/, '')) ?? []
    const key = name.toLowerCase()
    if (key === '') continue
    if (key === 'user-agent') {
      agents = isOpen ? [...(agents ?? []), value] : [value]
      isOpen = true
      continue
    }
    if (key === 'allow' || key === 'disallow') isOpen = false // no other line ends a group (§2.2.4)
    if (key === 'license' && agents === undefined) licenses.push(value)
    else if (key === 'content-usage' && agents?.includes('*')) usage.push(ruleOf(value))
    else if (key === 'content-signal' && agents?.includes('*'))
      for (const pair of value.split(',')) signals.set(...pairOf(pair.trim(), ['yes', 'no']))
    else other.push(line)
  }
  return { licenses, usage, signals, other }
}

/** An absent path is that of everything. */
function ruleOf(value: string): Rule {
  const [, path = '', statement = ''] = /^(\/\S*[ \t]+)?(.*)$/.exec(value) ?? []
  return {
    pattern: path.trim() || '/',
    statement: new Map(statement.split(', ').map((pair) => pairOf(pair, ['y', 'n']))),
  }
}

/** A member of a dictionary with a token (RFC 9651 §3.2). */
function pairOf(pair: string, tokens: readonly string[]): [string, string] {
  const [, key = '', token = ''] = /^([a-z][a-z0-9_.-]*)=([a-z]+)$/.exec(pair) ?? []
  if (key === '' || !tokens.includes(token)) throw new Error(`"${pair}" is no statement.`)
  return [key, token]
}

/** What is said of a use at a path: of rules with one path, the stricter counts (draft-ietf-aipref-attach-05 §3.1). */
export function saidInRobots({ usage }: Robots, path: string, label: string): Said {
  const said = longest(
    usage.map((rule) => ({ ...rule })),
    path,
  ).map(({ statement }) => statement.get(label))
  if (said.includes('n')) return 'prohibited'
  return said.includes('y') ? 'permitted' : undefined
}
