import type { Settings } from './model.ts'
import type { SiteFolder } from './site-folder.ts'
import { isMap, readValues, type Values } from './values.ts'

/** The first of these files that is there, with its settings. */
export function oneOf(folder: SiteFolder, files: readonly string[]): Settings | undefined {
  for (const file of files) {
    const text = folder.text(file)
    if (text !== undefined) return { file, ...valuesOf(file, text) }
  }
  return undefined
}

function valuesOf(file: string, text: string): Omit<Settings, 'file'> {
  try {
    return { values: readValues(file, text) }
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('\n') : []
    return { values: {}, fault: `"${file}" cannot be read: ${reason.replace(/[.:]$/, '')}. Correct it first.` }
  }
}

/** The names of a file with each of these endings. */
export const inFiles = (name: string, ...endings: readonly string[]): string[] =>
  endings.map((ending) => `${name}.${ending}`)

/** The first of these files that is there. */
export const fileAmong = (folder: SiteFolder, files: readonly string[]): string | undefined =>
  files.find((file) => folder.text(file) !== undefined)

/** Two maps as one, also inside; the second has the last word. */
export const merged = (one: Values, other: Values): Values =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => {
      const [first, second] = [one[key], other[key]]
      return [key, isMap(first) && isMap(second) ? merged(first, second) : (second ?? first)]
    }),
  )
