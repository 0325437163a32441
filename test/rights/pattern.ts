/** Whether a pattern of robots.txt fits a path with its query: RFC 9309 §2.2.2 and §2.2.3. */
export const fits = (pattern: string, path: string): boolean => expressionOf(pattern).test(normal(path))

const expressionOf = remembered((pattern: string): RegExp => {
  const isWhole = pattern.endsWith('$')
  const pieces = (isWhole ? pattern.slice(0, -1) : pattern).split('*').map((piece) => escaped(normal(piece)))
  return new RegExp(`^${pieces.join('.*')}${isWhole ? '$' : ''}`)
})

/** Octets outside of ASCII and reserved ones are encoded, unreserved ones are not. */
const normal = remembered((text: string): string =>
  text.replace(/%([\da-f]{2})|./giu, (character, hex: string | undefined) => {
    const bytes = hex === undefined ? [...Buffer.from(character)] : [Number.parseInt(hex, 16)]
    return bytes.map((byte) => (isUnreserved(byte) ? String.fromCharCode(byte) : encoded(byte))).join('')
  }),
)

function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>()
  return (text) => {
    const known = made.get(text) ?? make(text)
    made.set(text, known)
    return known
  }
}

const isUnreserved = (byte: number) => /[A-Za-z0-9._~-]/.test(String.fromCharCode(byte)) && byte < 128
const encoded = (byte: number) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The rules with the longest pattern that fits. RFC 9309 §2.2.2 */
export function longest<T extends { pattern: string }>(rules: readonly T[], path: string): T[] {
  const fitting = rules.filter(({ pattern }) => fits(pattern, path))
  const most = Math.max(0, ...fitting.map(({ pattern }) => pattern.length))
  return fitting.filter(({ pattern }) => pattern.length === most)
}
