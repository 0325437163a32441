import { atom } from './atom.ts'
import { json } from './json.ts'
import type { Format } from './model.ts'
import { rss } from './rss.ts'

/** Every format that is written for every feed. */
export const formats: readonly Format[] = [rss, atom, json]
