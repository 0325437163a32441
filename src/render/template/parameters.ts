/** The parameters of a tag: `name="value"`, `name: value` and bare ones, with or without quotation marks. */
export type Parameters = { named: Record<string, string>; bare: string[] }

/** Reads them; names in small letters. */
export function parametersOf(rest: string): Parameters {
  const named: Record<string, string> = {}
  const bare: string[] = []
  for (const [, name, one, two, three, word] of rest.matchAll(parameter)) {
    const value = (one ?? two ?? three ?? word ?? '').replace(/\\(["'])/g, '$1')
    if (name === undefined) bare.push(value)
    else named[name.toLowerCase()] = value
  }
  return { named, bare }
}

const parameter = /(?:([\w-]+)\s*[=:](?!\/)\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`,]+))/g
