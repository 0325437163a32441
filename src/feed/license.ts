import { rightsOf } from '../model/rights.ts'
import type { ArticleHead } from '../model.ts'

/** The address of an article's licence: that of its own rights, and else that of its section. */
export const licenseOf = (article: Pick<ArticleHead, 'rights' | 'section'>): string | undefined =>
  rightsOf(article)?.license
