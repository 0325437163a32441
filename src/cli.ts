#!/usr/bin/env node
import { warmUp } from './html/renderer.ts'

const [, , command, ...rest] = process.argv

/** Answered before anything else is loaded. */
if (/^(?:-V|--version)$/.test(command ?? '') && rest.length === 0) {
  const { version } = await import('./version.ts')
  console.log(version)
} else {
  /** The process that renders loads its libraries while the rest of the program loads: together they are as fast as one. */
  if (/^(?:build|check)$/.test(command ?? '')) warmUp()
  await import('./command.ts')
}
