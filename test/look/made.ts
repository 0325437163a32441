import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { article, folder } from '../folder.ts'
import { build } from '../here.ts'

export const site = 'title: Daily\ndescription: News\nurl: https://daily.internal/\n'

/** A site of one article with this look, as YAML, and these files. */
export const siteWith = (look: string, files: Record<string, string | Uint8Array> = {}): string =>
  folder({ 'content/site.yaml': `${site}look: ${look}\n`, 'content/a.md': article(), ...files })

export const options = (root: string) =>
  ({ content: join(root, 'content'), out: join(root, 'dist'), now: new Date('2020-01-01') }) as const

export const pageIn = (root: string): string => readFileSync(join(root, 'dist/index.html'), 'utf8')

/** Findings as `rule line:column`. */
export const placed = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)

/** What is found in a site with one file of its look. */
export async function foundIn(part: 'css' | 'header' | 'footer', text: string | Uint8Array): Promise<Diagnostic[]> {
  const name = part === 'css' ? 'site.css' : `${part}.html`
  const root = siteWith(`{${part}: ${name}}`, { [`content/${name}`]: text })
  return (await build(options(root))).diagnostics
}
