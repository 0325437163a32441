import { byCodeUnit } from '../text/characters.ts'
import { manifestName } from './names.ts'

/**
 * The paths of the files that earlier builds wrote.
 * @throws Error when the manifest is damaged: then it is unknown which files may be replaced or removed
 */
export function readManifest(text: string): string[] {
  try {
    const { about, files, ...others }: Record<string, unknown> = JSON.parse(text)
    const isWhole = typeof about === 'string' && Array.isArray(files) && Object.keys(others).length === 0
    if (isWhole && files.every(isPath)) return files
  } catch {
    // reported below
  }
  throw new Error(`${manifestName} is damaged. Restore it from version control, or empty the folder.`)
}

/** A path below the output folder, on every system: a backslash or a colon could lead to another drive or file. */
const isPath = (text: unknown): text is string =>
  typeof text === 'string' && !/^\/|[\\:\0]/.test(text) && text.split('/').every((part) => !/^\.{0,2}$/.test(part))

/** The manifest of these files: the same files make the same bytes. */
export const manifestOf = (paths: Iterable<string>): string => {
  const files = [...new Set(paths)].sort(byCodeUnit)
  const about = 'The files here that Feedwright wrote. It replaces and removes these, and touches no others.'
  return `${JSON.stringify({ about, files }, null, 2)}\n`
}
