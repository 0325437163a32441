import { slugOf } from '../content/identity.ts'
import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead } from '../model.ts'
import type { Published } from './continuity/published.ts'

type Articles = {
  site: { heads: readonly ArticleHead[] }
  content: Pick<Content, 'articles' | 'name' | 'text'>
  /** What subscribers have; undefined when that is not known. */
  published: Published | undefined
}

/**
 * The paths of the articles that have these errors, when all of them may be held back: each error is in an article, and no
 * subscriber has this article. Else none: an article that subscribers have would vanish, and settings concern all articles.
 */
export function articlesToHold(
  errors: readonly Diagnostic[],
  { site: { heads }, content, published }: Articles,
): Set<string> {
  const own = errors.filter(({ partner }) => !partner)
  if (own.length === 0 || !published) return new Set()
  const paths = new Map(content.articles.map((path) => [content.name(path), path]))
  const byPath = new Map(heads.map((head) => [head.path, head]))
  const subscribers = subscribersOf(published)
  const found = own.map(({ file, related }) => {
    const path = paths.get(file)
    const [head, other] = [byPath.get(path ?? ''), byPath.get(paths.get(related?.file ?? '') ?? '')]
    if (path === undefined) return undefined
    if (!head) return subscribers.mayHave(path, content) ? undefined : path
    if (other && other !== head) return oneOf([head, other], subscribers)?.path
    return subscribers.has(head) ? undefined : path
  })
  return found.includes(undefined) ? new Set() : new Set(found.flatMap((path) => path ?? []))
}

type Subscribers = ReturnType<typeof subscribersOf>

/** What is known of an article to subscribers. A title counts with its date, since many articles may have one title. */
function subscribersOf({ items: published, othersBefore }: Published) {
  const ids = new Set(published.map(({ id }) => id))
  const urls = new Set(published.map(({ url }) => url))
  const both = new Set(published.map(({ id, url }) => `${id} ${url}`))
  const all = new Set(published.map(({ id, url, title }) => `${id} ${url} ${title}`))
  const dated = new Set(published.map((one) => `${Date.parse(one.published)} ${one.title}`))
  return {
    has: ({ id, url, date, title }: ArticleHead) =>
      date.epochMilliseconds < othersBefore ||
      ids.has(id) ||
      urls.has(url) ||
      dated.has(`${date.epochMilliseconds} ${title}`),
    /** Whether they have the article with this id under this address, and with this title. */
    hasAll: ({ id, url, title }: ArticleHead) => all.has(`${id} ${url} ${title}`),
    hasBoth: ({ id, url }: ArticleHead) => both.has(`${id} ${url}`),
    /** Whether they have what only one of two articles has. */
    hasOwn: (head: ArticleHead, other: ArticleHead) =>
      (head.id !== other.id && ids.has(head.id)) || (head.url !== other.url && urls.has(head.url)),
    /** Whether they may have an article whose errors hide which one it is, by its slug and by what its file contains. */
    mayHave(path: string, { text }: Pick<Content, 'text'>): boolean {
      const written = text(path, 'head').source?.text ?? ''
      const slugs = new Set([slugOf(path), writtenValue('slug', written)])
      const title = writtenValue('title', written)
      return (
        othersBefore > Number.NEGATIVE_INFINITY ||
        published.some(
          (one) =>
            one.title === title ||
            [one.id, one.url].some((name) => name !== '' && (written.includes(name) || slugs.has(lastPart(name)))),
        )
      )
    },
  }
}

/** The last part of an id or address. */
const lastPart = (name: string) => {
  const [, part = ''] = /([^/:]*?)(?:\/index)?(?:\.html?)?\/?$/.exec(name) ?? []
  return part
}

/** The value of a key as it is written, also where the front matter cannot be read. */
const writtenValue = (key: string, text: string): string | undefined =>
  new RegExp(`^[ \\t"]*${key}"?[ \\t]*[:=][ \\t]*["']?(.*?)["']?,?[ \\t]*$`, 'im').exec(text)?.[1]

/** The one of two articles with one id or address that is held back: the one that no subscriber has, else the newer one. */
function oneOf([own, other]: [ArticleHead, ArticleHead], subscribers: Subscribers): ArticleHead | undefined {
  const { has, hasOwn, hasAll, hasBoth } = subscribers
  const isKnown = [hasAll, hasBoth].find((one) => one(own) !== one(other))
  if (isKnown) {
    const [kept, held] = isKnown(own) ? [own, other] : [other, own]
    return hasOwn(held, kept) ? undefined : held
  }
  if (has(own) || has(other)) return undefined
  return other.date.epochMilliseconds > own.date.epochMilliseconds ? other : own
}
