import { createInterface } from 'node:readline/promises'
import { print } from './terminal.ts'

/**
 * Asks questions on the terminal, each until its answer is valid. An empty answer means the default.
 * @throws Error when the person ends the input (Ctrl-C, Ctrl-D)
 */
export async function askAll<Key extends string>(
  keys: readonly Key[],
  questions: Record<Key, string>,
  defaults: Record<Key, string>,
  faultOf: (key: Key, text: string) => string | undefined,
): Promise<Partial<Record<Key, string>>> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const ended = new AbortController()
  terminal.once('close', () => ended.abort(new Error('Nothing was written.')))
  const answers: Partial<Record<Key, string>> = {}
  try {
    for (const key of keys) {
      while (answers[key] === undefined) {
        const usual = defaults[key] === '' ? '' : `[${defaults[key]}] `
        const written = await terminal.question(`${questions[key]} ${usual}`, { signal: ended.signal })
        const text = written.trim() || defaults[key]
        const fault = faultOf(key, text)
        if (fault === undefined) answers[key] = text
        else print(`"${text}" ${fault}.\n`)
      }
    }
    return answers
  } catch (error) {
    throw ended.signal.aborted ? ended.signal.reason : error
  } finally {
    terminal.close()
  }
}

/**
 * Asks a question that is answered by yes or no; an empty answer is yes.
 * @throws Error when the person ends the input
 */
export async function confirmed(question: string): Promise<boolean> {
  const faultOf = (_key: 'answer', text: string) =>
    /^(?:y|yes|n|no)$/i.test(text) ? undefined : 'is neither yes nor no'
  const { answer } = await askAll(['answer'], { answer: question }, { answer: 'yes' }, faultOf)
  return /^y/i.test(answer ?? '')
}
