import { createInterface } from 'node:readline/promises'
import { ended, type OneQuestion } from './question.ts'
import { print } from './terminal.ts'
import { understood } from './understood.ts'

/**
 * Asks a question on a line of its own until the answer is valid.
 * @throws Error when the person ends the input
 */
export async function ask({ text, key, usual, faultOf }: OneQuestion, signal: AbortSignal): Promise<string> {
  for (;;) {
    const written = await line(`${text} ${usual === '' ? '' : `[${usual}] `}`, signal)
    const answer = written.trim() === '' ? usual : understood(key, written)
    const fault = faultOf(answer)
    if (fault !== undefined) print(`"${answer}" ${fault}.\n`)
    else {
      if (written.trim() !== '' && written.trim() !== answer) print(`Understood as "${answer}".\n`)
      return answer
    }
  }
}

/**
 * Asks a question that is answered by yes or no.
 * @throws Error when the person ends the input
 */
export async function confirm(text: string, signal: AbortSignal): Promise<boolean> {
  const faultOf = (answer: string) => (/^(?:y|yes|n|no)$/i.test(answer) ? undefined : 'is neither yes nor no')
  return /^y/i.test(await ask({ text, key: 'answer', usual: 'yes', faultOf }, signal))
}

async function line(question: string, signal: AbortSignal): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const closed = new AbortController()
  terminal.once('close', () => closed.abort())
  try {
    return await terminal.question(question, { signal: AbortSignal.any([signal, closed.signal]) })
  } catch (error) {
    throw closed.signal.aborted ? ended() : error
  } finally {
    terminal.close()
  }
}
