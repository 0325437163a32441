import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { floors, imports, roomOf, sources } from './rooms.ts'

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
