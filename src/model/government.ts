import type { PlainText } from './text.ts'

/** What the pages of a Chinese government site say of the site and of the column in which an article is (栏目). */
export type Government = {
  /** Undefined where it is the title of the site. */
  siteName?: PlainText | undefined
  /** The identification code of the site (政府网站标识码). */
  siteIdCode?: PlainText | undefined
  columnName?: PlainText | undefined
  columnDescription?: PlainText | undefined
  columnKeywords?: readonly PlainText[] | undefined
  /** The kind of the column, like 通知公告. */
  columnType?: PlainText | undefined
  /** The source of articles that name none. */
  source?: PlainText | undefined
}
