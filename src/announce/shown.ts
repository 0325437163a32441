import { digest, fingerprintOf } from '../disk/digest.ts'

/** An address to print: its query may have a secret in it, and is not shown. */
export function shown(address: string): string {
  const { origin, pathname, search } = new URL(address)
  return `${origin}${pathname}${search === '' ? '' : '?...'}`
}

/** The name of a server by its address: two that differ only in their queries have two names. */
export const nameOf = (service: string, address: string): string =>
  `${service} ${shown(address)}${new URL(address).search === '' ? '' : ` (${fingerprintOf(digest(address))})`}`
