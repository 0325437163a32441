import { digest } from '../../disk/digest.ts'
import type { FeedDocument } from '../../feed/model.ts'
import { rssNamespaces, rssTree } from '../../feed/rss/write.ts'
import { isUpdated } from '../../feed/xml/extensions.ts'
import { childOf, childrenOf, element, printXml, textElement, textOf, type XmlElement } from '../../feed/xml/tree.ts'
import { wordsIn } from '../../language/index.ts'
import type { ArticleHead, Moment, RenderedArticle } from '../../model.ts'
import { ownHtml } from '../../render/gate.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import { rfc822 } from '../../time/moment.ts'
import type { Child, SentItem, Variant } from '../model.ts'
import { narrowed } from './html.ts'
import type { MadeDocument, Means } from './model.ts'

/** The document for one partner, also as it was before it was printed. */
export type VariantDocument = MadeDocument & { root: XmlElement }

/** Makes the RSS document for a partner: that of everybody, with the differences that its variant names. */
export function variantOf(variant: Variant, feed: FeedDocument, means: Means): VariantDocument {
  const sent = [...feed.articles.map(stateOf), ...means.expired.map(expiredItem)]
  const items = sent.map((item) => ({
    ...item,
    at: zoned(item.at, variant),
    article: adapted(item, variant, means),
  }))
  const own: FeedDocument = {
    ...feed,
    section: { ...feed.section, elements: undefined }, // the grammars of partners have no elements of others
    updated: zoned(newest([feed.updated, ...sent.map(({ at }) => at)]), variant),
    articles: items.map(({ article }) => article),
    previous: undefined,
    next: undefined,
  }
  const built = rssTree(own)
  const channel = childOf(built, 'channel') ?? built
  const written = childrenOf(channel, 'item').flatMap((item, index) => {
    const one = items[index]
    return one ? itemOf(item, one, variant, means) : []
  })
  const extra = variant.channel?.(own, means.own) ?? []
  const others = childrenBut(channel, ['item', ...namesOf(extra)])
  const root = element(
    'rss',
    { version: '2.0', ...variant.root },
    element('channel', {}, ...others, ...extra, ...written),
  )
  const namespaces = { ...rssNamespaces, ...variant.namespaces }
  return { feed: own, items, root, text: printXml(root, namespaces, variant.declares) }
}

/** The event of an article that a partner has to be told of, and its time. */
export function stateOf(article: RenderedArticle): SentItem {
  const { id, withdrawn, updated: at } = article
  return { article, id, at, state: withdrawn ? 'withdrawn' : isUpdated(article) ? 'corrected' : 'new' }
}

/** An article that has expired, as an item without its text. */
export function expiredItem(head: ArticleHead): SentItem {
  const { section, language = section.language, leaves: at = head.updated } = head
  const { expired } = wordsIn(language, section.words).words
  const nothing = { authors: [], tags: [], corrections: [], ai: undefined }
  const html = ownHtml(`<p>${escapeHtml(expired)}</p>`)
  const article = { ...head, ...nothing, language, updated: at, expires: at, summary: expired, html }
  return { article, id: head.id, state: 'expired', at }
}

/** The last change of all: that an article has expired is one, too. */
export const newest = (moments: readonly Moment[]): Moment =>
  moments.reduce((a, b) => (b.epochMilliseconds > a.epochMilliseconds ? b : a))

/** An article with the id, the dates and the HTML that the partner gets. */
function adapted({ article, id }: SentItem, variant: Variant, { own, guids }: Means): RenderedArticle {
  const changed = variant.article?.(article, own) ?? article
  const { date, updated, expires, html } = changed
  return {
    ...changed,
    elements: undefined,
    id: guids.get(id) ?? guidOf(article, variant.guid),
    date: zoned(date, variant),
    updated: zoned(updated, variant),
    expires: expires && zoned(expires, variant),
    content: undefined, // partners ask for a text: where feeds have a summary alone, it is that
    html: narrowed(html, variant.html, (body) => variant.arrange?.(body, article)),
  }
}

const zoned = (moment: Moment, { zone }: Variant): Moment => (zone === 'GMT' ? { ...moment, offset: 0 } : moment)

/** The guid of an article that the partner does not have yet. */
export function guidOf({ id, url }: Pick<ArticleHead, 'id' | 'url'>, form: Variant['guid']): string {
  if (form === 'permalink') return url
  return form === 'plain' && /^[a-z]+:\/\//i.test(id) ? digest(id) : id
}

/** The item of everybody with what the partner wants in another way. */
function itemOf(built: XmlElement, item: SentItem, variant: Variant, { own }: Means): XmlElement {
  const { article, state, at } = item
  const event = state === 'new' ? undefined : variant.told[state]
  const isBody = ({ name }: XmlElement) => name === (variant.body === 'description' ? 'description' : 'content:encoded')
  const kept = built.children.flatMap((child): XmlElement[] => {
    if (typeof child === 'string' || dropped(variant).has(child.name)) return []
    if (child.name === 'guid') return [guid(article, variant.guid)]
    if (child.name === 'pubDate') return [element('pubDate', {}, pubDate(article, at, event?.pubDate))]
    if (!isBody(child)) return [child]
    const text = variant.body === 'description' && article.section.content === 'full' ? article.html : textOf(child)
    return [{ ...child, children: [text], ...(variant.escape === 'cdata' && { cdata: true }) }]
  })
  const told = event?.elements?.(article, at) ?? []
  const usual = (variant.item?.(item, own) ?? []).filter((one) => one && !namesOf(told).includes(one.name))
  const replaced = namesOf([...usual, ...told])
  const thumbnail = variant.media.thumbnail && article.picture
  return element(
    'item',
    {},
    ...kept.filter(({ name }) => !replaced.includes(name)),
    thumbnail ? element('media:thumbnail', { url: thumbnail.url }) : undefined,
    ...usual,
    ...told,
    variant.guid === 'permalink' ? textElement('dc:identifier', item.id) : undefined,
  )
}

const namesOf = (children: readonly Child[]): string[] => children.flatMap((child) => child?.name ?? [])

const childrenBut = ({ children }: XmlElement, names: readonly string[]) =>
  children.filter((child) => typeof child === 'string' || !names.includes(child.name))

/** Elements of the item of everybody that the partner does not get. */
const dropped = ({ media, summary, body }: Variant): ReadonlySet<string> =>
  new Set([
    ...['atom:updated', 'atom:link', 'georss:point', 'georss:featureName'],
    ...(media.enclosure ? [] : ['enclosure']),
    ...(media.contents ? [] : ['media:content']),
    ...(body === 'description' ? ['content:encoded'] : summary ? [] : ['description']),
  ])

/** RSS 2.0 `<guid>`: it is a permalink while the article has not moved. */
const guid = ({ id, url }: RenderedArticle, form: Variant['guid']) =>
  element('guid', { isPermaLink: String(form === 'permalink' && id === url) }, id)

const pubDate = ({ date }: RenderedArticle, at: Moment, when: 'published' | 'changed' | 'empty' = 'published') =>
  when === 'empty' ? '' : rfc822(when === 'changed' ? at : date)
