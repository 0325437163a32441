import { decoded } from '../text/characters.ts'

/**
 * The key of an address: equal for addresses that servers take for the same page, whatever scheme, `www.`, slash or `.html` at the end,
 * percent-encoding, or tail for counting readers they have. Empty for what is no address.
 */
export function addressKey(address: string, base: string): string {
  if (address === '' || !URL.canParse(address, base)) return ''
  const url = new URL(address, base)
  if (!/^https?:$/.test(url.protocol)) return ''
  const path = decoded(url.pathname)
    .normalize('NFC')
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.html?$/, '/')
    .replace(/\.html?$/, '')
    .replace(/\/$/, '')
  const query = [...url.searchParams].filter(([key, value]) => !isTail(key, value)).map((pair) => pair.join('='))
  return `${url.hostname.replace(/^www\./, '')}:${url.port}${path}?${query.sort().join('&')}${decoded(url.hash)}`
}

/** What feeds add to addresses, so that readers are counted: `utm_source`, and `source=rss...` of Medium. */
const isTail = (key: string, value: string) => key.startsWith('utm_') || (key === 'source' && value.startsWith('rss'))
