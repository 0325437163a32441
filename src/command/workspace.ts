import { isAbsolute, join, relative, sep } from 'node:path'
import type { Diagnostic, Position } from '../diagnostic.ts'
import { real } from '../disk/folder.ts'

/**
 * Findings with their files from the root of the repository, where GitHub looks for the lines of annotations: a step may have
 * another `working-directory`. Addresses, and files outside of the repository, stay as they are.
 */
export function inWorkspace(diagnostics: readonly Diagnostic[], workspace: string | undefined): Diagnostic[] {
  const folder = workspace ? relative(real(workspace), process.cwd()) : ''
  if (folder === '' || isAbsolute(folder) || folder.split(sep)[0] === '..') return [...diagnostics]
  const moved = <Place extends Position>(place: Place): Place =>
    isAbsolute(place.file) || /^https?:/.test(place.file)
      ? place
      : { ...place, file: join(folder, place.file).replaceAll(sep, '/') }
  return diagnostics.map((one) => ({ ...moved(one), ...(one.related && { related: moved(one.related) }) }))
}
