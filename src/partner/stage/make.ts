import { digest } from '../../disk/digest.ts'
import type { SetAside } from '../../disk/temporary-file.ts'
import { yieldNow } from '../../disk/yield.ts'
import { documentOf } from '../../feed/document.ts'
import type { Formatted } from '../../feed/format-all.ts'
import type { FeedDocument } from '../../feed/model.ts'
import { formatFor, pathOf } from '../../feed/names.ts'
import type { ArticleHead, Feed, RenderedArticle } from '../../model.ts'
import { documentFor } from '../document/document-for.ts'
import type { MadeDocument, PartnerDocument } from '../document/model.ts'
import { partnerNamed } from '../index.ts'
import type { Partner } from '../model.ts'
import { type Delivered, isDelivered, mustKnow } from './delivered.ts'
import { type Examined, examine } from './examine.ts'
import { type Found, foundIn, tooOld } from './found.ts'
import { ownOf } from './own.ts'

type Context = {
  articlesOf: (feed: Feed) => Promise<RenderedArticle[]>
  deliveredIn: (feed: Feed) => Promise<Delivered>
  /** The documents of all partners, also those that need not be made again. */
  variants: readonly Feed[]
  setAside: SetAside
  now: Date
  signal: AbortSignal | undefined
}

/**
 * Makes the document of each partner, without the articles that it would refuse.
 * @throws the signal's reason when it is aborted
 */
export async function makeVariants(feeds: readonly Feed[], context: Context): Promise<Map<Feed, Formatted<Found>>> {
  const made = new Map<Feed, Formatted<Found>>()
  for (const feed of feeds) {
    await yieldNow(context.signal)
    const partner = feed.kind === 'partner' ? partnerNamed(feed.partner) : undefined
    const sent = partner && documentFor(partner)
    if (!sent || feed.kind !== 'partner') continue
    const document = documentOf(feed, await context.articlesOf(feed))
    const delivered = await context.deliveredIn(feed)
    const guids = sent.keepsGuids ? await guidsAt(partner, context) : delivered?.guids
    const { written, examined, leftOut } = accepted({
      partner,
      sent,
      document,
      delivered,
      guids,
      feed,
      now: context.now,
    })
    const { section } = feed
    const path = pathOf(feed, formatFor(partner.name).fileName)
    const bytes = Buffer.from(written.text)
    made.set(feed, {
      files: [{ path, digest: digest(bytes), size: bytes.length, read: context.setAside(bytes) }],
      faults: sent
        .faults(written, { own: ownOf(partner, section), content: section.content })
        .map((fault) => `${path}: ${fault}`),
      found: [...examined.map((one) => foundIn(partner, feed.section, one, leftOut)), ...tooOld(partner, feed)],
    })
  }
  return made
}

/** The first permalinks in all documents of a partner: an article that moves to another section keeps its own. */
async function guidsAt({ name }: Partner, { variants, deliveredIn }: Context): Promise<ReadonlyMap<string, string>> {
  const own = variants.filter((feed) => feed.kind === 'partner' && feed.partner === name)
  const all = await Promise.all(own.map(deliveredIn))
  return new Map(all.flatMap((one) => [...(one?.guids ?? [])]))
}

type Task = {
  partner: Partner
  sent: PartnerDocument
  document: FeedDocument
  delivered: Delivered
  guids: ReadonlyMap<string, string> | undefined
  feed: { expired: readonly ArticleHead[] }
  now: Date
}

/**
 * The document with the articles that the partner accepts, and those that it has already: it has to be told of their changes. Of an article
 * that it never had it is not told that it is gone.
 */
function accepted({ partner, sent, document, delivered, guids = new Map(), feed, now }: Task): {
  written: MadeDocument
  examined: Examined[]
  leftOut: ReadonlySet<string>
} {
  const { section } = document
  const mayBeGone = (one: ArticleHead) => mustKnow(one, delivered, { sent, articles: document.articles })
  const means = { own: ownOf(partner, section), guids }
  const write = (articles: readonly RenderedArticle[]) =>
    sent.make({ ...document, articles: [...articles] }, { ...means, expired: feed.expired.filter(mayBeGone) })
  const judged = ({ feed: own, items, text }: MadeDocument) =>
    examine(
      partner,
      { document: own, items, text, now, own: means.own, address: document.address(formatFor(partner.name).fileName) },
      section.mute,
    )

  const articles = document.articles.filter((article) => !article.withdrawn || mayBeGone(article))
  const first = write(articles)
  const examined = judged(first)
  const refused = new Set(
    examined.flatMap(({ row, finding, item }) => (item && isError(row.severity, finding.severity) ? item.id : [])),
  )
  const leftOut = new Set(
    articles.flatMap((one) => (refused.has(one.id) && !isDelivered(one, delivered, sent) ? one.id : [])),
  )
  if (leftOut.size === 0) return { written: first, examined, leftOut }
  const written = write(articles.filter(({ id }) => !leftOut.has(id)))
  const rest = judged(written).filter(({ item }) => item === undefined)
  return { written, examined: [...examined.filter(({ item }) => item !== undefined), ...rest], leftOut }
}

const isError = (severity: string, lowered: string | undefined) => severity === 'error' && lowered === undefined
