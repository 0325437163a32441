/** A resolved address; undefined when it is not one of http(s). */
export function webAddress(written: string, base?: string): string | undefined {
  if (!URL.canParse(written, base)) return undefined
  const url = new URL(written, base)
  url.hash = ''
  return /^https?:$/.test(url.protocol) ? url.href : undefined
}

/** The host of an address, with its port. */
export const hostOf = (address: string): string => new URL(address).host
