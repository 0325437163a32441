import type { Position } from '../diagnostic.ts'
import { placeOf } from '../report.ts'
import { escapeHtml } from '../text/escape-html.ts'
import type { Editor } from './editor.ts'
import type { Speech } from './speech.ts'

/** A place in a file: a link into the editor of the author, or without one, its text and a button that copies it. */
export function placeLink(place: Position, editor: Editor, { words }: Speech, label = placeOf(place)): string {
  const text = escapeHtml(label)
  const address = editor(place)
  if (address !== undefined)
    return `<a class="place" href="${escapeHtml(address)}" title="${words.openInEditor}">${text}</a>`
  return `<code class="place">${text}</code> <button type="button" data-copy="${text}" aria-label="${words.copyWhat(text)}">${words.copy}</button>`
}

/** The beginning of a file, by its name. */
export const fileLink = (file: string, editor: Editor, speech: Speech): string =>
  placeLink({ file, line: 1, column: 1 }, editor, speech, file)
