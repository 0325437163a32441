import type { Entry, Section } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'

/** The section that a file or folder of content/ belongs to. */
export function sectionAbove(sections: ReadonlyMap<string, Section>, path: string): Section {
  const above = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  const section = sections.get(above)
  if (section) return section
  return sectionAbove(sections, above)
}

/** The section that a person means by a path, and its folder below content/ as the disk has it. */
export function sectionNamed(
  sections: ReadonlyMap<string, Section>,
  path: string,
): { section: Section; folder: string } | undefined {
  const wanted = path.replace(/^\/+|\/+$/g, '').normalize('NFC')
  const [folder, section] = [...sections].find(([own]) => own.normalize('NFC') === wanted) ?? []
  return folder !== undefined && section ? { section, folder } : undefined
}

/** The folder of a section's feed below the output folder, with a slash at its end if it has a name. */
export const feedFolder = ({ path }: Section): string => (path === '' ? '' : `${path}/`)

/** Whether a section is another one or below it, by their paths. */
export const isWithin = (path: string, above: string): boolean =>
  above === '' || path === above || path.startsWith(`${above}/`)

/**
 * The newest articles of each section and of the sections below it, at most as many as it takes; ties go by id. Withdrawn ones
 * stand there however old they are: whoever has read them is to learn of it.
 */
export function newest(sections: ReadonlyMap<string, Section>, entries: readonly Entry[]): Map<Section, Entry[]> {
  const selected = new Map([...sections.values()].map((section): [Section, Entry[]] => [section, []]))
  const roads = new Map([...selected.keys()].map((section) => [section, within(section, selected)]))
  for (const entry of likelyNewestFirst(entries)) {
    for (const { limit, shown } of roads.get(entry.section) ?? []) insert(entry, shown, limit)
  }
  for (const entry of entries.filter(({ isWithdrawn }) => isWithdrawn)) {
    for (const { shown } of roads.get(entry.section) ?? []) insertWithdrawn(entry, shown)
  }
  return selected
}

/** The same of articles that are gathered already. */
export function newestOf(entries: readonly Entry[], limit: number): Entry[] {
  const shown: Entry[] = []
  for (const entry of likelyNewestFirst(entries)) insert(entry, shown, limit)
  for (const entry of entries.filter(({ isWithdrawn }) => isWithdrawn)) insertWithdrawn(entry, shown)
  return shown
}

/** The lists that an article of this section may stand in, each with its limit. */
const within = ({ path }: Section, selected: ReadonlyMap<Section, Entry[]>) =>
  [...selected].flatMap(([{ path: above, limit }, shown]) => (isWithin(path, above) ? { limit, shown } : []))

/** Where names begin with the year, the newest come last: begun with them, a list is soon full, and little is moved. */
const likelyNewestFirst = (entries: readonly Entry[]) => entries.toReversed()

/** Sets an article in its place in a list, the last one of which goes when it is full. */
function insert(entry: Entry, shown: Entry[], limit: number): void {
  const last = shown.at(-1)
  if (last && shown.length >= limit && newestFirst(entry, last) >= 0) return
  shown.splice(placeOf(entry, shown), 0, entry)
  if (shown.length > limit) shown.pop()
}

function insertWithdrawn(entry: Entry, shown: Entry[]): void {
  if (!shown.includes(entry)) shown.splice(placeOf(entry, shown), 0, entry)
}

/** Behind all that come before it: found by halves. */
function placeOf(entry: Entry, shown: readonly Entry[]): number {
  let [low, high] = [0, shown.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = shown[middle]
    if (other && newestFirst(other, entry) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

export const newestFirst = (a: Entry, b: Entry) =>
  b.date.epochMilliseconds - a.date.epochMilliseconds || byCodeUnit(a.id, b.id)
