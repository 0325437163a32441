/** A URL in ASCII; the few characters that WHATWG URL allows and RFC 3986 forbids are percent-encoded. */
export const ascii = (url: URL): string => url.href.replace(/[|^`"<>{}]/g, (character) => encodeURIComponent(character))
