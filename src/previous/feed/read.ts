import { webLimits } from '../../http/limits.ts'
import type { Earlier } from './format.ts'
import { decoded } from './text.ts'

/** The document that is read: its name in findings, and its address where it has one. */
type Document = { file: string; address?: string; signal: AbortSignal | undefined }

/**
 * Reads a published feed in any format, by Feedwright or another program, as far as a comparison needs it.
 * @throws the signal's reason when it is aborted
 */
export async function readEarlier(
  pieces: Iterable<Uint8Array>,
  { file, address = '', signal }: Document,
): Promise<Earlier> {
  try {
    const texts = decoded(pieces)
    const first = firstOf(texts)
    if (!/^\s*\{/.test(first))
      return await (await import('./xml.ts')).readXml(joined(first, texts), { file, address, signal })
    const whole = wholeOf(first, texts)
    if (whole !== undefined) return await (await import('./json.ts')).readJson(whole, file, signal)
    const fault = `has more than ${webLimits.fetchBytes} characters`
    return first.includes('jsonfeed.org') ? { fault } : { fault, isOther: true }
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_ENCODING_NOT_SUPPORTED')
      return { fault: 'has an encoding that is not known' }
    throw error
  }
}

/** The first text that is not empty. */
function firstOf(texts: Iterator<string>): string {
  for (let next = texts.next(); !next.done; next = texts.next()) if (next.value !== '') return next.value
  return ''
}

function* joined(first: string, rest: Iterable<string>): Generator<string> {
  yield first
  yield* rest
}

/** JSON is parsed as a whole; undefined when it is too long. */
function wholeOf(first: string, rest: Iterable<string>): string | undefined {
  const texts = [first]
  let length = first.length
  for (const text of rest) {
    texts.push(text)
    length += text.length
    if (length > webLimits.fetchBytes) return undefined
  }
  return texts.join('')
}
