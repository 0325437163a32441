import type { Checked, Diagnostic } from '../diagnostic.ts'
import { generatorNamed } from '../generator/index.ts'
import type { InheritedValues } from '../model/reading.ts'
import type { SourceFile } from '../model.ts'
import { foldedKey } from './foreign-keys.ts'
import { readFrontMatter } from './front-matter.ts'
import { readJson } from './json.ts'

import type { Content } from './read.ts'
import { readToml } from './toml.ts'
import { readYaml, type Values } from './yaml.ts'

/** Reads what articles inherit from the tool's own files: those of a folder, and the settings of the site. */
export function readInherited({ settings, config }: Content): { values: InheritedValues[]; diagnostics: Diagnostic[] } {
  const generator = generatorNamed(config?.generator)
  if (!config || !generator) return { values: [], diagnostics: [] }
  const { inherited } = generator
  const read = settings.flatMap((source) => {
    const path = config.others.includes(source) ? source.path : config.below + source.path
    if (source === config || /(?:^|\/)(?:section|site)\.yaml$/.test(source.path)) return []
    const { value = {}, diagnostics } = inherited.site?.isFile(path)
      ? readSite(source, inherited.site.key)
      : path.endsWith('.json')
        ? readJson({ file: source.file, firstLine: 1, text: source.text })
        : frontMatterOf(readFrontMatter(source, [], generator))
    return { values: inherited.read(path, value), diagnostics }
  })
  return {
    values: read.flatMap(({ values }) => values),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

/** The tool's own settings. They are of use only where they have this key; what we cannot read of them, the tool may well. */
function readSite({ file, path, text }: SourceFile, key: string): Checked<Values> {
  if (!new RegExp(`^[\\s[{"']*${key}\\b`, 'im').test(text)) return { value: {}, diagnostics: [] }
  const source = { file, firstLine: 1, text }
  const { value, diagnostics } = /\.toml$/.test(path)
    ? readToml(source)
    : /\.json$/.test(path)
      ? readJson(source)
      : readYaml(source, [])
  if (value) return { value, diagnostics: [] }
  const [{ line, column, message } = { line: 1, column: 1, message: 'it cannot be read' }] = diagnostics
  const finding: Diagnostic = {
    ...{ file, line, column, rule: 'skipped-file' },
    message: `What articles inherit from "${key}" in this file is not known: ${message}`,
    hint: 'Write this part in a simpler way, or what it says of drafts, dates and addresses into the articles.',
  }
  return { value: {}, diagnostics: [finding] }
}

const frontMatterOf = ({ value, diagnostics }: ReturnType<typeof readFrontMatter>) => ({
  value: value?.values,
  diagnostics,
})

/** The values that an article inherits and does not say itself; those of the nearest folder win. */
export function inheritedBy(path: string, all: readonly InheritedValues[], own: Values): Values {
  if (all.length === 0) return {}
  const said = new Set(Object.keys(own).map(foldedKey))
  const fitting = all.filter((one) => fits(path, one)).toSorted((a, b) => a.path.length - b.path.length)
  const merged = new Map(
    fitting.flatMap(({ values }) => Object.entries(values).map((entry) => [foldedKey(entry[0]), entry] as const)),
  )
  return Object.fromEntries([...merged].flatMap(([key, entry]) => (said.has(key) ? [] : [entry])))
}

/** Whether a path begins with a folder, or fits a pattern in which `*` is a part of a path, `**` any of them and `{a,b}` either. */
function fits(path: string, { path: pattern, isWhole }: InheritedValues): boolean {
  if (!isWhole && !pattern.includes('*')) return path.startsWith(pattern)
  const source = pattern
    .replace(/(?<=[{,])\//g, '')
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\\\{([^{}]*)\\\}/g, (_, either: string) => `(?:${either.replaceAll(',', '|')})`)
    .replace(/\*\*\/|\*\*|\*/g, (star) => (star === '*' ? '[^/]*' : star === '**' ? '.*' : '(?:.*/)?'))
  return new RegExp(`^${source}${isWhole ? '(?:/index)?\\.[^/]+$' : ''}`).test(path)
}
