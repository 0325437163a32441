import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf } from './folder.ts'

/** The rooms of src/ and the files in its root, from the ground up: each imports from those before it only. */
const floors = [
  ...[
    'limits',
    'language',
    'text',
    'model',
    'rules',
    'diagnostic',
    'disk',
    'time',
    'http',
    'report',
    'picture',
    'attachment',
    'generator',
    'content',
    'moving',
    'render',
    'look',
    'hooks',
    'feed',
    'partner',
  ],
  ...[
    'worker',
    'select',
    'hosting',
    'rights',
    'publish',
    'store',
    'head',
    'page',
    'previous',
    'check',
    'edition',
    'item',
    'build',
    'adopt',
    'announce',
    'live',
    'serve',
    'command',
    'integration',
    'index',
    'cli',
  ],
]

const sources = [...filesOf('src')].filter(([path]) => path.endsWith('.ts'))

/** Every file that imports, and what it imports, by their paths below src/; types and `import()` included. */
const imports = sources.flatMap(([file, bytes]) =>
  [...String(bytes).matchAll(/\bfrom '(\.[^']*)'|\bimport(?: |\()'(\.[^']*)'/g)].map(([, from, lone]) => ({
    file,
    imported: join(dirname(file), from ?? lone ?? ''),
  })),
)

/** `content` of `content/site.ts`, `cli` of `cli.ts`. */
const roomOf = (path: string) => /^[^/.]*/.exec(path)?.[0] ?? ''
const floorOf = (path: string) => floors.indexOf(roomOf(path))

test('every import runs to a lower floor or stays in its room', () => {
  const upward = imports.filter(({ file, imported }) => floorOf(imported) > floorOf(file))
  expect(upward.map(({ file, imported }) => `${file} → ${imported}`)).toEqual([])
})

test('every room of src/ has a floor', () => {
  expect([...new Set(sources.map(([path]) => roomOf(path)))].sort()).toEqual([...floors].sort())
})

test('every import is found: each file is imported, or begins what is bundled', () => {
  expect(imports.filter(({ imported }) => !existsSync(join('src', imported)))).toEqual([])
  const imported = new Set(imports.map((one) => one.imported))
  const alone = sources.map(([path]) => path).filter((path) => !imported.has(path))
  const bundle = readFileSync('scripts/bundle.mjs', 'utf8')
  expect(alone.length).toBeGreaterThan(1)
  expect([...bundle.matchAll(/in: 'src\/(.*?)'/g)].map(([, path]) => path)).toEqual(expect.arrayContaining(alone))
})

test('no file has more than 210 lines', () => {
  expect(sources.filter(([, bytes]) => String(bytes).split('\n').length > 211).map(([path]) => path)).toEqual([])
})
