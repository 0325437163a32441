import { shows } from '../content/section-of.ts'
import type { ArticleHead, Feed, Section } from '../model.ts'
import type { Partner } from '../partner/model.ts'
import { type Change, hasLeft } from './schedule.ts'
import { newestFirst, newestOf } from './sections.ts'
import type { Topic } from './topics.ts'

/** The partners that are asked for in a section. */
export type PartnersOf = (section: Section) => readonly Partner[]

type Site = { topics: readonly Topic[]; cameOut: readonly ArticleHead[]; now: Date }

/** The document of each partner beside each feed of a section, tag or author. */
export function partnerFeeds(feeds: readonly Feed[], partnersOf: PartnersOf, site: Site): Feed[] {
  const topics = new Map(site.topics.map(({ section, heads }) => [section, heads]))
  return feeds.flatMap(({ section, kind, prefix }) => {
    const asked = kind === 'archive' ? [] : partnersOf(section).filter((one) => sentTo(one) !== undefined)
    if (asked.length === 0) return []
    const heads = topics.get(section) ?? site.cameOut.filter((head) => shows(section, head.section))
    return asked.map((partner) => selected(partner, heads, { section, prefix: `${prefix}${partner.name}.` }, site.now))
  })
}

const sentTo = ({ variant, document }: Partner) => document ?? variant

/** The newest articles that are not too old for a partner, and those of whose expiry it has to be told. */
function selected(
  partner: Partner,
  heads: readonly ArticleHead[],
  { section, prefix }: Pick<Feed, 'section' | 'prefix'>,
  now: Date,
): Feed {
  const { name } = partner
  const sent = sentTo(partner)
  const newest = newestOf(
    heads.filter((head) => !hasLeft(head, now)),
    sent?.items ?? section.limit,
  )
  const articles = newest.filter((head) => !isTooOld(head, partner, now))
  const stays = sent?.told.expired.stays === true
  const expired = stays ? heads.filter((head) => !head.isWithdrawn && isGoneLately(head, now)).sort(newestFirst) : []
  const old = articles.length === 0 ? newest[0] : undefined
  return { kind: 'partner', partner: name, section, prefix, articles, expired, old }
}

const day = 86_400_000

/** The moment from which an article is too old for a partner; undefined for one that takes articles of any age. */
export function tooOldFrom({ date, isWithdrawn }: ArticleHead, { rows }: Partner): number | undefined {
  const limit = rows.find((row) => 'oldest' in row)
  return limit && !isWithdrawn ? date.epochMilliseconds + limit.oldest * day : undefined
}

const isTooOld = (head: ArticleHead, partner: Partner, now: Date) =>
  now.getTime() >= (tooOldFrom(head, partner) ?? Infinity)

/** The moment from which a partner is not told any more that an article has expired. */
export const forgottenFrom = ({ leaves, section }: ArticleHead): number | undefined =>
  leaves && leaves.epochMilliseconds + section.withdrawnDays * day

const isGoneLately = (head: ArticleHead, now: Date) => hasLeft(head, now) && now.getTime() < (forgottenFrom(head) ?? 0)

type Shown = { variants: readonly Feed[]; published: readonly ArticleHead[]; partnersOf: PartnersOf }

/** The moments at which articles leave the files of partners, because they are too old or have expired long enough ago. */
export function partnerChanges({ variants, published, partnersOf }: Shown): Change[] {
  const at = (head: ArticleHead, time: number | undefined, change: Change['change']): Change[] =>
    time === undefined ? [] : [{ head, change, date: { epochMilliseconds: time, offset: head.date.offset } }]
  const inVariants = variants.flatMap((feed) => {
    if (feed.kind !== 'partner') return []
    const partner = partnersOf(feed.section).find(({ name }) => name === feed.partner)
    return [
      ...feed.articles.flatMap((head) => at(head, partner && tooOldFrom(head, partner), 'aged')),
      ...feed.expired.flatMap((head) => at(head, forgottenFrom(head), 'removed')),
    ]
  })
  const inRoot = published.flatMap((head) =>
    (head.section.uppermost === undefined ? partnersOf(head.section) : []).flatMap(({ root }) =>
      at(head, root?.leaves(head), 'aged'),
    ),
  )
  return [...inVariants, ...inRoot]
}
