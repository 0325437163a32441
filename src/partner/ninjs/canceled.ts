import { rfc3339 } from '../../time/moment.ts'
import type { SentItem } from '../model.ts'
import { identity } from './identity.ts'
import { uri } from './uri.ts'

/** An article that was withdrawn or has expired: its headline, and for the staff of the agency why it is gone. */
export const canceled = ({ article, at }: SentItem) => ({
  ...identity(article),
  versionCreated: rfc3339(at),
  pubStatus: 'canceled',
  edNote: article.withdrawn?.note ?? article.summary,
  language: article.language,
  headlines: [{ contentType: 'text/plain', value: article.title }],
  renditions: [{ name: 'web', href: uri(article.url), contentType: 'text/html' }],
  expires: article.expires && rfc3339(article.expires),
})
