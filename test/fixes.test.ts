import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { configName } from '../src/content/config.ts'
import { type Diagnostic, severity } from '../src/diagnostic.ts'
import { filesOf, folder, put } from './folder.ts'
import { check, configIn, hooksIn } from './here.ts'

const cases = ['broken', ...readdirSync('test/rules').map((rule) => `rules/${rule}`)]

/** What is found in the copy of a case, its files named as there. */
async function findings(root: string): Promise<Diagnostic[]> {
  const { diagnostics } = await check({
    content: join(root, 'content'),
    config: configIn(root),
    hooks: hooksIn(root),
    out: join(root, 'dist'),
    now: new Date('2020-01-01'),
  })
  return diagnostics.map((one) => ({ ...one, file: one.file.slice(one.file.indexOf('/content/') + 1) }))
}

const keyOf = ({ rule, file, line, column }: Diagnostic) => `${rule} ${file}:${line}:${column}`
const causeOf = ({ rule, file, message }: Diagnostic) => `${rule} ${file} ${message}`

/** The number of lines that a fix adds above those that follow. */
const added = ({ replacement }: { replacement: string }) =>
  replacement === '' ? -1 : replacement.split('\n').length - 1

/** The same with a line of a file as a finding wants it. */
function mended(root: string, { file, fix }: Diagnostic): string {
  const copy = folder()
  cpSync(root, copy, { recursive: true })
  const lines = readFileSync(join(root, file), 'utf8').split('\n')
  if (fix) lines.splice(fix.line - 1, 1, ...(fix.replacement === '' ? [] : [fix.replacement]))
  put(copy, file, lines.join('\n'))
  return copy
}

test('every fix, put into its file, removes its finding and brings no error into its lines', {
  timeout: 300_000,
}, async () => {
  const seen: string[] = []
  for (const name of cases) {
    const root = folder()
    for (const part of ['content', 'dist', configName, 'feedwright.config.js']) {
      if (existsSync(`test/${name}/${part}`)) cpSync(`test/${name}/${part}`, join(root, part), { recursive: true })
    }
    expect(filesOf(root).size).toBeGreaterThan(0)
    const before = await findings(root)
    for (const one of before) {
      if (!one.fix) continue
      const { line } = one.fix
      const after = await findings(mended(root, one))
      const here = after.filter(
        (other) =>
          other.file === one.file &&
          other.line >= line &&
          other.line <= line + Math.max(0, added(one.fix ?? { replacement: '' })),
      )
      const known = new Set(before.map(causeOf))
      expect(
        here.filter((other) => causeOf(other) === causeOf(one)),
        keyOf(one),
      ).toEqual([])
      expect(
        here.filter((other) => severity(other) === 'error' && !known.has(causeOf(other))),
        keyOf(one),
      ).toEqual([])
      seen.push(`${name} ${keyOf(one)}\n${one.fix.replacement || '(left out)'}\n`)
    }
  }
  await expect(seen.join('\n')).toMatchFileSnapshot('fixes.txt')
})
