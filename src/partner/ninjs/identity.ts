import type { ArticleHead } from '../../model.ts'
import { rfc3339 } from '../../time/moment.ts'
import { ninjsUri } from './uri.ts'

/** The members by which an article is known, also when it is gone. */
export const identity = ({
  title,
  slug,
  date,
  id,
  ...head
}: Pick<ArticleHead, 'id' | 'uri' | 'title' | 'slug' | 'date'>) => {
  const own = ninjsUri({ id, uri: head.uri })
  return {
    name: title,
    uri: own,
    type: 'text',
    firstCreated: rfc3339(date),
    slugline: slug,
    altIds: own === id ? undefined : [{ role: 'guid', value: id }],
  }
}
