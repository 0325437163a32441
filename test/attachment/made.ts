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

const box = (name: string, ...parts: Buffer[]): Buffer => {
  const inside = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + inside.length)
  head.write(name, 4)
  return Buffer.concat([head, inside])
}

/** An MPEG-4 file with one sound of 8 bit, its description after its data. */
export function mpeg4Sound(brand: string, seconds: number): Buffer {
  const header = Buffer.alloc(24)
  header.writeUInt32BE(8000, 12)
  header.writeUInt32BE(8000 * seconds, 16)
  const handler = Buffer.alloc(25)
  handler.write('soun', 8)
  const sample = Buffer.alloc(28)
  sample.writeUInt16BE(1, 6)
  sample.writeUInt16BE(1, 16)
  sample.writeUInt16BE(8, 18)
  sample.writeUInt16BE(8000, 24)
  const samples = Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), box('mp4a', sample)])
  const table = box('stbl', box('stsd', samples), box('stsz', Buffer.alloc(12)))
  const track = box(
    'trak',
    box('tkhd', Buffer.alloc(84)),
    box('mdia', box('mdhd', header), box('hdlr', handler), box('minf', table)),
  )
  return Buffer.concat([
    mpeg4(brand),
    box('mdat', Buffer.alloc(50)),
    box('moov', box('mvhd', Buffer.alloc(100)), track),
  ])
}

/** An Ogg page with one packet. */
function page(sequence: number, position: number, packet: Buffer): Buffer {
  const head = Buffer.alloc(28)
  head.write('OggS')
  head[5] = [2, 0, 4][sequence] ?? 0
  head.writeBigUInt64LE(BigInt(position), 6)
  head.writeUInt32LE(1, 14)
  head.writeUInt32LE(sequence, 18)
  head.set([1, packet.length], 26)
  return Buffer.concat([head, packet])
}

export function opus(seconds: number): Buffer {
  const head = Buffer.alloc(19)
  head.write('OpusHead')
  head.set([1, 1], 8)
  head.writeUInt32LE(48_000, 12)
  return Buffer.concat([
    page(0, 0, head),
    page(1, 0, Buffer.from('OpusTags\0\0\0\0\0\0\0\0')),
    page(2, 48_000 * seconds, Buffer.alloc(40)),
  ])
}
