/** A URL in ASCII; the few characters that WHATWG URL allows and RFC 3986 forbids are percent-encoded. */
export const ascii = (url: URL): string =>
  url.href.replace(/[|^`"<>{}\\]/g, (character) => encodeURIComponent(character))

/** An address with the fragment of a written one: a place in a text or document, a time in a film. */
export function withFragment(address: string, written: string): string {
  const url = new URL(address)
  url.hash = /#.*$/.exec(written)?.[0] ?? url.hash
  return ascii(url)
}

/** Whether RSS 2.0 `<image>` allows the picture at this address, by its name: PNG, JPEG or GIF, or without an extension. */
export const isPictureOfRss = (address: string): boolean =>
  [address, address.replace(/[?#].*$/, '')].every((name) => !/\.\w+$/.test(name) || /\.(?:png|jpe?g|gif)$/i.test(name))
