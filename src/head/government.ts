import type { RenderedArticle } from '../model.ts'
import { local } from '../time/moment.ts'

/**
 * The meta elements of an article's page on a Chinese government site, in the order of the guideline; without the setting
 * `government` there are none.
 * @see 国办发〔2017〕47号, annex about the design of pages
 */
export function governmentMeta(article: RenderedArticle): { name: string; content: string }[] {
  const { section, title, url, date, summary, tags, authors, source, picture } = article
  const { government } = section
  if (!government) return []
  const column = section.path === '' ? undefined : section
  const byline = authors.length > 0 ? authors : [section.author]
  const values = {
    SiteName: government.siteName,
    SiteDomain: new URL(section.url).hostname,
    SiteIDCode: government.siteIdCode,
    ColumnName: government.columnName ?? column?.title,
    ColumnDescription: government.columnDescription ?? column?.description,
    ColumnKeywords: government.columnKeywords?.join(','),
    ColumnType: government.columnType,
    ArticleTitle: title,
    PubDate: local(date),
    ContentSource: source?.name ?? government.source ?? government.siteName,
    Keywords: tags.join(','),
    Author: byline.map(({ name }) => name).join(','),
    Description: summary,
    Image: picture?.url,
    Url: url,
  }
  return Object.entries(values).flatMap(([name, content]) => (content ? [{ name, content }] : []))
}
