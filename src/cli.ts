#!/usr/bin/env node
const [, , command, ...rest] = process.argv

/** `--version` is answered without loading the program. */
if (/^(?:-V|--version)$/.test(command ?? '') && rest.length === 0) {
  const { version } = await import('./disk/version.ts')
  console.log(version)
} else {
  if (command === 'build' || command === 'check') (await import('./disk/tier-up.ts')).tierUpLater()
  await import('./command/command.ts')
}
