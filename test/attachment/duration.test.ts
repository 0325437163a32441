import { join } from 'node:path'
import { expect, test } from 'vitest'
import { secondsOf } from '../../src/attachment/duration.ts'
import { folder } from '../folder.ts'
import * as made from './made.ts'

const of = async (name: string, bytes: Buffer) => await secondsOf(join(folder({ [name]: bytes }), name))

test.each([
  { name: 'a.mp3', bytes: made.mp3(39), seconds: 1 },
  { name: 'a.mp3', bytes: made.mp3(2300), seconds: 60 },
  { name: 'a.wav', bytes: made.wave(3), seconds: 3 },
  { name: 'a.m4a', bytes: made.mpeg4Sound('M4A ', 61), seconds: 61 },
  { name: 'a.mp4', bytes: made.mpeg4Sound('isom', 7), seconds: 7 },
  { name: 'a.opus', bytes: made.opus(12), seconds: 12 },
])('$name takes $seconds seconds', async ({ name, bytes, seconds }) => {
  expect(await of(name, bytes)).toBe(seconds)
})

test.each([
  { because: 'it is cut off', name: 'a.m4a', bytes: made.mpeg4('M4A ') },
  { because: 'it has no sound', name: 'a.mp3', bytes: made.mp3(0) },
  { because: 'it is damaged', name: 'a.wav', bytes: made.wave(1).subarray(0, 20) },
  { because: 'it is another file', name: 'a.mp3', bytes: made.pdf },
])('the duration of $name is unknown: $because', async ({ name, bytes }) => {
  expect(await of(name, bytes)).toBeUndefined()
})

test('a sound of half a second takes one', async () => {
  expect(await of('a.mp3', made.mp3(10))).toBe(1)
})
