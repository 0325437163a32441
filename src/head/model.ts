import type { RenderedArticle, Section } from '../model.ts'
import type { HeadElement } from './element.ts'

/** The page of an article: what its head is made of. */
export type ArticlePage = {
  article: RenderedArticle
  /** The site itself. */
  site: Section
  /** The sections above that of the article, the nearest first. */
  above: readonly Section[]
  /** Its address; undefined for a link post, whose address is that of a page elsewhere. */
  url: string | undefined
}

/** What one kind of reader finds in a head. Each is a file of its own. */
export type Contributor = (page: ArticlePage) => HeadElement[]
