/** The serialized URL, with the few signs percent-encoded that WHATWG URL leaves as they are and RFC 3986 does not know. */
export const ascii = (url: URL): string => url.href.replace(/[|^`"<>{}]/g, (sign) => encodeURIComponent(sign))
