import { resolve } from 'node:path'
import type { Position } from '../diagnostic.ts'

/** Makes the address that opens a place in the author's editor; undefined where no editor is known. */
export type Editor = (place: Pick<Position, 'file' | 'line' | 'column'>) => string | undefined

/** Editors that register an address scheme with the system: name → pattern. */
const patterns = {
  code: 'vscode://file{file}:{line}:{column}',
  'code-insiders': 'vscode-insiders://file{file}:{line}:{column}',
  codium: 'vscodium://file{file}:{line}:{column}',
  cursor: 'cursor://file{file}:{line}:{column}',
  idea: 'idea://open?file={file}&line={line}&column={column}',
  sublime: 'subl://open?url=file://{file}&line={line}&column={column}',
  webstorm: 'webstorm://open?file={file}&line={line}&column={column}',
  zed: 'zed://file{file}:{line}:{column}',
}

/** The names that `--editor` takes. */
export const editorNames: readonly string[] = Object.keys(patterns)

/** The programs of these editors that have another name. */
const programs: Record<string, keyof typeof patterns> = { subl: 'sublime', vscode: 'code' }

/** Places are not links: they can be copied. */
export const noEditor: Editor = () => undefined

/**
 * The editor of a name, of `none`, or of a pattern with `{file}`, and `{line}` and `{column}` if they are wanted; undefined for another
 * text, and for a pattern that would run code in the page.
 */
export function editorNamed(name: string): Editor | undefined {
  if (name === 'none') return noEditor
  const pattern = patternOf(name) ?? name
  if (!/^[a-z][a-z\d+.-]*:/i.test(pattern) || !pattern.includes('{file}')) return undefined
  if (/^(?:javascript|data|vbscript|blob):/i.test(pattern)) return undefined
  return ({ file, line, column }) =>
    pattern
      .replaceAll('{file}', () => escapedPath(resolve(file)))
      .replaceAll('{line}', String(line))
      .replaceAll('{column}', String(column))
}

/** The editor that the environment of a terminal tells: `VISUAL`, then `EDITOR`, then the terminal of an editor. */
export function editorIn(environment: Readonly<Record<string, string | undefined>>): Editor {
  const { VISUAL, EDITOR, TERM_PROGRAM } = environment
  const names = [VISUAL, EDITOR, TERM_PROGRAM].map((command = '') => {
    const [program = ''] = command.split(/\s+(?=-)/) // a path may have spaces
    return program.slice(program.lastIndexOf('/') + 1)
  })
  const known = names.find((name) => patternOf(name) !== undefined)
  return (known === undefined ? undefined : editorNamed(known)) ?? noEditor
}

function patternOf(name: string): string | undefined {
  const known = Object.hasOwn(programs, name) ? programs[name] : name
  return Object.entries(patterns).find(([key]) => key === known)?.[1]
}

/** A path in an address: everything but the slashes is escaped, so that no character ends it. */
const escapedPath = (path: string) => path.split('/').map(encodeURIComponent).join('/')
