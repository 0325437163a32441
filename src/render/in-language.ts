import { directionOf } from '../language/direction.ts'
import type { SafeHtml } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { sealed } from './seal.ts'

/**
 * The HTML of an article for a feed: its language where the feed has another one, and its direction unless both are written
 * from left to right. Most readers use neither the language of a feed nor that of an item.
 */
export function inLanguage(html: SafeHtml, language: string, ofFeed: string): SafeHtml {
  const direction = directionOf(language)
  const isFromLeft = direction === 'ltr' && directionOf(ofFeed) === 'ltr'
  if (html === '' || (isFromLeft && language === ofFeed)) return html
  const dir = isFromLeft ? '' : ` dir="${direction}"`
  return sealed(`<div${dir} lang="${escapeHtml(language)}">${html}</div>`)
}
