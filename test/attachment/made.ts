/** Small sounds, films and documents, made byte by byte. */

/** MPEG 1, layer III, 128 kbit/s, 44.1 kHz: a frame takes 417 bytes and 26 ms. */
export function mp3(frames = 39): Buffer {
  const frame = Buffer.alloc(417)
  frame.set([0xff, 0xfb, 0x90, 0xc0])
  return Buffer.concat([id3, ...Array.from({ length: frames }, () => frame)])
}

/** An empty tag, version 2.3. */
const id3 = Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1')

/** One channel, 8000 samples of one byte a second. */
export function wave(seconds = 1): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF....WAVEfmt ')
  head.writeUInt32LE(36 + 8000 * seconds, 4)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(8000 * seconds, 40)
  return Buffer.concat([head, Buffer.alloc(8000 * seconds, 128)])
}

/** The begin of an MPEG-4 file of this brand. */
export const mpeg4 = (brand: string): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.from(`ftyp${brand}\0\0\0\0`, 'latin1')])

export const pdf = Buffer.from('%PDF-1.4\n%%EOF\n')

/** The begin of an archive, and the names of its files as they are at its end; the first may have bytes. */
export const zip = (names: string[], bytes = ''): Buffer =>
  Buffer.from(
    `PK\x03\x04${'\0'.repeat(26)}${names[0]}${bytes}${'\0'.repeat(100_000)}${names.map((name) => `PK\x01\x02${name}`).join('')}`,
    'latin1',
  )

export const text = (written: string): Buffer => Buffer.from(written, 'latin1')
