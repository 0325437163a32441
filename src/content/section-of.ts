import type { Section, SourceFile } from '../model.ts'

/** The section that a file or folder of content/ belongs to. */
export function sectionAbove(sections: ReadonlyMap<string, Section>, path: string): Section {
  const above = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  const section = sections.get(above)
  if (section) return section
  return sectionAbove(sections, above)
}

/** The section of an article: the one that code named, or the one above its file. */
export const sectionFor = (
  sections: ReadonlyMap<string, Section>,
  { path, section }: Pick<SourceFile, 'path' | 'section'>,
): Section => (section === undefined ? undefined : sections.get(section)) ?? sectionAbove(sections, path)

/** The section with a path as a person writes it, and its folder below content/ as the disk spells it. */
export function sectionNamed(
  sections: ReadonlyMap<string, Section>,
  path: string,
): { section: Section; folder: string } | undefined {
  const wanted = path.replace(/^\/+|\/+$/g, '').normalize('NFC')
  const [folder, section] = [...sections].find(([own]) => own.normalize('NFC') === wanted) ?? []
  return folder !== undefined && section ? { section, folder } : undefined
}

/** The folder of a section's feed below the output folder, with a slash at its end; '' for the site. */
export const feedFolder = ({ path }: Section): string => (path === '' ? '' : `${path}/`)

/** Whether the feeds of a section show the articles of another one: it is that section or below it, and `inParents` is not in the way. */
export const shows = ({ path: above }: Section, { path, uppermost = '' }: Section): boolean =>
  isWithin(path, above) && isWithin(above, uppermost)

/** Whether a section is another section or below it, by their paths. */
export const isWithin = (path: string, above: string): boolean =>
  above === '' || path === above || path.startsWith(`${above}/`)
