import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** YAML for a file in a folder, with the path of the JSON Schema by which editors know its keys, if the package is installed. */
export function pointed(schema: 'site' | 'config' | 'section' | 'article', folder: string, yaml: string): string {
  const from = resolve(folder)
  const schemas = schemasAbove(from)
  if (schemas === undefined) return yaml
  const path = relative(from, join(schemas, `${schema}.json`))
    .split(sep)
    .join('/')
  return `# yaml-language-server: $schema=${path}\n${yaml}`
}

function schemasAbove(folder: string): string | undefined {
  const schemas = join(folder, 'node_modules/feedwright/schemas')
  if (existsSync(schemas)) return schemas
  return folder === dirname(folder) ? undefined : schemasAbove(dirname(folder))
}
