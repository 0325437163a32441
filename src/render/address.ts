import { posix } from 'node:path'
import { isAttachment } from '../attachment/kind.ts'
import { ascii } from '../text/url.ts'
import { doubtOf, hostAlone, type Misspelt, misspelt } from './misspelt.ts'

/** What an address in an article means: a public URL, a file below content/, or why it must not be published. */
export type Address =
  | { url: string; doubt?: Misspelt | undefined }
  | { file: string }
  | { fault: string; hint?: string | undefined; meant?: string }
  | { leftOut: string }

/** Where an address was written: the article's permalink, the root of its site, its file below content/. */
export type Base = { permalink: string; site: string; file: string }

/**
 * Reads an address of an article. Pictures, other articles (`.md`), sounds, films and documents that are named by a relative
 * path are files; every other relative address is resolved as a browser would on the article's own page.
 */
export function readAddress(written: string, kind: 'link' | 'picture', base: Base): Address {
  const address = written.trim()
  if (/\p{Cc}/u.test(address)) return { fault: 'holds a control character', hint: 'Remove it.' }
  const other = misspelt(address, kind)
  if (other && !other.isRead) return other
  if (other) return { ...absolute(other.meant, kind), doubt: other }
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return absolute(address, kind)
  if (address.startsWith('//')) return absolute(`${new URL(base.site).protocol}${address}`, kind)
  if (address.startsWith('/')) return { url: ascii(new URL(address, base.site)) }
  if (kind === 'picture' && /^(?:$|#)|\/$/.test(address)) {
    return { fault: 'names no picture', hint: 'Write the name of the picture: ![what it shows](picture.png).' }
  }
  if (address === '' || address.startsWith('#')) return { url: ascii(new URL(address, base.permalink)) }

  const path = address.replace(/[?#].*$/, '')
  if (kind === 'picture' || path.endsWith('.md')) return file(path, base)
  const beside = isLinkedPicture(path) || isAttachment(path) ? file(path, base) : undefined
  if (beside && 'file' in beside) return beside // else it can only be meant as an address of the site
  const guarded = new URL(address, `https://site.invalid/inside${new URL(base.permalink).pathname}`)
  if (!guarded.pathname.startsWith('/inside/')) return outside
  return { url: ascii(new URL(address, base.permalink)), doubt: hostAlone(address) }
}

/** A relative address as a browser resolves it on the article's own page; any other one, and one with a mistake, as it is. */
export function onPage(written: string, kind: 'link' | 'picture', { permalink }: Base): string {
  const address = written.trim()
  const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|[/#]|$)|\p{Cc}/iu.test(address) && !misspelt(address, kind)
  if (!isRelative || (kind === 'picture' && address.endsWith('/')) || !URL.canParse(address, permalink)) return written
  return new URL(address, permalink).href
}

/** Finds the file of another article from code that a relative link names: one of any kind may have an article. */
export const itemsFrom =
  ({ file: from }: Base, ask: (name: string) => string | null) =>
  (written: string, kind: 'link' | 'picture'): { file: string } | undefined => {
    const [, path] = /^(?![a-z][a-z0-9+.-]*:|[/#])([^?#]+\.\w+)(?:[?#]|$)/i.exec(written.trim()) ?? []
    if (path === undefined || kind === 'picture' || !URL.canParse(path, 'https://site.invalid/')) return undefined
    const below = file(path, { permalink: '', site: '', file: from })
    return 'file' in below && ask(below.file) !== null ? below : undefined
  }

/** Whether a link leads to a picture by its name; a drawing (SVG) is a document that may run programs. */
export const isLinkedPicture = (path: string): boolean => /\.(?:png|jpe?g|gif|webp|avif)$/i.test(path)

const outside = { fault: 'leads out of the site', hint: 'Remove the surplus "../".' }

function absolute(address: string, kind: 'link' | 'picture'): Address {
  const { protocol } = /^(?<protocol>[^:]*:)/.exec(address.toLowerCase())?.groups ?? {}
  if (protocol !== undefined && !/^https?:$/.test(protocol)) {
    if (kind === 'picture')
      return { fault: `begins with "${protocol}"`, hint: 'Pictures begin with https:// or http://.' }
    if (!schemes.has(protocol)) return { leftOut: protocol }
  }
  if (!URL.canParse(address)) return { fault: 'is not an address', hint: 'Write it like https://www.example.org/a.' }
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') {
    return { fault: 'holds a user name or password', hint: 'Remove what is before the @.' }
  }
  const read = ascii(url)
    .replace(/^(?:tel|sms|geo):[^?]*/, (number) => number.replace(/ |%20/g, ''))
    .replaceAll(' ', '%20') // WHATWG URL leaves blanks in mailto: as they are
  const doubt = kind === 'link' ? doubtOf(read) : undefined
  return { url: read, doubt }
}

/** What links in feeds open everywhere, beside pages: a mail, a call, a message, a place, a chat. */
const schemes = new Set(['mailto:', 'tel:', 'sms:', 'geo:', 'xmpp:'])

function file(path: string, base: Base): Address {
  try {
    const below = posix.normalize(posix.join(posix.dirname(base.file), decodeURIComponent(path)))
    return below.startsWith('../') || below.includes('\0') ? outside : { file: below }
  } catch {
    return { fault: 'holds a % that is not followed by two hex digits', hint: 'Write %25 for the sign %.' }
  }
}
