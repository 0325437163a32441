import { hostOf } from '../address.ts'
import type { Check, FeedVisit } from '../model.ts'
import { robotNames } from '../readers.ts'
import { mayRead } from '../robots.ts'

/** Services that ask first may come in. */
export const robotsFile: Check = {
  id: 'H28',
  severity: 'warning',
  asks: '`robots.txt` allows services to fetch the feed and its pictures.',
  known: 'S: RFC 9309 §2.2',
  feed: (visit) => {
    const { robots, address } = visit
    if (robots.failed !== undefined)
      return [
        {
          message: `robots.txt is answered with status ${robots.failed}: services that obey it fetch nothing until it is there.`,
          hint: 'Answer with a robots.txt that allows the feeds, or with status 404.',
        },
      ]
    const named = robotNames.feed.filter((name) => !mayRead(robots, name, address))
    if (named.length > 0) return [forbidden('the feed', named)]
    const pictures = visit.feed.pictures.filter((one) => hostOf(one) === hostOf(address))
    const hidden = robotNames.picture.filter((name) => pictures.some((one) => !mayRead(robots, name, one)))
    return hidden.length > 0 ? [forbidden('pictures of the feed', hidden)] : []
  },
}

const forbidden = (what: string, names: readonly string[]) => ({
  message: `robots.txt forbids ${what} to ${names.includes('*') ? 'all programs' : names.join(', ')}. Aggregators that obey it show ${what === 'the feed' ? 'no article' : 'articles without pictures'}.`,
  hint: `Add an "Allow" line for the addresses of ${what === 'the feed' ? 'feeds' : 'pictures'}, or remove the "Disallow" line that forbids them.`,
})

/** Nor does the head of the answer send them away. */
export const robotsTag: Check = {
  id: 'H29',
  severity: 'note',
  asks: '`X-Robots-Tag` does not tell search engines to follow no link of the feed; `noindex` alone is usual.',
  known: 'S: Google Search Central, robots meta tags',
  feed: ({ answer: { headers } }: FeedVisit) => {
    const [found] = /\b(?:nofollow|none)\b/i.exec(headers.get('x-robots-tag') ?? '') ?? []
    if (found === undefined) return []
    return [
      {
        message: `The server sends "X-Robots-Tag: ${found}": search engines do not follow the links of the feed to new articles.`,
        hint: 'Send no X-Robots-Tag with feeds, or only "noindex".',
      },
    ]
  },
}
