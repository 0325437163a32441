import { noSection } from '../content/no-section.ts'
import type { Content } from '../content/read.ts'
import { sectionNamed } from '../content/section-of.ts'
import { readSections } from '../content/site.ts'
import { type Diagnostic, severity } from '../diagnostic.ts'
import { autodiscovery, sectionsAbove } from '../head/autodiscovery.ts'
import { printable } from '../head/element.ts'

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
  const lines = autodiscovery(own, sectionsAbove(own, sections)).map(printable)
  return { html: `${lines.join('\n')}\n` }
}
