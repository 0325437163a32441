import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** One attack: what it is, and its text. */
export type Vector = { kind: string; because: string; text: string }

const kinds = ['xss', 'mxss', 'yaml', 'xml', 'unicode', 'urls', 'dates']

const corpus = z.record(z.string(), z.string())

/** Our own corpus of attacks, `vectors/<kind>.json`. */
export const vectors: Vector[] = kinds.flatMap((kind) =>
  Object.entries(corpus.parse(JSON.parse(readFileSync(`test/fuzz/vectors/${kind}.json`, 'utf8')))).map(
    ([because, text]) => ({ kind, because, text }),
  ),
)
