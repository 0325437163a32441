import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { digest } from '../../src/disk/digest.ts'
import { digestOfFile, examine, piecesOf } from '../../src/disk/large-file.ts'
import { limits } from '../../src/limits.ts'
import { folder } from '../folder.ts'

test.each([0, 1, limits.edgeBytes, limits.edgeBytes + 1, limits.pieceBytes, 2 * limits.pieceBytes + 1])(
  'a file of %d bytes has the digest, begin and end of its bytes',
  (length) => {
    const bytes = Buffer.alloc(length, 'Feedwright ')
    const root = folder({ 'a.zip': bytes })
    const examined = examine(root, 'a.zip')
    expect(examined).toMatchObject({ digest: digest(bytes), stat: { size: length } })
    expect('begin' in examined && examined.begin.equals(bytes.subarray(0, limits.edgeBytes))).toBe(true)
    const end = bytes.subarray(Math.max(0, length - limits.edgeBytes))
    expect('end' in examined && examined.end.equals(end)).toBe(true)
    expect(digestOfFile(join(root, 'a.zip'))).toBe(digest(bytes))
    expect(Buffer.concat([...copies(piecesOf(root, 'a.zip', digest(bytes)))]).equals(bytes)).toBe(true)
  },
)

function* copies(pieces: Iterable<Uint8Array>): Generator<Buffer> {
  for (const piece of pieces) yield Buffer.from(piece)
}

test('reading pauses after each piece, so that no text is blamed for the time', () => {
  let pauses = 0
  examine(folder({ 'a.zip': Buffer.alloc(3 * limits.pieceBytes) }), 'a.zip', () => {
    pauses += 1
  })
  expect(pauses).toBe(3)
})

test.each([
  { because: 'it is too large', path: 'large.zip', fault: { fault: expect.stringContaining('limit'), large: true } },
  { because: 'it is missing', path: 'gone.zip', fault: { fault: 'does not exist', similar: ['a.zip', 'large.zip'] } },
  { because: 'it is a folder', path: '.', fault: { fault: expect.any(String) } },
])('a file is not read when $because', ({ path, fault }) => {
  const root = folder({ 'a.zip': 'PK', 'large.zip': 'PK' })
  truncateSync(join(root, 'large.zip'), limits.attachment + 1)
  expect(examine(root, path)).toMatchObject(fault)
})

test('a file with other bytes is found out at its end', () => {
  const root = folder({ 'a.zip': 'PK' })
  const read = () => [...piecesOf(root, 'a.zip', digest('KP'))]
  expect(read).toThrow('The file "a.zip" changed while it was published')
  expect(() => [...piecesOf(root, 'b.zip', digest('PK'))]).toThrow('changed while it was published')
})
