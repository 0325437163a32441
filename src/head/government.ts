import { creators } from '../feed/xml/extensions.ts'
import { local } from '../time/moment.ts'
import { named } from './element.ts'
import type { Contributor } from './model.ts'

/**
 * What the page of an article says on a Chinese government site, in the order of the guideline; on other sites nothing.
 * @see 国办发〔2017〕47号, annex about the design of pages
 */
export const government: Contributor = ({ article, site, url }) => {
  const { section, title, date, summary, tags, source, picture } = article
  const { government: names } = section
  if (!names) return []
  const siteName = names.siteName ?? site.title
  const column = section.path === '' ? undefined : section
  const values = {
    SiteName: siteName,
    SiteDomain: new URL(section.url).hostname,
    SiteIDCode: names.siteIdCode,
    ColumnName: names.columnName ?? column?.title,
    ColumnDescription: names.columnDescription ?? column?.description,
    ColumnKeywords: names.columnKeywords?.join(','),
    ColumnType: names.columnType,
    ArticleTitle: title,
    PubDate: local(date),
    ContentSource: source?.name ?? names.source ?? siteName,
    Keywords: tags.join(','),
    Author: creators(article)
      .map(({ name }) => name)
      .join(','),
    Description: summary,
    Image: picture?.url,
    Url: url,
  }
  return Object.entries(values).flatMap(([name, content]) => named(name, content))
}
