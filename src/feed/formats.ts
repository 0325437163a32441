import { atom } from './atom/write.ts'
import { json } from './json/write.ts'
import type { Format } from './model.ts'
import { rss } from './rss/write.ts'

/** The table of formats: their order is that of the files, and of the links on pages. */
export const formats: readonly Format[] = [rss, atom, json]
