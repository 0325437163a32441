import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A new folder with these files in it. */
export function folder(files: Record<string, string | Uint8Array> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'feedwright-'))
  for (const [path, content] of Object.entries(files)) put(root, path, content)
  return root
}

export function put(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

/** Every file below a folder, by path, sorted. Links are left out: from Node 22 on `recursive` would follow them. */
export const filesOf = (root: string): Map<string, Buffer> =>
  new Map(
    pathsIn(root, '')
      .sort()
      .map((path) => [path, readFileSync(join(root, path))]),
  )

const pathsIn = (root: string, folder: string): string[] =>
  !existsSync(root)
    ? []
    : readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) return pathsIn(root, path)
        return entry.isFile() ? path : []
      })

/** The same with SHA-256 sums in place of bytes: many large files are compared at once. */
export const sumsOf = (root: string): Map<string, string> =>
  new Map([...filesOf(root)].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]))

export const site =
  'title: Daily\ndescription: News\nurl: https://daily.internal/\ntimezone: Asia/Shanghai\npages: false\n'

/** An article as its author writes it: valid, with these lines of front matter more. */
export const article = ({ title = 'A bridge opens', date = '2019-11-01', more = '', body = 'Text.' } = {}): string =>
  `---\ntitle: ${title}\ndate: ${date}\n${more}---\n\n${body}\n`
