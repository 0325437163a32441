import { sectionUrl } from '../content/identity.ts'
import { feedFolder, sectionAbove } from '../content/section-of.ts'
import { digest } from '../disk/digest.ts'
import { listName, mainFormat, names, pathOf } from '../feed/names.ts'
import { element, printXml, type XmlElement } from '../feed/xml/tree.ts'
import type { Feed, OutputFile, Section } from '../model.ts'

/** The file with the list of all feeds, if the site has pages. */
export function listOf(feeds: readonly Feed[]): OutputFile[] {
  const sections = feeds.map(({ section }) => section)
  const site = sections.find(({ path }) => path === '')
  if (!site?.pages) return []
  const bytes = Buffer.from(opml(site, sections))
  return [{ path: listName, digest: digest(bytes), read: () => bytes }]
}

/** A subscription list in OPML 2.0, nested like the sections. http://opml.org/spec2.opml */
export function opml(site: Section, sections: readonly Section[]): string {
  const byPath = new Map(sections.map((section) => [section.path, section]))
  const below = new Map(sections.map((section): [Section, Section[]] => [section, []]))
  for (const section of sections) if (section !== site) below.get(sectionAbove(byPath, section.path))?.push(section)
  const outlineWithAll = (section: Section): XmlElement =>
    outline(section, (below.get(section) ?? []).map(outlineWithAll))
  return printXml(
    element(
      'opml',
      { version: '2.0' },
      element(
        'head',
        {},
        element('title', {}, site.feedTitle),
        element('ownerName', {}, site.author.name),
        element('docs', {}, 'http://opml.org/spec2.opml'),
      ),
      element('body', {}, outlineWithAll(site)),
    ),
    {},
  )
}

/** `type` is rss for feeds in all formats; only the versions of RSS have values for `version`. */
function outline(section: Section, below: readonly XmlElement[]): XmlElement {
  const { key, fileName } = mainFormat(section)
  return element(
    'outline',
    {
      text: section.title,
      title: section.feedTitle,
      type: 'rss',
      version: key === names.rss.key ? 'RSS2' : undefined,
      xmlUrl: new URL(pathOf({ kind: 'section', section, prefix: feedFolder(section) }, fileName), section.feedsUrl)
        .href,
      htmlUrl: sectionUrl(section),
      description: section.description,
      language: section.language,
    },
    ...below,
  )
}
