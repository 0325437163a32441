import { folderOf } from '../content/article-folder.ts'
import { isLinkPost } from '../content/link-post.ts'
import { isPermalink } from '../content/permalink.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate, Section } from '../model.ts'
import { decoded, folded } from '../text/characters.ts'
import { repeated } from '../text/repeated.ts'
import { lineOf } from './line-of.ts'
import { isReserved } from './reserved-name.ts'

/**
 * Two articles must not have the same address, and an article must not have the address of a section or of a file that builds
 * write. Addresses that differ only in case or in how accents are composed are the same on many disks and servers. Link posts may lead
 * to the same page. `had` are the ids that subscribers have: of two articles, the one that they know keeps its address, else the
 * older one.
 * @see RFC 4287 §4.2.7
 */
export function duplicateUrl(
  heads: readonly ArticleHead[],
  sections: ReadonlyMap<string, Section>,
  at: Locate,
  had: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  const taken = new Map([...sections.values()].map(({ path }) => [folded(path), `the section "${path}"`]))
  const twins = repeated(
    heads.filter((head) => !isLinkPost(head)),
    ({ url }) => folded(decoded(url)),
  )
  const slugs = new Set(twins.length > 0 ? heads.map(({ slug }) => folded(slug)) : [])
  return [
    ...twins.map(({ first, second }) =>
      keepsIts(second, first, had) ? clash(second, first, slugs, at) : clash(first, second, slugs, at),
    ),
    ...heads.flatMap((head): Diagnostic | [] => {
      const folder = folderOf(head)
      const section = taken.get(folded(folder))
      const builds = isReserved(head.slug, head.section) ? 'a file that Feedwright writes' : undefined
      const owner = section !== undefined && isPermalink(head) ? section : builds
      if (owner === undefined) return []
      return {
        ...at(head, 'slug'),
        rule: 'duplicate-url',
        message: `The address "${folder}" is already taken by ${owner}.`,
        hint: 'Write another "slug".',
      }
    }),
  ]
}

/** Whether subscribers know this article rather than the other one. */
function keepsIts(one: ArticleHead, other: ArticleHead, had: ReadonlySet<string>): boolean {
  const isKnown = had.has(one.id)
  return isKnown === had.has(other.id) ? one.date.epochMilliseconds < other.date.epochMilliseconds : isKnown
}

/** Two articles with one address: the line to write is for the second one. */
function clash(first: ArticleHead, second: ArticleHead, slugs: ReadonlySet<string>, at: Locate): Diagnostic {
  const key = isPermalink(second) ? 'slug' : 'url'
  const line = `slug: ${freeSlug(second.slug, slugs)}`
  return {
    ...at(second, key),
    rule: 'duplicate-url',
    message: `The address "${second.url}" is already taken by another article.`,
    related: at(first, isPermalink(first) ? 'slug' : 'url'),
    ...(key === 'url'
      ? { hint: 'Write its own address into "url".' }
      : {
          hint: `Write another "slug" in one of the two, like "${line}" here.`,
          ...lineOf(second, 'slug', line, at),
        }),
  }
}

/** The slug with the first number that no article has. */
function freeSlug(slug: string, slugs: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const free = `${slug}-${number}`
    if (!slugs.has(folded(free))) return free
  }
}
