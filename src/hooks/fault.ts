import { pathToFileURL } from 'node:url'
import type { Diagnostic } from '../diagnostic.ts'
import type { HooksFile } from './find.ts'
import type { HookName } from './model.ts'

/** Why a hook did not do its work; a finding for the user, at the article or in the file of hooks. */
export class HookFault extends Error {
  readonly hook: HookName
  /** The place in the file of hooks. */
  readonly at: { line: number; column: number } | undefined
  /** Whether it did not end in time. */
  readonly isLate: boolean
  constructor(hook: HookName, message: string, at?: { line: number; column: number }, isLate = false) {
    super(message)
    this.hook = hook
    this.at = at
    this.isLate = isLate
  }
}

/** The fault for whatever a hook has thrown, which may be any value. */
export function faultOf(hook: HookName, thrown: unknown, file: HooksFile | undefined): HookFault {
  if (thrown instanceof HookFault) return thrown
  return new HookFault(hook, `it failed with ${wordsOf(thrown)}`, file && placeIn(thrown, file))
}

/** What was thrown, in one line; errors of the engine have words of their own. */
function wordsOf(thrown: unknown): string {
  const text = textOf(thrown)
  if (/^Maximum call stack/.test(text)) return 'too many calls inside one another'
  const line = text.split('\n', 1)[0]?.trim() ?? ''
  return line === '' ? 'an error without a message' : `"${line.slice(0, 200)}"`
}

/** Anything may be thrown, also what cannot become a text. */
function textOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? String(thrown.message) : `the value ${String(thrown)}`
  } catch {
    return ''
  }
}

/** The first place in the file that the stack of an error names. */
function placeIn(thrown: unknown, { path }: HooksFile): HookFault['at'] {
  const stack = stackOf(thrown)
  const address = pathToFileURL(path).href
  const at = [address, path].map((one) => stack.indexOf(one)).find((index) => index >= 0)
  const [, line, column] =
    /^[^\s:()]*?(?:\?[\da-f]*)?:(\d+):(\d+)/.exec(
      at === undefined ? '' : stack.slice(at).replace(address, '').replace(path, ''),
    ) ?? []
  return line === undefined ? undefined : { line: Number(line), column: Number(column) }
}

function stackOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? String(thrown.stack) : ''
  } catch {
    return ''
  }
}

/** The finding at the article on which a hook failed; some faults show only after the hook that is to blame has ended. */
export const atArticle = (
  { hook, message, at }: Pick<HookFault, 'message' | 'at'> & { hook: HookName | undefined },
  article: string,
  hooks: string | undefined,
): Diagnostic => ({
  ...{ file: article, line: 1, column: 1, rule: 'hook' },
  message: `${hook ? `The hook "${hook}"` : 'A hook'} did not work for this article: ${message}${at && hooks !== undefined ? ` (${hooks}:${at.line}:${at.column})` : ''}.`,
  hint: hintOf(hooks),
})

/** The finding in the file of hooks itself. */
export const atFile = (
  { hook, message, at }: Pick<HookFault, 'hook' | 'message' | 'at'>,
  file: string,
): Diagnostic => ({
  ...{ file, line: at?.line ?? 1, column: at?.column ?? 1, rule: 'hook' },
  message: hook === 'file' ? `This file cannot be used: ${message}.` : `The hook "${hook}" did not work: ${message}.`,
  hint: hintOf(file),
})

/** What to do about a hook. */
export const hintOf = (hooks: string | undefined): string =>
  hooks === undefined ? 'Correct the hook.' : `Correct "${hooks}", or build without hooks with --no-config.`
