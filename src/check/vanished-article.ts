import type { Diagnostic } from '../diagnostic.ts'
import type { Article } from '../model.ts'
import type { Lost } from './comparison.ts'

/**
 * What was published stays in every reader that has it; nobody learns that it was taken away.
 * @see RFC 4287 §4.2.6
 */
export function vanishedArticle(lost: readonly Lost[], articles: readonly Article[]): Diagnostic[] {
  const held = new Map(articles.map((article) => [article.id, article]))
  return lost.flatMap(({ item, successor }): Diagnostic | [] => {
    if (successor) return []
    const article = held.get(item.id)
    return {
      ...(article ? article.at(article.draft ? 'draft' : 'date') : item.where),
      rule: 'vanished-article',
      message: article
        ? 'This article is published, and is held back now; whoever has it keeps it, and its link leads nowhere.'
        : `"${item.title}" is published, and no article has its id now; whoever has it keeps it, and its link leads nowhere.`,
      hint: article
        ? 'Publish it again, unless it went by intent.'
        : `Bring its file back. If it lives on in another file, write "id: ${item.id}" there. If it went by intent, leave it so.`,
    }
  })
}
