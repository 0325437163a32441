import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { limits } from '../../src/limits.ts'
import { readPicture } from '../../src/picture/read.ts'
import * as made from './made.ts'

test.each([
  { name: 'a.png', type: 'image/png', width: 4, height: 3 },
  { name: 'a.jpg', type: 'image/jpeg', width: 4, height: 3 },
  { name: 'turned.jpg', type: 'image/jpeg', width: 3, height: 4 },
  { name: 'a.gif', type: 'image/gif', width: 4, height: 3 },
  { name: 'a.webp', type: 'image/webp', width: 4, height: 3 },
  { name: 'a.avif', type: 'image/avif', width: 4, height: 3 },
  { name: 'a.svg', type: 'image/svg+xml', width: 4, height: 3 },
])('$name is $type of $width x $height', ({ name, ...wanted }) => {
  expect(readPicture(readFileSync(`test/pictures/${name}`))).toMatchObject(wanted)
})

const of = (name: string) => readFileSync(`test/pictures/${name}`)

/** A PNG picture of this size, with pixels or without. */
function sized(width: number, height: number, hasPixels = true): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.writeUInt8(8, 8)
  const pixels = hasPixels ? [made.chunk('IDAT', 'x')] : []
  return Buffer.concat([of('a.png').subarray(0, 8), made.chunk('IHDR', size), ...pixels, made.chunk('IEND')])
}

test.each([
  { because: 'it is text', bytes: Buffer.from('hello'), fault: 'is not a' },
  { because: 'it is empty', bytes: Buffer.alloc(0), fault: 'is not a' },
  { because: 'PNG has its header only', bytes: sized(4, 3, false), fault: 'has no pixels' },
  { because: 'PNG ends after its header', bytes: of('a.png').subarray(0, 33), fault: 'has no pixels' },
  {
    because: 'JPEG ends before its pixels',
    bytes: of('a.jpg').subarray(0, of('a.jpg').lastIndexOf(Buffer.of(0xff, 0xda))),
    fault: 'has no pixels',
  },
  { because: 'WebP ends before its pixels', bytes: of('a.webp').subarray(0, 30), fault: 'has no pixels' },
  {
    because: 'it has a pixel too many',
    bytes: sized(100_000, 1_001),
    fault: 'has 100000 x 1001 pixels; the limit is 100 megapixels',
  },
  { because: 'a side is longer than PNG allows', bytes: sized(2 ** 32 - 1, 1), fault: 'has 4294967295 x 1 pixels' },
  {
    because: 'an SVG is as large as the world',
    bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1e308" height="1"/>'),
    fault: 'has 1e+308 x 1 pixels; the limit is 2147483647 for a side',
  },
])('no picture when $because', ({ bytes, fault }) => {
  expect(readPicture(bytes)).toEqual({ fault: expect.stringContaining(fault) })
})

test('as many pixels as the limit are a picture, and an SVG of that size as well', () => {
  expect(readPicture(sized(100_000, limits.picturePixels / 100_000))).toMatchObject({ width: 100_000, height: 1000 })
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"/>'
  expect(readPicture(Buffer.from(svg))).toMatchObject({ width: 20_000, height: 20_000 })
})

test('a JPEG that ends without its end mark is a picture: programs show what is there', () => {
  const jpeg = of('a.jpg')
  expect(readPicture(jpeg.subarray(0, jpeg.length - 2))).toMatchObject({ width: 4, height: 3 })
})
