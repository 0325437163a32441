import * as z from 'zod'
import { limits } from '../limits.ts'
import { decoded } from '../text/characters.ts'
import { strictPath } from '../text/url.ts'
import { chosen } from './chosen.ts'
import { addressesIn } from './listed.ts'

/** An old address: a path from the root of the host, or an absolute address; in the one spelling that configurations may contain. */
const oldAddress = chosen(
  (written) => (faultOf(written) === undefined ? canonical(written) : undefined),
  (written) => faultOf(written) ?? '',
  'bad-alias',
  () => undefined,
  (written) => {
    const instead = insteadOf(written)
    return instead === undefined
      ? 'Write the path of the old address, like "/2019/bridge.html", or leave it out.'
      : `Write "${instead}" in its place.`
  },
)

/** Old addresses, of which one may be written as text. */
export const oldAddresses = z.preprocess(
  addressesIn,
  z.array(oldAddress, 'must be a list').max(limits.aliases, `has more than ${limits.aliases} addresses`),
)

/** Why a text is no old address, the end of a sentence that begins with it. */
export function faultOf(written: string): string | undefined {
  if (written.length > limits.addressCharacters) return `has more than ${limits.addressCharacters} characters`
  if (/[?#]/.test(written)) return 'has a query or a fragment: only a path can be redirected'
  const [, host, path = ''] = /^(https?:\/\/[^/\\\s]+)?(.*)$/is.exec(written) ?? []
  if (host !== undefined && !isHost(host)) return 'is not an address'
  if (!path.startsWith('/')) return 'is not a path that begins with /'
  if (/%(?![\da-f]{2})/i.test(path)) return 'has a % that begins no percent-encoding'
  const parts = path.slice(1).split('/')
  if (parts.slice(0, -1).includes('')) return 'has two slashes one after the other'
  if (parts.map(decoded).some((part) => part === '.' || part === '..')) return 'has a part "." or ".."'
  if (parts.some((part) => /[/\\\p{C}\p{Zl}\p{Zp}\uFFFD]/u.test(decodedOrNot(part))))
    return 'has a character that no path can have'
  return undefined
}

const isHost = (text: string) => URL.canParse(text) && new URL(text).username === '' && new URL(text).password === ''

/** A part that is encoded wrongly has the character that stands for a lost one. */
function decodedOrNot(part: string): string {
  const text = decoded(part)
  return text === part && part.includes('%') ? '\uFFFD' : text
}

/** An old address in its one spelling. */
export function canonical(written: string): string {
  if (written.startsWith('/')) return strictPath(written)
  const [, path = '/'] = /^https?:\/\/[^/]+(.*)$/is.exec(written) ?? []
  return new URL(written).origin + strictPath(path)
}

/** What was probably meant: not the home page with a query, not a path on the host of another scheme. */
function insteadOf(written: string): string | undefined {
  if (/^\/?\?|^(?!https?:)[a-z+.-]+:|^(?:\/\/)?[^/?#]+\.[^/?#]+\//i.test(written)) return undefined
  const path = written.replace(/[?#].*$/s, '').replace(/\/{2,}(?<!^https?:\/\/)/gi, '/')
  const rooted = /^(?:https?:|\/)/i.test(path) ? path : `/${path.replace(/^(?:\.{1,2}\/)+/, '')}`
  return path !== '' && faultOf(rooted) === undefined && !/["\s]/.test(rooted) ? rooted : undefined
}
