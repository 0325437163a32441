import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { webLimits } from '../http/limits.ts'
import type { Answer } from './model.ts'

/** The body of an answer, unpacked; undefined when there is none, or when its compression is broken or was not asked for. */
export function unpacked(answer: Answer | undefined): Buffer | undefined {
  if (answer === undefined || 'failed' in answer) return undefined
  const unpack = ways[encodingOf(answer)]
  try {
    return unpack?.(answer.body)
  } catch {
    return undefined
  }
}

/** The compression of an answer; empty when it has none. */
export function encodingOf(answer: Answer | undefined): string {
  if (answer === undefined || 'failed' in answer) return ''
  const encoding = (answer.headers.get('content-encoding') ?? '').trim().toLowerCase()
  return encoding === 'identity' ? '' : encoding
}

const most = { maxOutputLength: webLimits.liveAnswerBytes }
const ways: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  '': (body) => body,
  gzip: (body) => gunzipSync(body, most),
  'x-gzip': (body) => gunzipSync(body, most),
  deflate: (body) => inflateSync(body, most),
  br: (body) => brotliDecompressSync(body, most),
}
