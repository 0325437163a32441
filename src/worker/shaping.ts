import type { Content } from '../content/read.ts'
import { additionsIn } from './additions.ts'
import type { OpenHooks } from './hooks.ts'
import type { Workers } from './pool.ts'
import { readingIn } from './read-all.ts'

/** What hooks change while the settings and the heads of articles are read; nothing without hooks. */
export const shapingIn = (workers: Workers, content: Content, hooks: OpenHooks | undefined) =>
  hooks ? { additions: additionsIn(workers, content.folder, hooks), reading: readingIn(workers, content, hooks) } : {}
