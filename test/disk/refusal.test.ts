import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refusedAt, refusedBy } from '../../src/disk/refusal.ts'
import { folder } from '../folder.ts'

/** The error of the system that something ends with. */
function errorOf(act: () => void): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('The system did not refuse.')
}

const root = folder({ 'a/b': '', 'd/e': '' })
const at = (path: string) => join(root, path)
const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })

test.each([
  { because: 'a file is missing', error: errorOf(() => readFileSync(at('c'))), says: `${at('c')}: it does not exist.` },
  {
    because: 'a file is moved onto a folder: the folder is named',
    error: errorOf(() => renameSync(at('a/b'), at('d'))),
    says: `${at('d')}: it is a folder. Move it to another place.`,
  },
  {
    because: 'a folder is wanted in a file',
    error: errorOf(() => mkdirSync(at('a/b/c'))),
    says: `${at('a/b/c')}: a part of its path is not a folder. Move the file that is in the place of a folder.`,
  },
  { because: 'an open file names no path', error: full, says: 'the disk is full. Make room, and build again.' },
  {
    because: 'the path of an open file is known',
    error: refusedAt('dist/rss.xml', Object.assign(new Error(), full)),
    says: 'dist/rss.xml: the disk is full. Make room, and build again.',
  },
  {
    because: 'a file is staged: the path that it is for is named',
    error: refusedAt(
      'dist/rss.xml',
      errorOf(() => writeFileSync(at('a'), '')),
    ),
    says: 'dist/rss.xml: it is a folder. Move it to another place.',
  },
  { because: 'it is a fault of the program', error: new Error('a bug'), says: undefined },
  { because: 'such a fault has no path', error: refusedAt('dist', new Error('a bug')), says: undefined },
])('what the system refuses is told when $because', ({ error, says }) => {
  expect(refusedBy(error)).toBe(says)
})
