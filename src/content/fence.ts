/** The kinds of front matter by the line that opens them: how each is closed, and the language between the two. */
export type Fence = { language: 'yaml' | 'toml' | 'json'; open: string; close: string }

/** The kinds whose first and last line are marks. An object of JSON without marks begins with its brace. */
const fences: readonly Fence[] = [
  { language: 'json', open: '---json', close: '---' },
  { language: 'yaml', open: '---', close: '---' },
  { language: 'toml', open: '+++', close: '+++' },
  { language: 'json', open: ';;;', close: ';;;' },
]

/** The kind of front matter that a text begins with; undefined when it begins with no mark. */
export const fenceOf = (text: string): Fence | undefined => fences.find(({ open }) => text.startsWith(open))

/** Where the line ends that closes the front matter of a file in UTF-8; the end of the file when there is no such line. */
export function headEnd(bytes: Buffer): number {
  const fence = bytes.subarray(0, 3).equals(plus) ? tomlLine : fenceLine
  for (let at = bytes.indexOf(fence, 3); at >= 0; at = bytes.indexOf(fence, at + 1)) {
    let end = at + fence.length
    while (bytes[end] === 0x20 || bytes[end] === 0x09) end += 1
    if (end === bytes.length || bytes[end] === 0x0a || bytes[end] === 0x0d) return end
  }
  return bytes.length
}

const fenceLine = Buffer.from('\n---')
const tomlLine = Buffer.from('\n+++')
const plus = Buffer.from('+++')
