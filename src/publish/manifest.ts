import { byCodeUnit } from '../text/characters.ts'
import { manifestName } from './names.ts'

/** The feeds of documents with other names than the usual ones: the path of the document → the prefix of its feed. */
export type Named = ReadonlyMap<string, string>

/**
 * The paths of the files that earlier builds wrote.
 * @throws Error when the manifest is damaged: then it is unknown which files may be replaced or removed
 */
export const readManifest = (text: string): string[] => read(text).files

/**
 * The feeds of the documents among them that the settings had named.
 * @throws Error when the manifest is damaged
 */
export const namedIn = (text: string): Named => new Map(text.includes('"feeds": {') ? read(text).named : []) // most have none, and are not parsed again

/**
 * The output folder whose files for hosts these are, as its path from here; undefined for an output folder itself.
 * @throws Error when the manifest is damaged
 */
export const ownerIn = (text: string): string | undefined => read(text).of

function read(text: string): { files: string[]; named: [string, string][]; of?: string | undefined } {
  try {
    const { about, files, feeds = {}, of, ...others }: Record<string, unknown> = JSON.parse(text)
    const isWhole = typeof about === 'string' && Array.isArray(files) && Object.keys(others).length === 0
    const named = typeof feeds === 'object' ? Object.entries({ ...feeds }) : []
    const isOwned = of === undefined || typeof of === 'string'
    if (isWhole && isOwned && files.every(isPath) && named.every(isNamed)) return { files, named, of }
  } catch {
    // reported below
  }
  throw new Error(`${manifestName} is damaged. Restore it from version control, or empty the folder.`)
}

/** A path below the output folder, on every system: a backslash or a colon could lead to another drive or file. */
const isPath = (text: unknown): text is string =>
  typeof text === 'string' && !/^\/|[\\:\0]/.test(text) && text.split('/').every((part) => !/^\.{0,2}$/.test(part))

const isNamed = (entry: [string, unknown]): entry is [string, string] =>
  typeof entry[1] === 'string' && isPath(entry[0]) && entry[0].startsWith(entry[1])

/** The manifest of these files: the same files make the same bytes. */
export const manifestOf = (paths: Iterable<string>, named: Named = new Map(), of?: string): string => {
  const files = [...new Set(paths)].sort(byCodeUnit)
  const about = 'The files here that Feedwright wrote. It replaces and removes these, and touches no others.'
  const feeds = Object.fromEntries([...named].sort(([a], [b]) => byCodeUnit(a, b)))
  return `${JSON.stringify({ about, files, ...(of !== undefined && { of }), ...(named.size > 0 && { feeds }) }, null, 2)}\n`
}
