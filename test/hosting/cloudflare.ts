/** What Cloudflare makes of `_headers` and `_redirects`, after its documentation and the checks in cloudflare/workers-sdk. */

type Rule = { path: string; set: [name: string, value: string][]; unset: string[] }

/** The rules in `_headers`, and the lines that are over a limit or no rule. */
export function rulesOf(text: string): { rules: Rule[]; ignored: string[] } {
  const rules: Rule[] = []
  const ignored: string[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? []
    const rule = rules.at(-1)
    if (line.length > 2000) ignored.push(line)
    else if (line.startsWith('/')) {
      if (rules.length >= 100 || (line.match(/\*/g) ?? []).length > 1) ignored.push(line)
      else rules.push({ path: line, set: [], unset: [] })
    } else if (line.startsWith('! ')) rule?.unset.push(line.slice(2).toLowerCase())
    else if (name === '' || value.trim() === '' || !rule) ignored.push(line)
    else rule.set.push([name.toLowerCase(), value.trim()])
  }
  return { rules, ignored }
}

/** The headers of a path: values of all rules that fit are joined, but for those that a later rule has removed. */
export function headersFor(rules: readonly Rule[], path: string): Record<string, string> {
  const headers = new Map<string, string>()
  for (const { path: pattern, set, unset } of rules) {
    const [before = '', after] = pattern.split('*')
    const isExact = after === undefined
    const fits = isExact
      ? path === pattern
      : path.startsWith(before) && path.endsWith(after) && path.length >= before.length + after.length
    if (!fits) continue
    const splat = isExact ? '' : path.slice(before.length, path.length - after.length)
    for (const name of unset) headers.delete(name)
    for (const [name, value] of set) {
      const own = value.replaceAll(':splat', splat)
      const earlier = headers.get(name)
      headers.set(name, earlier === undefined ? own : `${earlier}, ${own}`)
    }
  }
  return Object.fromEntries(headers)
}

/** Where a path leads. */
export function redirectFor(text: string, path: string): { to: string; status: number } | undefined {
  const lines = text.split('\n').map((line) => line.split(/\s+/))
  const [, to, status] = lines.find(([from]) => from === path) ?? []
  return to === undefined ? undefined : { to, status: Number(status) }
}
