/** An address that is not written as one: what is wrong with it, and the address to write. */
export type Misspelt = {
  fault: string
  meant: string
  hint?: string
  /** Whether browsers read it as the address that is meant. */
  isRead: boolean
}

/** Finds what people write in place of an address, and tools that show addresses without their beginning. */
export function misspelt(written: string, kind: 'link' | 'picture'): Misspelt | undefined {
  if (!doubtful.test(written)) return undefined
  const address = written.replaceAll('%5C', '\\').replaceAll('%EF%BC%9A', '：')
  return (
    onComputer(address) ??
    twoSchemes(address) ??
    misspeltScheme(address) ??
    withoutScheme(address) ??
    (kind === 'link' ? mailbox(address) : undefined) ??
    backslashes(address)
  )
}

/** A fast first test: a regular address has one colon, before two slashes and a host. */
const doubtful =
  /^(?!https?:\/\/(?!\/|https?[:/])[^\\]*$)(?:.*[\\@：]|.*%5C|.*%EF%BC%9A|[^/?#]*:|.*\/\/|www\.|\/(?:Users|home)\/)/i

function onComputer(address: string): Misspelt | undefined {
  if (
    !/^(?:file:|[a-z]:[\\/]|\\\\[^\\]|\/(?:Users|home)\/[^/]+\/(?:Desktop|Documents|Downloads|Pictures)\/)/i.test(
      address,
    )
  )
    return undefined
  const meant = address.split(/[\\/]/).at(-1) ?? ''
  const hint = `Put the file beside the article, and write ${meant === '' ? 'its name' : `"${meant}"`}.`
  return { fault: 'is a place on one computer, which readers do not have', meant, hint, isRead: false }
}

function twoSchemes(address: string): Misspelt | undefined {
  const [, scheme, rest] = /^https?:\/\/(https?)(?::\/*|\/\/)([^/].*)$/is.exec(address) ?? []
  return rest === undefined ? undefined : { fault: 'begins twice', meant: `${scheme}://${rest}`, isRead: false }
}

/** `http:/x`, `http//x`, `htp://x`, `https：//x`, `ttps://x`, `mailto://x@y` */
function misspeltScheme(address: string): Misspelt | undefined {
  const [, mail] = /^mailto:\/+(.+@.+)$/i.exec(address) ?? []
  if (mail !== undefined) return { fault: 'begins with "mailto://"', meant: `mailto:${mail}`, isRead: false }
  const [, begin = '', scheme = '', rest] = misspeltWeb.exec(address) ?? []
  if (rest === undefined || /^https?:\/\/$/i.test(begin)) return undefined
  const meant = `${/s$/i.test(scheme) ? 'https' : 'http'}://${rest.replaceAll('\\', '/')}`
  return { fault: `begins with "${begin}"`, meant, isRead: /^https?:[\\/]*$/i.test(begin) }
}

const misspeltWeb =
  /^(((?:https?|h{0,2}t{1,3}p{1,2}s{0,2}|hpp?tt?p?s?))(?:[:：;.,][\\/]+|(?<=https?):|[\\/]{2,}))([^\\/\s].*)$/is

/** `www.x.org/a`, `x.org:8080/a` */
const withoutScheme = (address: string): Misspelt | undefined =>
  /^(?:www\.[^\s/?#@]+\.[^\s/?#@]|[a-z0-9-]+(?:\.[a-z0-9-]+)+:\d+(?:\/|$))/i.test(address)
    ? { fault: 'has no "https://" at its beginning', meant: `https://${address}`, isRead: false }
    : undefined

/** `x.org/a`: it may be a folder, so this is only a doubt. */
export const hostAlone = (address: string): Misspelt | undefined =>
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:(?:com|org|net|edu|gov)(?=[/?#]|$)|(?:info|io|eu|cn|de|fr|es|it|jp|kr|uk)(?=\/))/i.test(
    address,
  )
    ? { fault: 'has no "https://" at its beginning', meant: `https://${address}`, isRead: false }
    : undefined

/** `desk@x.org` */
const mailbox = (address: string): Misspelt | undefined =>
  /^[^\s/:@?#\\]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\?|$)/i.test(address) && !isFileName.test(address)
    ? { fault: 'has no "mailto:" at its beginning', meant: `mailto:${address}`, isRead: false }
    : undefined

/** `bridge@2x.jpg` */
const isFileName = /\.(?:jpe?g|png|gif|webp|avif|svg|pdf|zip|md|html?)$/i

function backslashes(address: string): Misspelt | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined
  const [path = ''] = address.split(/[?#]/, 1)
  if (!path.includes('\\')) return undefined
  return { fault: 'holds a backslash', meant: path.replaceAll('\\', '/') + address.slice(path.length), isRead: false }
}

/** What is odd about an address of the web that is one: a backslash in its path, or a mark at its end that is of a sentence. */
export function doubtOf(url: string): Misspelt | undefined {
  const [path = ''] = url.includes('%5C') ? url.split(/[?#]/, 1) : []
  if (path.includes('%5C')) {
    const meant = path.replace(/%5C(?=[_*~#.!-])/g, '').replaceAll('%5C', '/') + url.slice(path.length)
    return { fault: 'holds a backslash', meant, isRead: false }
  }
  const meant = endsOddly.test(url) ? withoutSentenceEnd(url) : undefined
  return meant === undefined ? undefined : { fault: 'ends in punctuation', meant, isRead: false }
}

/** A fast first test. */
const endsOddly = /(?:[,;]|%[89AB][0-9A-F]|(?:html?|php|aspx?|pdf)\.)$/i

/** Other punctuation than this is at the end of real addresses: `Help!`, `D.C.` */
function withoutSentenceEnd(url: string): string | undefined {
  try {
    const address = decodeURI(url)
    const kept = address.replace(/[,;，。；：、]+$|(?<=\.(?:html?|php|aspx?|pdf))\.$/i, '')
    return kept === address ? undefined : url.slice(0, url.length - encodeURI(address.slice(kept.length)).length)
  } catch {
    return undefined
  }
}
