import type { Places } from '../content/places.ts'
import type { Diagnostic } from '../diagnostic.ts'
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

/** A finding where an article itself says something of pictures and has none; a section says it of all its articles. */
export function aiFindings({ ai, section }: Article, said: Ai | undefined, places: Places): Diagnostic[] {
  if (ai?.pictures === undefined || ai.pictures === said?.pictures || ai.pictures === section.ai?.pictures) return []
  return [
    {
      ...places.key('ai', 'pictures'),
      rule: 'unread-key',
      message: `The article has no picture, so that "pictures: ${ai.pictures}" in "ai" is not published.`,
      hint: 'Remove it, or show the picture in the text or in "image".',
    },
  ]
}

/** The last paragraph of a text, which says what machines made of it. */
export function aiHtml(article: Pick<Article, 'ai' | 'language' | 'section'>): SafeHtml[] {
  const sentences = aiSentences(article)
  return sentences === '' ? [] : [ownHtml(`<p>${escapeHtml(sentences)}</p>`)]
}
