import { placeOf } from '../content/config.ts'
import { noSection } from '../content/no-section.ts'
import { type Content, readContent } from '../content/read.ts'
import { isWithin, sectionNamed } from '../content/section-of.ts'
import { readSections } from '../content/site.ts'
import { type Diagnostic, severity } from '../diagnostic.ts'
import { refusal } from '../disk/folder.ts'
import type { Section } from '../model.ts'
import { report } from '../report.ts'
import { escaped } from '../text/visible.ts'
import { autodiscovery } from './autodiscovery.ts'

/** Options of the links; paths are relative to the working folder. */
export type LinkOptions = {
  /** The settings file outside of the articles' folder; `feedwright.yaml` if there is one. With `false` it is not read. */
  config?: string | false | undefined
  /** Where the articles are; what the settings file says, else `content`. */
  content?: string | undefined
  /** The path of the section; the site itself without one. */
  section?: string | undefined
}

/**
 * The links for the `<head>` of the pages of a section, one a line, by which browsers and readers find its feed and the feeds above it.
 * @throws Error with the findings as text when the settings have errors, or there is no such section
 */
export async function links({ section = '', ...options }: LinkOptions = {}): Promise<string> {
  const place = await placeOf(options)
  if (place.diagnostics.length > 0) throw new Error(report(place.diagnostics, 'text').trimEnd())
  const refused = refusal(place.content, `${place.content}.out`, place.config)
  if (refused !== undefined) throw new Error(refused)
  const found = linksOf(readContent(place.content, place.config), section)
  if ('html' in found) return found.html
  throw new Error('refused' in found ? found.refused : report(found.diagnostics, 'text').trimEnd())
}

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
