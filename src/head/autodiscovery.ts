import { feedFolder, isWithin } from '../content/section-of.ts'
import { type FormatName, formatsIn, mainFormat, pathOf } from '../feed/names.ts'
import type { Section } from '../model.ts'
import type { HeadElement } from './element.ts'

/**
 * The links by which browsers and readers find the feeds of a page: its own section in all formats, then each section
 * above it in one format.
 * @see HTML §4.6.7.1, `alternate`
 */
export const autodiscovery = (section: Section, above: readonly Section[]): HeadElement[] => [
  ...formatsIn(section).map((format) => link(section, format)),
  ...above.map((one) => link(one, mainFormat(one))),
]

function link(section: Section, { name, fileName, mediaType }: FormatName): HeadElement {
  const path = pathOf({ kind: 'section', section, prefix: feedFolder(section) }, fileName)
  return {
    name: 'link',
    attributes: {
      rel: 'alternate',
      type: mediaType,
      title: `${section.feedTitle} (${name})`,
      href: new URL(path, section.feedsUrl).href,
    },
  }
}

/** The sections above a section, the nearest first. */
export const sectionsAbove = ({ path }: Section, sections: ReadonlyMap<string, Section>): Section[] =>
  [...sections.values()]
    .filter((one) => one.path !== path && isWithin(path, one.path))
    .sort((a, b) => b.path.length - a.path.length)
