import { noSection } from '../content/no-section.ts'
import type { Content } from '../content/read.ts'
import { isWithin, sectionNamed } from '../content/section-of.ts'
import { readSections } from '../content/site.ts'
import { type Diagnostic, severity } from '../diagnostic.ts'
import type { Section } from '../model.ts'
import { escaped } from '../text/visible.ts'
import { autodiscovery } from './autodiscovery.ts'

/**
 * The autodiscovery links for the pages of a section, or why there are none: errors in the settings, or no such
 * section.
 */
export type Links = { html: string } | { diagnostics: Diagnostic[] } | { refused: string }

/**
 * The links for the `<head>` of the newsroom's own pages, by which browsers and readers find the feed of a section and
 * the feeds of the sections above it.
 * @throws Error when the system refuses to read
 */
export function linksOf(content: Content, path: string): Links {
  const { sections, diagnostics } = readSections(content)
  if (diagnostics.some((one) => severity(one) === 'error')) return { diagnostics }
  const own = sectionNamed(sections, path)?.section
  if (!own) return { refused: noSection(path, [...sections.keys()]) }
  const html = autodiscovery(own, above(own, sections))
  return { html: `${html.split('\n').map(printable).join('\n')}\n` }
}

/** HTML that says the same without characters on which a terminal acts. */
const printable = (html: string) => escaped(html, (code) => `&#x${code};`)

/** The sections above a section, the nearest first. */
const above = ({ path }: Section, sections: ReadonlyMap<string, Section>): Section[] =>
  [...sections.values()]
    .filter((one) => one.path !== path && isWithin(path, one.path))
    .sort((a, b) => b.path.length - a.path.length)
