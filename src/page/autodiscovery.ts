import { feedFolder } from '../content/section-of.ts'
import { type FormatName, formatsIn, mainFormat, pathOf } from '../feed/names.ts'
import type { Section } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'

/**
 * The links by which browsers and readers find the feeds of a page: its own section in all formats, then each section
 * above it in one format.
 * @see HTML §4.6.7.1, `alternate`
 */
export const autodiscovery = (section: Section, above: readonly Section[]): string =>
  [
    ...formatsIn(section).map((format) => link(section, format)),
    ...above.map((one) => link(one, mainFormat(one))),
  ].join('\n')

function link(section: Section, { name, fileName, mediaType }: FormatName): string {
  const address = new URL(pathOf({ kind: 'section', section, prefix: feedFolder(section) }, fileName), section.feedsUrl)
    .href
  return `<link rel="alternate" type="${mediaType}" title="${escapeHtml(`${section.feedTitle} (${name})`)}" href="${escapeHtml(address)}">`
}
