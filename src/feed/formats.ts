import { atom } from './atom/write.ts'
import { json } from './json/write.ts'
import type { Format } from './model.ts'
import { rss } from './rss/write.ts'

/** Every format that is written for every feed. */
export const formats: readonly Format[] = [rss, atom, json]
