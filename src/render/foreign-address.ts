import { posix } from 'node:path'
import type { Reading } from '../model/reading.ts'
import { ascii } from '../text/url.ts'
import type { Base } from './address.ts'

/** The public address of a file that the tool publishes as it is, or of one that is nowhere: then a browser would look for it there. */
export type ForeignAddress = { url: string; isThere: boolean }

/**
 * The address that a tool's page has for a relative one: of a file of its static folders, however the way to it is written, else
 * what a browser makes of it on the article's own page. `isStatic` is asked for paths below the static folders.
 */
export function foreignAddress(
  written: string,
  base: Base,
  { static: folders }: Pick<Reading, 'static'>,
  isStatic: (path: string) => boolean,
): ForeignAddress | undefined {
  const path = decoded(written.trim().replace(/[?#].*$/s, ''))
  if (path === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) return undefined
  const below = posix.normalize(path).replace(/^(?:\.\.\/)+|^\/+/g, '')
  const names = new Set(folders.map((folder) => folder.split('/').at(-1) ?? ''))
  const [first = '', ...rest] = below.split('/')
  const found = [below, ...(names.has(first) ? [rest.join('/')] : [])].find(isStatic)
  const root = new URL(base.site)
  if (found !== undefined) return { url: ascii(new URL(encoded(found), root)), isThere: true }
  return URL.canParse(written, base.permalink)
    ? { url: ascii(new URL(written, base.permalink)), isThere: false }
    : undefined
}

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/')

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
