import { named } from './element.ts'
import type { Contributor } from './model.ts'

/** The accounts of the authors: Mastodon 4.3 and later shows them with a link to the page. */
export const fediverse: Contributor = ({ article }) =>
  article.authors.flatMap((author) => named('fediverse:creator', author.fediverse))
