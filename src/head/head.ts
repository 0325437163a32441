import { isLinkPost } from '../content/link-post.ts'
import type { RenderedArticle, Section } from '../model.ts'
import { addresses } from './addresses.ts'
import { sectionsAbove } from './autodiscovery.ts'
import { description } from './description.ts'
import { printable } from './element.ts'
import { fediverse } from './fediverse.ts'
import { government } from './government.ts'
import { jsonLd } from './json-ld.ts'
import type { Contributor } from './model.ts'
import { openGraph } from './open-graph.ts'
import { rights } from './rights.ts'
import { robots } from './robots.ts'

/** All contributors, in the order of the head: what is cut off after so many bytes by some readers comes first. */
const contributors: readonly Contributor[] = [
  addresses,
  description,
  government,
  openGraph,
  fediverse,
  rights,
  robots,
  jsonLd,
]

/**
 * The lines for the `<head>` of the page of an article: what machines read there about it. They have the values of its feeds, and
 * nothing on which a terminal acts. `sections` are all of the site.
 */
export function headOf(article: RenderedArticle, sections: ReadonlyMap<string, Section>): string {
  const { section } = article
  const page = {
    article,
    site: sections.get('') ?? section,
    above: sectionsAbove(section, sections),
    url: isLinkPost(article) ? undefined : article.url,
  }
  const lines = contributors.flatMap((contributor) => contributor(page).map(printable))
  return `${lines.join('\n')}\n`
}
