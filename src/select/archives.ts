import { feedFolder, shows } from '../content/section-of.ts'
import type { ArticleHead, Feed, Section } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'
import { day } from '../time/moment.ts'
import { newestFirst } from './sections.ts'

/**
 * The documents of all archives, oldest first: every published article of a section and the sections below it is in the
 * document of its month or year. A document changes only with its own articles and with its links to its neighbours.
 * @see RFC 5005 §4
 */
export function archivesOf(sections: ReadonlyMap<string, Section>, published: readonly ArticleHead[]): Feed[] {
  const keeping = [...sections.values()].filter(({ archive }) => archive !== 'none')
  if (keeping.length === 0) return []
  const above = new Map([...sections.values()].map((own) => [own, keeping.filter((section) => shows(section, own))]))
  const shelves = new Map(keeping.map((section) => [section, new Map<string, ArticleHead[]>()]))
  for (const head of published) {
    const date = day(head.date)
    for (const section of above.get(head.section) ?? []) {
      const shelf = shelves.get(section)
      const period = date.slice(0, section.archive === 'month' ? 'yyyy-mm'.length : 'yyyy'.length)
      const heads = shelf?.get(period)
      if (heads) heads.push(head)
      else shelf?.set(period, [head])
    }
  }
  return [...shelves]
    .flatMap(([section, shelf]) => chained(section, shelf))
    .sort((a, b) => byCodeUnit(a.period, b.period))
    .map(({ feed }) => feed)
}

function chained(section: Section, shelf: ReadonlyMap<string, ArticleHead[]>): { period: string; feed: Feed }[] {
  const periods = [...shelf.keys()].sort(byCodeUnit)
  const folder = feedFolder(section)
  const prefix = (period: string | undefined) => (period === undefined ? undefined : `${folder}archive/${period}.`)
  return periods.map((period, index) => ({
    period,
    feed: {
      kind: 'archive',
      section,
      prefix: `${folder}archive/${period}.`,
      articles: (shelf.get(period) ?? []).sort(newestFirst),
      current: folder,
      previous: prefix(periods[index - 1]),
      next: prefix(periods[index + 1]),
    },
  }))
}
