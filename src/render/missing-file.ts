import { nearest } from '../text/nearest.ts'

/** The hint for a file that is not there: the name that the author may have meant, of those in its folder. */
export function missingFile(file: string, siblings: readonly string[] = []): string {
  const name = file.split('/').at(-1) ?? ''
  const same = siblings.find((sibling) => sibling.toLowerCase() === name.toLowerCase())
  if (same !== undefined) return `The file is called "${same}": write it so.`
  const meant = nearest(name, siblings) ?? siblings.find((sibling) => stemOf(sibling) === stemOf(name))
  const near = meant === undefined ? '' : `Did you mean "${meant}"? `
  return `${near}Put the file beside the article, or correct its name.`
}

const stemOf = (name: string) => name.replace(/\.[^.]*$/, '').toLowerCase()
