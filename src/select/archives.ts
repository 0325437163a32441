import type { Feed } from '../feed/model.ts'
import type { Entry, Section } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'
import { day } from '../time/moment.ts'
import { feedFolder, isWithin, newestFirst } from './sections.ts'

/**
 * Every published article of each section that keeps an archive, and of those below it, in the document of its month or year;
 * the oldest document first. What a document says changes with its own articles only, but for its links to its neighbours.
 * @see RFC 5005 §4
 */
export function archivesOf(sections: ReadonlyMap<string, Section>, published: readonly Entry[]): Feed[] {
  const keeping = [...sections.values()].filter(({ archive }) => archive !== 'none')
  if (keeping.length === 0) return []
  const above = new Map(
    [...sections.values()].map((own) => [own, keeping.filter(({ path }) => isWithin(own.path, path))]),
  )
  const shelves = new Map(keeping.map((section) => [section, new Map<string, Entry[]>()]))
  for (const entry of published) {
    const date = day(entry.date)
    for (const section of above.get(entry.section) ?? []) {
      const shelf = shelves.get(section)
      const period = date.slice(0, section.archive === 'month' ? 'yyyy-mm'.length : 'yyyy'.length)
      const entries = shelf?.get(period)
      if (entries) entries.push(entry)
      else shelf?.set(period, [entry])
    }
  }
  return [...shelves]
    .flatMap(([section, shelf]) => chained(section, shelf))
    .sort((a, b) => byCodeUnit(a.period, b.period))
    .map(({ feed }) => feed)
}

function chained(section: Section, shelf: ReadonlyMap<string, Entry[]>): { period: string; feed: Feed }[] {
  const periods = [...shelf.keys()].sort(byCodeUnit)
  const folder = feedFolder(section)
  const stem = (period: string | undefined) => (period === undefined ? undefined : `${folder}archive/${period}.`)
  return periods.map((period, index) => ({
    period,
    feed: {
      section,
      stem: `${folder}archive/${period}.`,
      shown: (shelf.get(period) ?? []).sort(newestFirst),
      current: folder,
      previous: stem(periods[index - 1]),
      next: stem(periods[index + 1]),
    },
  }))
}
