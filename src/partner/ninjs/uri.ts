import { uriOf } from '../../content/guid.ts'
import type { ArticleHead } from '../../model.ts'

/** An address or id as a URI (RFC 3986): ninjs takes no letters of other scripts in it. */
export const uri = (written: string): string =>
  written.replace(/[^!#$%&'()*+,./0-9:;=?@A-Z[\]_a-z~-]+/g, encodeURIComponent)

/** The id of an article in ninjs. */
export const ninjsUri = (article: Pick<ArticleHead, 'id' | 'uri'>): string => uri(uriOf(article))
