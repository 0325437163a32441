import { join } from 'node:path'
import { statOf } from '../../disk/file.ts'

/**
 * The file of a page in the output folder of a tool, by its path below the address of the site, as addresses have it; undefined where
 * there is none.
 */
export function pageFile(out: string, path: string): string | undefined {
  return [decoded(path), path]
    .map((one) => one.split('/').filter(Boolean))
    .filter((parts) => !parts.includes('..')) // "%2F" is a slash by now
    .flatMap((parts) => candidates(join(out, ...parts), parts.length > 0, path.endsWith('/')))
    .find((file) => statOf(file) !== undefined)
}

/** `news/a/` is `news/a/index.html` rather than `news/a.html`, and `news/a` the other way round. */
function candidates(file: string, isNamed: boolean, isFolder: boolean): string[] {
  const [inFolder, beside] = [join(file, 'index.html'), isNamed ? [`${file}.html`, file] : []]
  return isFolder ? [inFolder, ...beside] : [...beside, inFolder]
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
