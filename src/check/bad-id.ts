import { canonicalId, isAuthority } from '../content/canonical-id.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate } from '../model.ts'
import { lineOf } from './line-of.ts'

type Articles = {
  heads: readonly ArticleHead[]
  published: readonly ArticleHead[]
  feeds: readonly (readonly ArticleHead[])[]
  compared: { had?: ReadonlySet<string> | undefined }
  now: Date
}

/**
 * The `id` of an article is an http(s) address, a tag or a urn, in the spelling that all readers compare. An id that
 * subscribers have stays as it is: with another one, they would get the article a second time.
 * @see RFC 4151; RFC 8141; RFC 3986 §6.2
 */
export function badId({ compared: { had }, ...articles }: Articles, at: Locate): Diagnostic[] {
  if (!had) return []
  return subscribed(articles).flatMap((head): Diagnostic | [] => {
    const canonical = canonicalId(head.id)
    if (canonical === head.id || head.uri !== undefined || isOfOddAuthority(head)) return []
    const form = canonical ? `is spelt in another way than "${canonical}"` : 'is not a valid http(s), tag: or urn: id'
    if (had.has(head.id)) {
      return {
        ...at(head, 'id'),
        rule: 'kept-id',
        message: `The id "${head.id}" ${form}; it stays, since subscribers have it.`,
        hint: 'Leave it as it is: with another id, readers show the article a second time, as new.',
      }
    }
    return {
      ...at(head, 'id'),
      rule: 'bad-id',
      message: `The id "${head.id}" ${form}.`,
      hint: `Write ${canonical ? '' : 'it like '}"id: ${canonical ?? example}". If subscribers have the id already, name the published feeds with --previous: then it stays.`,
      ...(canonical && lineOf(head, 'id', `id: ${canonical}`, at)),
    }
  })
}

/** Ids made with an odd domain are a finding of the site (`bad-authority`), not of each article. */
const isOfOddAuthority = ({ id, section: { authority } }: ArticleHead) =>
  id.startsWith(`tag:${authority},`) && !isAuthority(authority)

const example = 'tag:example.org,2019-11-01:bridge'

/** The articles that feeds show now or later; of others, subscribers may have the id, and no published feed shows it. */
function subscribed({ heads, published, feeds, now }: Omit<Articles, 'compared'>): ArticleHead[] {
  const [out, shown] = [new Set(published.map(({ path }) => path)), new Set(feeds.flat().map(({ path }) => path))]
  return heads.filter(
    ({ path, section, leaves, isOutOfFeeds }) =>
      shown.has(path) ||
      (!isOutOfFeeds &&
        (out.has(path) ? section.archive !== 'none' : !leaves || leaves.epochMilliseconds > now.getTime())),
  )
}
