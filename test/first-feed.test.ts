import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { folder, put } from './folder.ts'

/** A block of README that is tried: a file to write, a part of a file that was made, or commands and what they print. */
type Block = { kind: 'file' | 'part of' | 'console'; path: string; text: string }

const readme = readFileSync('README.md', 'utf8')
const shape = /(?:<!-- (file|part of) (.*) -->\n)?```(console|markdown|xml)\n([\s\S]*?)```/g

const blocks = [...readme.matchAll(shape)].map(
  ([, kind, path = '', , text = '']): Block => ({
    kind: kind === 'file' || kind === 'part of' ? kind : 'console',
    path,
    text,
  }),
)

/** `npx feedwright` in a folder where the package is installed; without npx, which takes half a second for each command. */
const installed = 'npx() { shift; "$NODE" "$CLI" "$@"; }\n'
const env = { ...process.env, NODE: process.execPath, CLI: resolve('lib/cli.js') }

/** The commands with what they print in this folder. How long a command takes stays as it is written. */
function replayed(cwd: string, text: string): string {
  const printed = [...text.matchAll(/^\$ (.*)\n/gm)].map(([line, command = '']) => {
    const { stdout } = spawnSync('sh', ['-c', `exec 2>&1\n${installed}${command}`], { cwd, env, encoding: 'utf8' })
    return line + stdout
  })
  const took = text.match(/\d+ ms$/gm) ?? []
  return printed.join('').replace(/\d+ ms$/gm, (now) => took.shift() ?? now)
}

test('what README says to do in an empty folder does what it shows; vitest -u writes it anew', async () => {
  expect(blocks.map(({ kind }) => kind).join(', ')).toBe('console, file, console, part of, file, console')
  const cwd = folder()
  let shown = readme
  for (const { kind, path, text } of blocks) {
    if (kind === 'file') put(cwd, path, text)
    else if (kind === 'part of') expect(readFileSync(join(cwd, path), 'utf8')).toContain(text)
    else shown = shown.replace(text, () => replayed(cwd, text))
  }
  await expect(shown).toMatchFileSnapshot('../README.md')
})

test('README is short, and the first feed takes 20 lines: commands, what they print, an article and its item', () => {
  expect(statSync('README.md').size).toBeLessThanOrEqual(8 * 1024)
  const first = blocks.slice(0, 4).map(({ text }) => text)
  expect(first.join('').trimEnd().split('\n').length).toBeLessThanOrEqual(20)
})

test('README has the commands by which this project is tested', () => {
  const { build, test } = JSON.parse(readFileSync('package.json', 'utf8')).scripts
  expect([build, test]).not.toContain(undefined)
  expect(readme).toMatch(/^npm ci && npm run build\b/m)
  expect(readme).toMatch(/^npm ci && npm test\b/m)
})
