import type { Diagnostic } from '../../diagnostic.ts'
import type { ArticleHead, Locate, Position } from '../../model.ts'
import type { EarlierItem } from '../../previous/item.ts'
import { day } from '../../time/moment.ts'
import type { Lost } from './comparison.ts'

/**
 * An article keeps its id for ever: under another one every reader shows it a second time, as new.
 * @see RSS 2.0 `<guid>`; RFC 4287 §4.2.6; JSON Feed 1.1 `id`
 */
export const changedId = (lost: readonly Lost[], at: Locate): Diagnostic[] =>
  lost.flatMap(({ item, successor }) => (successor ? changed(item, successor, at) : []))

const changed = (item: EarlierItem, article: ArticleHead, at: Locate): Diagnostic => ({
  ...causeOf(item, article, at),
  rule: 'changed-id',
  message:
    `This article is published as "${item.id}". With the id "${article.id}" every subscriber sees it a second time, as new` +
    `${item.url === article.url ? '.' : `; and its old address ${item.url} leads nowhere, unless the site redirects it.`}`,
  hint: `Write "id: ${yaml(item.id)}" into its front matter: then it stays one article.`,
  related: item.where,
})

/** The key that made the id, else the first line of the file. */
function causeOf({ published }: EarlierItem, article: ArticleHead, at: Locate): Position {
  const written = [at(article, 'id'), at(article, 'slug')].find(({ line }) => line > 1)
  return written ?? (published.startsWith(day(article.date)) ? at(article, 'id') : at(article, 'date'))
}

/** A text as a value of YAML. */
const yaml = (text: string) => (/^[a-z][\w:,.%/~+@-]*$/i.test(text) ? text : JSON.stringify(text))
