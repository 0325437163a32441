import type { Rendering } from './model.ts'

/** What it encloses, with the tags in it as text: `raw` of Jekyll, `verbatim`. */
export const raw: Rendering = () => ({ kind: 'literal' })

/** What it encloses. */
export const text: Rendering = () => ({ kind: 'enclosed' })

/** Nothing: for comments, and for what only a page shows. */
export const none: Rendering = () => ({ kind: 'nothing' })
