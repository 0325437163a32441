import * as z from 'zod'
import { byCodeUnit } from '../characters.ts'

/** Where in the output folder it stands written which files there are ours. */
export const manifestName = '.feedwright.json'

const path = z
  .string()
  .refine(
    (text) => !/^\/|\\|\0/.test(text) && text.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
    'is not a path below the output folder',
  )
const manifest = z.strictObject({ about: z.string(), files: z.array(path) })

/**
 * The paths of the files that earlier builds wrote.
 * @throws Error when the manifest is damaged: then nothing says what may be replaced or removed
 */
export function readManifest(text: string): string[] {
  try {
    return manifest.parse(JSON.parse(text)).files
  } catch {
    throw new Error(`${manifestName} is damaged. Bring it back from the version control, or empty the folder.`)
  }
}

/** The manifest of these files, the same for the same files. */
export const manifestOf = (paths: Iterable<string>): string => {
  const files = [...new Set(paths)].sort(byCodeUnit)
  const about = 'The files here that Feedwright wrote. It replaces and removes these, and touches no others.'
  return `${JSON.stringify({ about, files }, null, 2)}\n`
}
