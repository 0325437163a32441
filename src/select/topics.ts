import { topicSlug } from '../content/identity.ts'
import { shows } from '../content/section-of.ts'
import type { ArticleHead, Section, Taxonomy } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'

/** A tag or an author with a feed of its own, which is described by a section. */
export type Topic = {
  section: Section
  /** The section whose `taxonomies` asks for it. */
  parent: Section
  taxonomy: Taxonomy
  /** Its articles, also those that have left all feeds. */
  heads: ArticleHead[]
  /** All spellings of its name, the most frequent first, each with its articles. */
  spellings: [name: string, heads: ArticleHead[]][]
}

/**
 * The tags and authors of each section that asks for them and has enough articles for each. Expired articles count too,
 * so that a feed with subscribers does not vanish when an article expires.
 */
export function topicsOf(sections: ReadonlyMap<string, Section>, everOut: readonly ArticleHead[]): Topic[] {
  return [...sections.values()].flatMap((section) =>
    section.taxonomies.flatMap((taxonomy) => {
      const heads = everOut.filter((head) => shows(section, head.section))
      return [...grouped(heads, taxonomy)]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([slug, spellings]) => topicOf(section, taxonomy, slug, spellings))
        .filter((topic) => topic.heads.length >= section.minItems)
    }),
  )
}

/** The articles by topic and spelling: names that differ only in case or Unicode form have the same slug. */
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
      feedId: undefined,
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
