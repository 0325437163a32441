import { readDate } from '../time/written-date.ts'

/**
 * The id that an author means, in the only spelling that readers and validators compare: an http(s) address, a tag (RFC 4151)
 * or a urn (RFC 8141), percent-encoded as in RFC 3986 §6.2.2; undefined when it is none of the three.
 */
export function canonicalId(written: string): string | undefined {
  const text = uuid.test(written) ? `urn:uuid:${written}` : encoded(written)
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/is.exec(text ?? '') ?? []
  const id = kinds.get(scheme.toLowerCase())?.(rest)
  return id !== undefined && characters.test(id) ? id : undefined
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

const kinds = new Map<string, (rest: string) => string | undefined>([
  ['http', (rest) => web('http', rest)],
  ['https', (rest) => web('https', rest)],
  ['doi', (rest) => web('https', `//doi.org/${rest}`)],
  ['tag', tag],
  ['urn', urn],
])

/** The characters of RFC 3986 without brackets, and at most one fragment. */
const characters = /^[\w;/?:@&=+$.\-!~*'()%,]+(?:#[\w;/?:@&=+$.\-!~*'()%,]*)?$/

/**
 * Percent-encoded where that is needed, and there only, with capitals; characters in normal form C. Undefined where the
 * encoding is broken, or of an encoded text (`%2541`), which validators decode twice.
 */
function encoded(written: string): string | undefined {
  if (/^[!-$&-~]*$/.test(written)) return written // no percent sign, nothing outside ASCII: as most ids are
  if (/%(?![\da-f]{2})|%25[\da-f]{2}/i.test(written)) return undefined
  try {
    return written
      .replace(/(?:%[89a-f][\da-f])+/gi, decodeURIComponent)
      .replace(/%[\da-f]{2}/gi, (code) =>
        /[\w.~-]/.test(decodeURIComponent(code)) ? decodeURIComponent(code) : code.toUpperCase(),
      )
      .normalize('NFC')
      .replace(/[^!-~]+/g, encodeURIComponent)
  } catch {
    return undefined // bytes that are not UTF-8, or half a character
  }
}

/** RFC 3986 §6.2.2, §6.2.3: the path of an address is kept, for readers compare it character by character. */
function web(scheme: string, rest: string): string | undefined {
  const [, authority = '', path = '', more = ''] = /^\/\/([^/?#\\]+)([^?#]*)(.*)$/s.exec(rest) ?? []
  if (!URL.canParse(`${scheme}://${authority}${path}`)) return undefined
  const { username, password, hostname, port, pathname } = new URL(`${scheme}://${authority}${path}`)
  if (username !== '' || password !== '') return undefined
  const host = hostname.replace(/(?<=\..*)\.$/, '') + (port && `:${port}`)
  return `${scheme}://${host}${/\/\.{1,2}(?:\/|$)/.test(path) ? pathname : path || '/'}${more}`
}

/** RFC 4151 §2.1: a domain or e-mail address in lower case, and a day on which the newsroom had it. */
function tag(rest: string): string | undefined {
  const [, authority = '', year = '', month, day, specific] = tagParts.exec(rest) ?? []
  const date = [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? [])
  if (!readDate([...date, '01', '01'].slice(0, 3).join('-'))) return undefined
  return `tag:${authority.toLowerCase()},${date.join('-')}:${specific}`
}

/** Whether tags can be made with this domain (RFC 4151 §2.1): some hosts have underscores or are numbers of IPv6. */
export const isAuthority = (domain: string): boolean => {
  const made = `tag:${domain},2000:`
  return canonicalId(made) === made
}

const tagParts =
  /^((?:[\w.-]+@)?[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*),(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?:(.*)$/is

/** RFC 8141 §2, without what it added to the older RFC 2141, which validators know. */
function urn(rest: string): string | undefined {
  const [, namespace = '', written = ''] = /^([a-z\d][a-z\d-]{0,30}[a-z\d]):(.+)$/is.exec(rest) ?? []
  const specific = written.replace(/[&/]/g, encodeURIComponent)
  if (!/^[a-z\d()+,.:=@;$_!*'%-]+$/i.test(specific)) return undefined
  if (namespace.toLowerCase() === 'uuid' && !uuid.test(specific)) return undefined
  return `urn:${namespace}:${specific}`
}
