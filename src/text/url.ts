import { decoded } from './characters.ts'

/** A URL in ASCII; the few characters that WHATWG URL allows and RFC 3986 forbids are percent-encoded. */
export const ascii = (url: URL): string =>
  url.href.replace(/[|^`"<>{}\\]/g, (character) => encodeURIComponent(character))

/**
 * A path of which every part has only letters, digits and a few other characters that mean nothing in any configuration; all else is
 * percent-encoded. Two spellings of one path become equal.
 */
export const strictPath = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(decoded(part)).replace(/['*]/g, inHex))
    .map((part) => part.replace(/%(?:2C|3D|40|26|2B)/g, decodeURIComponent))
    .join('/')

const inHex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** The same of an absolute address, with its query and fragment. */
export function strictAddress(address: string): string {
  const { origin, pathname, search, hash } = new URL(address)
  return origin + strictPath(pathname) + `${search}${hash}`.replace(/["'${};*:<>\\^|`\s]/g, inHex)
}

/** An address with the fragment of a written one: a place in a text or document, a time in a film. */
export function withFragment(address: string, written: string): string {
  const url = new URL(address)
  url.hash = /#.*$/.exec(written)?.[0] ?? url.hash
  return ascii(url)
}

/** Whether RSS 2.0 `<image>` allows the picture at this address, by its name: PNG, JPEG or GIF, or without an extension. */
export const isPictureOfRss = (address: string): boolean =>
  [address, address.replace(/[?#].*$/, '')].every((name) => !/\.\w+$/.test(name) || /\.(?:png|jpe?g|gif)$/i.test(name))
