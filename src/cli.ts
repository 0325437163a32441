#!/usr/bin/env node
import { isCode, refusedBy } from './disk/refusal.ts'

const [, , command, ...rest] = process.argv

/** `--version` is answered without loading the program. */
if (/^(?:-V|--version)$/.test(command ?? '') && rest.length === 0) {
  const { version } = await import('./disk/version.ts')
  console.log(version)
} else {
  if (command === 'build' || command === 'check') (await import('./disk/tier-up.ts')).tierUpLater()
  try {
    await import('./command/command.ts')
  } catch (error) {
    if (!isCode(error, 'EMFILE', 'ENFILE')) throw error
    process.stderr.write(`feedwright: ${refusedBy(error)}\n`)
    process.exitCode = 3
  }
}
