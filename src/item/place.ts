import { posix } from 'node:path'
import type { GivenFault } from '../content/given.ts'
import { limits } from '../limits.ts'
import { instead } from './values.ts'

/** The path of a section as a person writes it, without slashes around it. */
export const sectionPath = (written: string): string => written.replace(/^[./]+|\/+$/g, '').normalize('NFC')

/** The path of a file below the folder of the articles, in its shortest form. */
export const pathOfFile = (written: string): string => posix.normalize(written)

/** Why a value of "file" is not the path of a file below that folder. */
export function fileFault(written: unknown): GivenFault | undefined {
  const fault = (what: string, hint: string) =>
    ({ key: 'file', rule: 'bad-value', message: `file: ${what}.`, hint }) as const
  if (typeof written !== 'string' || written.trim() === '') return fault('is not the path of a file', fileHint)
  if (written.length > limits.addressCharacters)
    return fault(`has more than ${limits.addressCharacters} characters`, fileHint)
  const shown = `"${written.slice(0, 80)}"`
  if (/^(?:[a-z]:|[a-z][a-z0-9+.-]*:\/\/|\/)|\\|\0/i.test(written))
    return fault(`${shown} is not a relative path`, fileHint)
  const path = pathOfFile(written)
  if (path.startsWith('..')) return fault(`${shown} leads out of the folder of the articles`, fileHint)
  return path.endsWith('/') || path === '.' ? fault(`${shown} is a folder`, fileHint) : undefined
}

const fileHint =
  'Give the path of the file below the folder in "content", with / between folders, like "news/bridge.md".'

/** The section of an item: the one that it names, wherever its file is, or the nearest one above its file. */
export function sectionOf(
  written: unknown,
  file: string | undefined,
  sections: ReadonlySet<string>,
): { section: string; faults: GivenFault[] } {
  const above = file === undefined ? '' : sectionAbove(file, sections)
  const fault = (message: string, hint: string) => ({
    section: above,
    faults: [{ key: 'section', rule: 'bad-value' as const, message: `section: ${message}.`, hint }],
  })
  if (written === undefined) return { section: above, faults: [] }
  if (typeof written !== 'string') return fault('is not the path of a section', 'Give a text, like "news".')
  const path = sectionPath(written)
  if (path !== '' && !sections.has(path)) {
    const hint = sections.size === 0 ? noSections : `Write ${instead(path, [...sections])}, or add it to "sections".`
    return fault(`"${written.slice(0, 80)}" is not a section`, hint)
  }
  return { section: path, faults: [] }
}

const noSections = 'Add it to "sections", with a title, like { news: { title: \'News\' } }; or leave "section" out.'

function sectionAbove(file: string, sections: ReadonlySet<string>): string {
  const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')))
  return folder === '' || sections.has(folder) ? folder : sectionAbove(folder, sections)
}
