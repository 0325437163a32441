import { sectionAbove } from '../../content/section-of.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { allNames } from '../../feed/names.ts'
import type { Section } from '../../model.ts'
import type { Removed } from '../../previous/places.ts'

/** The removed documents whose names were in one settings file. */
type Group = { owner: Section; removed: Removed[] }

/**
 * A published document that would be removed because the settings have other names or formats now: readers ask for it at its old
 * address, and show nothing new. One finding for each settings file.
 * @see RFC 4287 §4.2.7, the relation "self"
 */
export function movedFeed(
  removed: readonly Removed[],
  sections: ReadonlyMap<string, Section>,
  name: (path: string) => string,
): Diagnostic[] {
  const groups = new Map<Section, Group>()
  for (const one of removed) {
    const owner = ownerOf(one, sections)
    const group = groups.get(owner)
    if (group) group.removed.push(one)
    else groups.set(owner, { owner, removed: [one] })
  }
  return [...groups.values()].map((group) => finding(group, name))
}

/** The section whose settings name the documents of a feed: the others inherit them from it. */
function ownerOf({ feed }: Removed, sections: ReadonlyMap<string, Section>): Section {
  let section = feed.kind === 'topic' ? feed.parent : feed.section
  while (section.path !== '') {
    const above = sectionAbove(sections, section.path)
    if (JSON.stringify(above.feeds) !== JSON.stringify(section.feeds)) return section
    section = above
  }
  return section
}

function finding({ owner, removed }: Group, name: (path: string) => string): Diagnostic {
  const paths = removed.map(({ path }) => `"${path}"`)
  const more = paths.length > shownPaths ? ` and ${paths.length - shownPaths} more` : ''
  return {
    file: name(owner.path === '' ? 'site.yaml' : `${owner.path}/section.yaml`),
    line: 1,
    column: 1,
    rule: 'moved-feed',
    message: `The settings have other names or formats of feeds now, so ${paths.slice(0, shownPaths).join(', ')}${more} would be removed. Readers that subscribe there show no new articles.`,
    hint: `To keep the old addresses, ${keptBy(removed)}. Otherwise let your server redirect them to other documents of the feeds.`,
  }
}

/** Paths that one message names. */
const shownPaths = 3

/** What to write so that nothing is removed. */
function keptBy(removed: readonly Removed[]): string {
  const old = new Set(removed.map(({ feed, path }) => path.slice(feed.prefix.length)))
  const lines = [...old].map((name) => {
    const format = allNames.find(({ fileName }) => fileName === name)
    return format && `"${format.key}: ${name}"`
  })
  return lines.includes(undefined)
    ? 'write their names into "feeds" in this file again'
    : `write ${lines.join(' and ')} into "feeds" in this file`
}
