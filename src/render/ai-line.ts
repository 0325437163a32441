import type { Ai } from '../model/ai.ts'
import type { Article, SafeHtml } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { aiSentences } from './ai-sentences.ts'
import { ownHtml } from './gate.ts'

/** What is said of an article with these pictures: without any, nothing about pictures, nor a note that was about them alone. */
export function aiOf({ ai }: Pick<Article, 'ai'>, hasPictures: boolean): Ai | undefined {
  if (ai?.pictures === undefined || hasPictures) return ai
  return ai.text === undefined ? undefined : { ...ai, pictures: undefined }
}

/** The last paragraph of a text, which says what machines made of it. */
export function aiHtml(article: Pick<Article, 'ai' | 'language' | 'section'>): SafeHtml[] {
  const sentences = aiSentences(article)
  return sentences === '' ? [] : [ownHtml(`<p>${escapeHtml(sentences)}</p>`)]
}
