import { webLimits } from '../http/limits.ts'

/** What robots.txt forbids: groups of rules, each for the programs that it names. */
export type Robots = {
  groups: readonly Group[] /** The status of an answer after which nothing may be read. */
  failed?: number
}

type Group = { agents: string[]; rules: Rule[] }
type Rule = { isAllowed: boolean; pattern: string }

/** Reads robots.txt (RFC 9309). Without one everything is allowed; while the server has an error, nothing is (§2.3.1.4). */
export function readRobots(status: number, text: string): Robots {
  if (status >= 500) return { groups: [], failed: status }
  const groups: Group[] = []
  let isOpen = false // names of programs that follow one another have the same rules
  for (const line of status < 300 ? text.slice(0, webLimits.robotsBytes).split(/\r\n|\r|\n/) : []) {
    const [, key = '', written = ''] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? [] // one pass, since lines come from strangers
    const [name, value] = [key.toLowerCase(), written.trim()]
    if (name === 'user-agent') {
      if (!isOpen) groups.push({ agents: [], rules: [] })
      groups.at(-1)?.agents.push(tokenOf(value))
      isOpen = true
    } else if (name === 'allow' || name === 'disallow') {
      isOpen = false
      if (value !== '') groups.at(-1)?.rules.push({ isAllowed: name === 'allow', pattern: value })
    }
  }
  return { groups }
}

const tokenOf = (value: string) => (value === '*' ? value : (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase())

/** Whether a program may read an address: of the rules that match, the longest decides, and `Allow` among equals (§2.2.2). */
export function mayRead({ groups }: Robots, agent: string, address: string): boolean {
  const { pathname, search } = new URL(address)
  const own = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()))
  const rules = (own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))).flatMap((one) => one.rules)
  const matching = rules.filter(({ pattern }) => matches(pathname + search, pattern))
  const length = Math.max(...matching.map(({ pattern }) => pattern.length))
  const longest = matching.filter(({ pattern }) => pattern.length === length)
  return longest.length === 0 || longest.some(({ isAllowed }) => isAllowed)
}

/** Whether a path matches a pattern with `*`, and `$` for its end: in one pass, since patterns come from strangers. */
function matches(path: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.replace(/\$$/, '').split('*')
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1 && pattern.endsWith('$')
    const found = isLast ? Math.max(path.length - part.length, at) : path.indexOf(part, at)
    if (found < 0 || !path.startsWith(part, found)) return false
    at = found + part.length
  }
  return !pattern.endsWith('$') || at === path.length
}
