import { topicSlug } from '../content/identity.ts'
import { isWithin } from '../content/section-of.ts'
import type { ArticleHead, Section, Taxonomy } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'

/** A tag or an author with a feed of its own, which is a section like others. */
export type Topic = {
  section: Section
  /** The section that asked for it. */
  parent: Section
  taxonomy: Taxonomy
  /** Its articles, whether they have left or not. */
  heads: ArticleHead[]
  /** Each way in which the name is written, the most used one first, with the articles that write it so. */
  spellings: [name: string, heads: ArticleHead[]][]
}

/**
 * The tags and authors of each section that asks for them: of all articles below it that have ever been out, so that a feed
 * which somebody reads does not go when an article expires. One with fewer articles than the section wants has none.
 */
export function topicsOf(sections: ReadonlyMap<string, Section>, everOut: readonly ArticleHead[]): Topic[] {
  return [...sections.values()].flatMap((section) =>
    section.taxonomies.flatMap((taxonomy) => {
      const heads = everOut.filter((head) => isWithin(head.section.path, section.path))
      return [...grouped(heads, taxonomy)]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([slug, spellings]) => topicOf(section, taxonomy, slug, spellings))
        .filter((topic) => topic.heads.length >= section.minItems)
    }),
  )
}

/** By the part of the address that a name gives: what differs only in case or Unicode form has the same. */
function grouped(heads: readonly ArticleHead[], taxonomy: Taxonomy): Map<string, Map<string, ArticleHead[]>> {
  const topics = new Map<string, Map<string, ArticleHead[]>>()
  for (const head of heads) {
    for (const name of new Set(head.topics?.[taxonomy])) {
      const slug = topicSlug(name)
      const spellings = topics.get(slug) ?? new Map<string, ArticleHead[]>()
      const own = spellings.get(name)
      if (own) own.push(head)
      else spellings.set(name, [head])
      topics.set(slug, spellings)
    }
  }
  return topics
}

const isComposed = (name: string) => name === name.normalize('NFC')

function topicOf(
  section: Section,
  taxonomy: Taxonomy,
  slug: string,
  spellings: ReadonlyMap<string, ArticleHead[]>,
): Topic {
  const mostUsed = [...spellings].sort(
    ([a, uses], [b, others]) =>
      others.length - uses.length || Number(isComposed(b)) - Number(isComposed(a)) || byCodeUnit(a, b),
  )
  const [name] = mostUsed[0] ?? [slug]
  return {
    section: {
      ...section,
      path: [section.path, taxonomy, slug].filter(Boolean).join('/'),
      title: name,
      feedTitle: `${section.feedTitle}: ${name}`,
      description: name,
      taxonomies: [],
      archive: 'none',
    },
    parent: section,
    taxonomy,
    heads: [...new Set(mostUsed.flatMap(([, own]) => own))],
    spellings: mostUsed,
  }
}
