import { createInterface } from 'node:readline/promises'

/**
 * Asks a person on the terminal, each question until its answer can be used; an empty one stands for what is offered.
 * @throws the signal's reason when the person gives up
 */
export async function askAll<Key extends string>(
  keys: readonly Key[],
  questions: Record<Key, string>,
  offered: Record<Key, string>,
  faultOf: (key: Key, text: string) => string | undefined,
): Promise<Partial<Record<Key, string>>> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const given = new AbortController()
  terminal.once('close', () => given.abort(new Error('Nothing was written.')))
  const answers: Partial<Record<Key, string>> = {}
  try {
    for (const key of keys) {
      while (answers[key] === undefined) {
        const written = await terminal.question(`${questions[key]} [${offered[key]}] `, { signal: given.signal })
        const text = written.trim() || offered[key]
        const fault = faultOf(key, text)
        if (fault === undefined) answers[key] = text
        else terminal.write(`"${text}" ${fault}.\n`)
      }
    }
    return answers
  } catch (error) {
    throw given.signal.aborted ? given.signal.reason : error
  } finally {
    terminal.close()
  }
}
