import { atom } from './atom/write.ts'
import { json } from './json/write.ts'
import type { Format } from './model.ts'
import { rss } from './rss/write.ts'

/** The table of formats, in the order in which their files are written. */
export const formats: readonly Format[] = [rss, atom, json]
