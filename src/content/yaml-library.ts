import { createRequire as requireFrom } from 'node:module' // the bundle has a createRequire of its own

type Library = typeof import('yaml')

/**
 * The library that knows the place of every value in YAML. It is opened when a finding needs a place: its 72 files take
 * longer to open than a build of few articles should, and most texts have no mistake.
 */
export function library(): Library {
  opened ??= open()
  return opened
}

let opened: Library | undefined

const open = (): Library => requireFrom(import.meta.url)('yaml')
