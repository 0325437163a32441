import { digest, fingerprintOf } from '../disk/digest.ts'
import { shown } from '../http/shown.ts'

/** The name of a server by its address: two that differ only in their queries have two names. */
export const nameOf = (service: string, address: string): string =>
  `${service} ${shown(address)}${new URL(address).search === '' ? '' : ` (${fingerprintOf(digest(address))})`}`
