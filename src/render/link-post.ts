import { isLinkPost } from '../content/link-post.ts'
import type { Article, SafeHtml } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { ownHtml } from './gate.ts'

/** What a link post without a text shows: its summary. */
export const linkPostHtml = (article: Article): SafeHtml[] =>
  article.summary !== undefined && (isLinkPost(article) || article.section.reading?.generator !== undefined)
    ? [ownHtml(`<p>${escapeHtml(article.summary)}</p>`)]
    : []
