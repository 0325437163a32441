#!/usr/bin/env node
const [, , command, ...rest] = process.argv

/** Answered before anything else is loaded. */
if (/^(?:-V|--version)$/.test(command ?? '') && rest.length === 0) {
  const { version } = await import('./disk/version.ts')
  console.log(version)
} else {
  const { warmUpFor } = await import('./warm-up.ts')
  warmUpFor(command, rest)
  await import('./command/command.ts')
}
