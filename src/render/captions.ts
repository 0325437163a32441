import type { ImageReference } from '../model.ts'
import { escapeHtmlText } from '../text/escape-html.ts'

/** The caption of a figure, with the credit in small print; empty when there is neither. */
export function figcaption({ caption, credit }: Pick<ImageReference, 'caption' | 'credit'>): string {
  const texts = [caption && escapeHtmlText(caption), credit && `<small>${escapeHtmlText(credit)}</small>`]
  const shown = texts.filter(Boolean).join(' ')
  return shown === '' ? '' : `<figcaption>${shown}</figcaption>`
}
