import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPicture } from '../../src/render/picture.ts'

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3">${inside}</svg>`

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

test.each([
  { because: 'it is text', bytes: 'hello' },
  { because: 'it is empty', bytes: '' },
  { because: 'it runs a program', bytes: svg('<script>alert(1)</script>') },
  { because: 'it answers to events', bytes: svg('<rect onclick="alert(1)"/>') },
  { because: 'a link runs a program', bytes: svg('<a href="java&#x09;script:alert(1)"/>') },
  {
    because: 'it holds a page',
    bytes: svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
  },
  { because: 'it is not well-formed', bytes: svg('<g>') },
])('no picture when $because', ({ bytes }) => {
  expect(readPicture(Buffer.from(bytes))).toHaveProperty('fault')
})
