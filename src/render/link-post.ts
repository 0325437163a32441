import { isLinkPost } from '../content/link-post.ts'
import type { Article, SafeHtml } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { ownHtml } from './gate.ts'

/** What an article without a text shows: its summary, and its title where another tool publishes it with no more than that. */
export function linkPostHtml(article: Article): SafeHtml[] {
  const shown = insteadOfText(article)
  return shown === undefined ? [] : [ownHtml(`<p>${escapeHtml(shown)}</p>`)]
}

function insteadOfText(article: Article): string | undefined {
  if (isOfOtherTool(article)) return article.summary ?? article.title
  return isLinkPost(article) ? article.summary : undefined
}

/** Whether the content of an article belongs to another tool. */
export const isOfOtherTool = ({ section }: Pick<Article, 'section'>): boolean =>
  section.reading?.generator !== undefined

/** Whether an article without a text has a title only, as another tool publishes it. */
export const isTitleAlone = (article: Article): boolean => article.summary === undefined && isOfOtherTool(article)
