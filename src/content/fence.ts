/** Where the line ends that closes the front matter of a file in UTF-8; the end of the file when there is no such line. */
export function headEnd(bytes: Buffer): number {
  for (let at = bytes.indexOf(fenceLine, 3); at >= 0; at = bytes.indexOf(fenceLine, at + 1)) {
    let end = at + fenceLine.length
    while (bytes[end] === 0x20 || bytes[end] === 0x09) end += 1
    if (end === bytes.length || bytes[end] === 0x0a || bytes[end] === 0x0d) return end
  }
  return bytes.length
}

const fenceLine = Buffer.from('\n---')
