import { spawnSync } from 'node:child_process'

/** Makes lib/ of src/ before the tests: what runs as a process of its own is that of the last change. */
export function setup(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'compile'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`lib/ cannot be made:\n${stdout}${stderr}`)
}
