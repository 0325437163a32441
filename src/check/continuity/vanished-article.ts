import type { Diagnostic } from '../../diagnostic.ts'
import type { ArticleHead, Locate } from '../../model.ts'
import { idLine } from '../id-line.ts'
import type { Lost } from './comparison.ts'

/** How an article is taken back so that readers learn of it. */
export const withdraw =
  'To withdraw it, write "withdrawn: {date: ..., note: ...}" into its front matter: readers then show the note instead of the text.'

/**
 * A published article that is no longer published: readers keep their copy, and do not learn that it was removed.
 * @see RFC 4287 §4.2.6
 */
export function vanishedArticle(lost: readonly Lost[], heads: readonly ArticleHead[], at: Locate): Diagnostic[] {
  if (lost.length === 0) return []
  const held = new Map(heads.map((head) => [head.id, head]))
  return lost.flatMap(({ item, successor }): Diagnostic | [] => {
    if (successor) return []
    const head = held.get(item.id)
    if (head?.isOutOfFeeds && !head.draft) return { ...at(head, 'feeds'), rule: 'vanished-article', ...leftFeeds }
    return {
      ...(head ? at(head, head.draft ? 'draft' : 'date') : item.where),
      rule: 'vanished-article',
      message: head
        ? 'This article was published, but is held back now. Readers keep their copy of it, and its link may break.'
        : `"${item.title}" was published, but no article has its id now. Readers keep their copy of it, and its link may break.`,
      hint: head
        ? `Publish it again. ${withdraw}`
        : `Restore its file; or if the article is now in another file, write "${idLine(item.id)}" there. ${withdraw}`,
    }
  })
}

/** It is still on the site, so its link works. */
const leftFeeds = {
  message:
    'This article was in the feeds, and "feeds: false" takes it out. Readers keep their copy of it, and see no change of it any more.',
  hint: 'Remove "feeds: false" if readers should see its changes, also if you withdraw it: then they need the note.',
}
