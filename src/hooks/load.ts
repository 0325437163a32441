import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import { digest } from '../disk/digest.ts'
import { HookFault } from './fault.ts'
import type { HooksFile } from './find.ts'

/**
 * Runs the file of hooks, and returns its default export.
 * @throws HookFault at the line that is no JavaScript; what the file throws; Error when it has changed meanwhile
 */
export async function loadFile({ name, path, digest: wanted }: HooksFile): Promise<unknown> {
  if (digest(readFileSync(path)) !== wanted) throw changedMeanwhile(`"${name}" changed while the build ran`)
  try {
    const loaded: { default?: unknown } = await import(`${pathToFileURL(path).href}?${wanted}`)
    return loaded.default
  } catch (error) {
    if (error instanceof SyntaxError) throw await syntaxFault(error, path)
    throw error
  }
}

/** Node.js tells the line of a syntax error to nobody but the terminal, so it is asked to check the file once more. */
async function syntaxFault({ message }: SyntaxError, path: string): Promise<HookFault> {
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, ['--check', path], (_error, _out, text) => resolve(text))
  })
  const line = said.startsWith(path) ? /^:(\d+)/.exec(said.slice(path.length))?.[1] : undefined
  const words = message.split('\n', 1)[0] ?? ''
  return new HookFault(
    'file',
    `it is not JavaScript: ${words}`,
    line === undefined ? undefined : { line: Number(line), column: 1 },
  )
}
