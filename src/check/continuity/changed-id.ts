import { isUri } from '../../content/guid.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { ArticleHead, Locate, Position } from '../../model.ts'
import type { EarlierItem } from '../../previous/item.ts'
import { day } from '../../time/moment.ts'
import { idFix, idLine } from '../id-line.ts'
import type { Lost } from './comparison.ts'

/**
 * An article must keep its id: with another id, readers show it a second time, as new.
 * @see RSS 2.0 `<guid>`; RFC 4287 §4.2.6; JSON Feed 1.1 `id`
 */
export const changedId = (lost: readonly Lost[], at: Locate): Diagnostic[] =>
  lost.flatMap(({ item, successor }) => (successor ? changed(item, successor, at) : []))

const changed = (item: EarlierItem, article: ArticleHead, at: Locate): Diagnostic => ({
  ...causeOf(item, article, at),
  rule: 'changed-id',
  message:
    `This article was published with the id "${item.id}". Its id is now "${article.id}", so readers show it a second time, as new.` +
    `${item.url === article.url ? '' : ` Its address was ${item.url}; links to it break unless the site redirects them.`}`,
  hint: `Write "${idLine(item.id)}" ${isReplaced(item.id, article, at) ? 'in place of "guid"' : 'into its front matter'}, so that readers know it as the same article.`,
  related: item.where,
  ...idFix(article, item.id, at),
})

/** Whether the new line takes the place of the other key: an article has one of them. */
const isReplaced = (id: string, article: ArticleHead, at: Locate) => isUri(id) && at(article, 'guid').line > 1

/** The key that changed the id, else the first line of the file. */
function causeOf({ published }: EarlierItem, article: ArticleHead, at: Locate): Position {
  const written = [at(article, 'id'), at(article, 'slug')].find(({ line }) => line > 1)
  return written ?? (published.startsWith(day(article.date)) ? at(article, 'id') : at(article, 'date'))
}
