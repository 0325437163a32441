/**
 * An address for the configuration of a server: every character that could end a value, begin a comment or a variable, or be taken for
 * a pattern is percent-encoded (RFC 3986 §2.1).
 */
export const safeAddress = (address: string): string =>
  address.replace(/[^A-Za-z0-9\-._~:/?#@!&()+,=%[\]]/gu, (character) =>
    [...Buffer.from(character)].map((byte) => `%${hex(byte)}`).join(''),
  )

/** Whether a path has letters, digits and `- . _ ~` only, of any script: it can be written into any configuration as it is. */
export const isPlainPath = (path: string): boolean => /^[\p{L}\p{M}\p{N}/._~-]+$/u.test(path)

/** Whether a name of a file has ASCII letters, digits and `- . _ ~` only, is not hidden, and fits on a disk. */
export const isPlainName = (name: string): boolean => /^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,254}$/.test(name)

/** A regular expression for a path as it is, for PCRE, which compares bytes. Nothing but letters and digits is written as it is. */
export const patternOfBytes = (path: string): string =>
  patternOf(path, (character) => [...Buffer.from(character)].map((byte) => `\\x${hex(byte)}`).join(''))

/** The same for RE2 in Go, which compares characters. */
export const patternOfCharacters = (path: string): string =>
  patternOf(path, (character) => `\\x{${character.codePointAt(0)?.toString(16)}}`)

const patternOf = (path: string, spell: (character: string) => string) =>
  path.replace(/[^\p{L}\p{M}\p{N}/_-]/gu, (character) => (character === '.' ? '\\.' : spell(character)))

const hex = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0')

/**
 * The path of a document below a folder as our own links spell it: plain characters of ASCII as they are, bytes of other scripts in
 * capital digits. An address in another spelling gets no link to itself: such a link would be no address that we announce.
 */
export const ownSpelling = '(?:PART/)*PART'.replaceAll(
  'PART',
  '(?:[A-Za-z0-9_~-]|%[89A-F][0-9A-F])(?:[A-Za-z0-9._~-]|%[89A-F][0-9A-F])*',
)

/** The path of the folder of all feeds on its host, decoded as servers compare it, and as its address spells it. */
export function baseOf({ feedsUrl }: { feedsUrl: string }): { path: string; spelled: string } {
  const { pathname } = new URL(feedsUrl)
  return { path: decoded(pathname) ?? pathname, spelled: pathname }
}

/** A path without percent-encoding; undefined if that is broken. */
export function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
