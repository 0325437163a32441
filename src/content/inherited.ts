import type { Diagnostic } from '../diagnostic.ts'
import { generatorNamed } from '../generator/index.ts'
import type { InheritedValues } from '../model/reading.ts'
import { foldedKey } from './foreign-keys.ts'
import { readFrontMatter } from './front-matter.ts'
import { readJson } from './json.ts'
import type { Content } from './read.ts'
import { readYaml, type Values } from './yaml.ts'

/** Reads what articles inherit from the tool's own files: the settings of a folder, and those of the site. */
export function readInherited({ settings, config }: Content): { values: InheritedValues[]; diagnostics: Diagnostic[] } {
  const generator = generatorNamed(config?.generator)
  if (!generator) return { values: [], diagnostics: [] }
  const { inherited } = generator
  const read = settings.flatMap((source) => {
    if (source.path === inherited.site?.file && config?.others.includes(source)) {
      const { value = {} } = readYaml({ file: source.file, firstLine: 1, text: source.text }, [])
      return { values: inherited.site.read(value), diagnostics: [] }
    }
    if (!inherited.isSource(source.path)) return []
    const { value, diagnostics } = source.path.endsWith('.json')
      ? readJson({ file: source.file, firstLine: 1, text: source.text })
      : frontMatterOf(readFrontMatter(source, [], generator))
    return { values: inherited.read(source.path, value ?? {}), diagnostics }
  })
  return {
    values: read.flatMap(({ values }) => values),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

const frontMatterOf = ({ value, diagnostics }: ReturnType<typeof readFrontMatter>) => ({
  value: value?.values,
  diagnostics,
})

/** The values that an article inherits and does not say itself; those of the nearest folder win. */
export function inheritedBy(path: string, all: readonly InheritedValues[], own: Values): Values {
  if (all.length === 0) return {}
  const said = new Set(Object.keys(own).map(foldedKey))
  const fitting = all.filter((one) => fits(path, one.path)).toSorted((a, b) => a.path.length - b.path.length)
  const merged = Object.assign({}, ...fitting.map(({ values }) => values))
  return Object.fromEntries(Object.entries(merged).filter(([key]) => !said.has(foldedKey(key))))
}

/** Whether a path begins with a folder, or fits a pattern in which `*` is a part of a path and `**` any of them. */
function fits(path: string, pattern: string): boolean {
  if (!pattern.includes('*')) return path.startsWith(pattern)
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*/g, (star) => (star === '*' ? '[^/]*' : '.*'))
  return new RegExp(`^${source}`).test(path)
}
