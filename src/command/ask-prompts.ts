import type { Readable, Writable } from 'node:stream'
import * as prompts from '@clack/prompts'
import { visible } from '../text/visible.ts'
import { type Choice, found } from './choice.ts'
import { ended, type OneQuestion } from './question.ts'
import { uncoloured } from './uncoloured.ts'
import { understood } from './understood.ts'

/** Where the prompts read keys and write: the terminal, or streams of a test. */
type Streams = { input?: Readable; output?: Writable }

/**
 * Asks a question until the answer is valid: by a line of text, or by a list in which the typed text searches.
 * @throws Error when the person ends the input
 */
export const ask = async (question: OneQuestion, signal: AbortSignal, streams: Streams = {}): Promise<string> =>
  await onTerminal(streams, signal, (terminal) => {
    const means = { ...terminal, message: question.text }
    return question.choices ? choose(question, question.choices(), means) : write(question, means)
  })

/**
 * Asks a question that is answered by yes or no.
 * @throws Error when the person ends the input
 */
export const confirm = async (message: string, signal: AbortSignal, streams: Streams = {}): Promise<boolean> =>
  await onTerminal(streams, signal, async (terminal) => {
    const answer = await prompts.confirm({ ...terminal, message })
    if (prompts.isCancel(answer)) throw ended()
    return answer
  })

type Terminal = { input: Readable; output: Writable; signal: AbortSignal }
type Means = Terminal & { message: string }

async function write({ key, usual, faultOf }: OneQuestion, means: Means): Promise<string> {
  const meant = (written = '') => (written.trim() === '' ? usual : understood(key, written))
  const written = await prompts.text({
    ...means,
    placeholder: visible(usual),
    defaultValue: usual,
    validate(text) {
      const fault = faultOf(meant(text))
      return fault && `"${visible(meant(text))}" ${fault}.`
    },
  })
  if (prompts.isCancel(written)) throw ended()
  const answer = meant(written)
  if (answer !== written) prompts.log.info(`Understood as "${visible(answer)}".`, { output: means.output })
  return answer
}

/** What is typed may also be an answer that the list does not have, like a rare language. */
async function choose({ key, usual, faultOf }: OneQuestion, choices: readonly Choice[], means: Means): Promise<string> {
  const others = (typed: string) => {
    const value = understood(key, typed)
    return faultOf(value) === undefined ? [{ value, label: visible(value) }] : []
  }
  const chosen = await prompts.autocomplete<string>({
    ...means,
    options() {
      const near = found(choices, this.userInput)
      return near.length > 0 ? near : others(this.userInput)
    },
    filter: () => true, // they are found already, the nearest first
    initialValue: usual,
    maxItems: 8,
    validate: (value) => (value === undefined ? 'Choose one from the list: another text finds others.' : undefined),
  })
  if (prompts.isCancel(chosen)) throw ended()
  return chosen
}

/** Ctrl-D, which would leave a prompt that is never answered, ends it as Ctrl-C does. */
async function onTerminal<Answer>(
  { input = process.stdin, output = process.stdout }: Streams,
  signal: AbortSignal,
  act: (terminal: Terminal) => Promise<Answer>,
): Promise<Answer> {
  const closed = new AbortController()
  const onKey = (_text: string | undefined, key: { ctrl?: boolean; name?: string }) => {
    if (key.ctrl && key.name === 'd') closed.abort()
  }
  input.on('keypress', onKey)
  try {
    return await act({
      input,
      output: process.env.NO_COLOR ? uncoloured(output) : output,
      signal: AbortSignal.any([signal, closed.signal]),
    })
  } finally {
    input.off('keypress', onKey)
  }
}
