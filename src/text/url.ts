/** A URL in ASCII; the few characters that WHATWG URL allows and RFC 3986 forbids are percent-encoded. */
export const ascii = (url: URL): string =>
  url.href.replace(/[|^`"<>{}\\]/g, (character) => encodeURIComponent(character))

/** Whether RSS 2.0 `<image>` allows the picture at this address, by its name: PNG, JPEG or GIF, or without an extension. */
export const isPictureOfRss = (address: string): boolean =>
  [address, address.replace(/[?#].*$/, '')].every((name) => !/\.\w+$/.test(name) || /\.(?:png|jpe?g|gif)$/i.test(name))
