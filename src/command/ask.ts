import type { Question } from './question.ts'

/** How answers are read, and what ends the questions. */
export type Asked<Key extends string> = {
  questions: Record<Key, Question>
  /** What an empty answer means. */
  defaults: Record<Key, string>
  faultOf: (key: Key, text: string) => string | undefined
  signal: AbortSignal
}

/** Whether there is a person to ask. */
export const isAsking = (): boolean => process.stdin.isTTY && process.stdout.isTTY

/** A terminal that cannot move its cursor, or has no width, is asked line by line. The library for others is loaded only here. */
const asker = async () =>
  process.env.TERM === 'dumb' || !process.stdout.columns
    ? await import('./ask-lines.ts')
    : await import('./ask-prompts.ts')

/**
 * Asks questions on the terminal, each until its answer is valid.
 * @throws Error when the person ends the input (Ctrl-C, Ctrl-D)
 */
export async function askAll<Key extends string>(
  keys: readonly Key[],
  { questions, defaults, faultOf, signal }: Asked<Key>,
): Promise<Partial<Record<Key, string>>> {
  const { ask } = await asker()
  const answers: Partial<Record<Key, string>> = {}
  for (const key of keys) {
    const question = { ...questions[key], key, usual: defaults[key], faultOf: (text: string) => faultOf(key, text) }
    answers[key] = await ask(question, signal)
  }
  return answers
}

/**
 * Asks a question that is answered by yes or no; an empty answer is yes.
 * @throws Error when the person ends the input
 */
export async function confirmed(question: string, signal: AbortSignal): Promise<boolean> {
  return await (await asker()).confirm(question, signal)
}
