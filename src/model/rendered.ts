import type { Ai } from './ai.ts'
import type { Attachment, Picture } from './file.ts'
import type { ExtraElement } from './hooks.ts'
import type { PlainText, SafeHtml } from './text.ts'

/** What rendering makes of an article. */
export type RenderedText = {
  html: SafeHtml
  summary: PlainText
  /** What machines made of what is in it. */
  ai?: Ai | undefined
  /** Where feeds of full texts have only its summary; then that is `html` too. */
  content?: 'summary' | undefined
  /** The lead picture. */
  picture?: Picture | undefined
  /** The other pictures of ours in its text; undefined when there are none. */
  pictures?: readonly Picture[] | undefined
  /** Its sounds and films; undefined when it has none. */
  attachments?: readonly Attachment[] | undefined
  /** The elements that a hook adds to its item; undefined when there are none. */
  elements?: readonly ExtraElement[] | undefined
}
