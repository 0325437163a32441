import { uriOf } from '../../content/guid.ts'
import type { ArticleHead } from '../../model.ts'

/**
 * An address or id as a URI (RFC 3986): ninjs takes no letters of other scripts in it, and brackets only in a host. Browsers take both,
 * and a percent sign or a second `#` that encodes nothing.
 */
export function uri(written: string): string {
  const [, host = '', rest = ''] = /^([a-z][a-z\d+.-]*:\/\/[^/?#]*)?(.*)$/is.exec(written) ?? []
  const [path = '', ...fragment] = rest.split('#')
  const parts = fragment.length > 0 ? [path, fragment.join('%23')] : [path]
  return encoded(host, /[^[\]!$%&'()*+,./0-9:;=?@A-Z_a-z~-]+/g) + parts.map(encodedRest).join('#')
}

const encodedRest = (text: string) => encoded(text, /[^!$%&'()*+,./0-9:;=?@A-Z_a-z~-]+/g)

const encoded = (text: string, others: RegExp) =>
  text.replace(others, encodeURIComponent).replace(/%(?![\da-f]{2})/gi, '%25')

/** The id of an article in ninjs. */
export const ninjsUri = (article: Pick<ArticleHead, 'id' | 'uri'>): string => uri(uriOf(article))
