import type { FeedDocument } from '../../feed/model.ts'
import type { FormatName } from '../../feed/names.ts'
import { escapeHtml } from '../../text/escape-html.ts'

/** A link to a document of a feed that shows its address. */
export function addressLink({ fileName, mediaType }: FormatName, feed: FeedDocument): string {
  const address = escapeHtml(feed.address(fileName))
  return `<a href="${address}" type="${mediaType}" dir="ltr">${address}</a>`
}

/** The list of formats, each with its address. */
export const otherFormats = (formats: readonly FormatName[], address: (format: FormatName) => string): string =>
  `<ul class="feeds">
${formats.map((format) => `<li><b class="plain" dir="ltr">${format.label}</b>${address(format)}</li>`).join('\n')}
</ul>`
