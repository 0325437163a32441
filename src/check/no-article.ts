import type { Content } from '../content/read.ts'
import { type Diagnostic, isFaulty } from '../diagnostic.ts'
import type { ArticleHead } from '../model.ts'
import { hasLeft } from '../select/schedule.ts'
import { settingsOf } from './settings-of.ts'

/**
 * A build that publishes no article: its feeds are valid, but hardly meant. Where there are errors, they say why; articles that
 * have expired or were withdrawn are over by their authors' will.
 * @see RFC 4287 §4.1.1
 */
export function noArticle(
  { heads, published, diagnostics, isHolding, now }: NothingPublished,
  content: Content,
): Diagnostic[] {
  const isOver = heads.some((head) => hasLeft(head, now))
  if (published.length > 0 || isOver || isHolding || isFaulty(diagnostics, ['error'])) return []
  const hasUnread = diagnostics.some(({ rule }) => /^(?:skipped-file|hidden-article|undated-page)$/.test(rule))
  return [
    {
      ...settingsOf(undefined, content),
      rule: 'no-article',
      message:
        heads.length === 0
          ? 'There is no article, so the feeds are empty.'
          : 'No article is in the feeds now, so they are empty: all are drafts, scheduled or have "feeds: false".',
      hint:
        heads.length > 0
          ? 'Look at "date", "draft" and "feeds" of the articles that should be there.'
          : diagnostics.some(({ rule }) => rule === 'left-out-article')
            ? 'Other findings name the articles that the hook leaves out. A hook that changes an article must return it.'
            : hasUnread
              ? 'Other findings name the files and folders that are not read.'
              : content.config?.generator
                ? 'Look at "content" and "generator" in the settings: they say which files are articles.'
                : 'Write an article, for example with `feedwright new "A bridge opens"`, and check the option --content.',
    },
  ]
}

type NothingPublished = {
  heads: readonly ArticleHead[]
  published: readonly ArticleHead[]
  diagnostics: readonly Diagnostic[]
  isHolding: boolean
  now: Date
}
