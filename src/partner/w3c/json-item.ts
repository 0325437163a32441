import type { Finding } from '../model.ts'
import { isRfc3339 } from './dates.ts'
import { type JsonObject, objectsIn } from './documents.ts'
import { hasHtml, isAddress, isMediaType, wrongIf } from './findings.ts'
import { textIn } from './json-feed.ts'

/** Findings about the id of an item. */
export const idFindings = (item: JsonObject): Finding[] =>
  wrongIf(
    textIn(item, 'id') === '',
    item.id === undefined ? 'The item has no id.' : `The id is ${JSON.stringify(item.id)}.`,
    'Write a text that never changes into "id".',
    { key: ['id'] },
  )

/** Findings for ids that an item before has. */
export function reusedIds(feed: JsonObject): Finding[] {
  const ids = objectsIn(feed.items).map((item) => textIn(item, 'id'))
  const first = new Map([...ids.entries()].reverse().map(([index, id]) => [id, index]))
  return ids.flatMap((id, item) =>
    wrongIf(
      id !== '' && first.get(id) !== item,
      `Items ${(first.get(id) ?? 0) + 1} and ${item + 1} have the id "${id}".`,
      'Give each item its own id.',
      { key: ['id'] },
    ).map((finding) => ({ ...finding, item })),
  )
}

/** Findings about the text of an item. */
export const bodyFindings = (item: JsonObject): Finding[] => [
  ...wrongIf(
    textIn(item, 'content_html') === '' && textIn(item, 'content_text') === '',
    'The item has neither "content_html" nor "content_text".',
    'Write a text below the front matter.',
  ),
  ...['content_text', 'summary'].flatMap((key) =>
    wrongIf(hasHtml(textIn(item, key)), `"${key}" has elements of HTML.`, 'Write HTML into "content_html".', {
      severity: 'warning',
    }),
  ),
]

/** Findings about the dates of an item. */
export const dateFindings = (item: JsonObject): Finding[] =>
  ['date_published', 'date_modified'].flatMap((key) =>
    wrongIf(
      item[key] !== undefined && !isRfc3339(textIn(item, key)),
      `The value of "${key}" is ${JSON.stringify(item[key])}.`,
      'Write it like "2019-11-01T08:00:00+08:00".',
      { key: [key === 'date_published' ? 'date' : 'updated'] },
    ),
  )

/** Findings about the attachments of an item. */
export const attachmentFindings = (item: JsonObject): Finding[] =>
  objectsIn(item.attachments).flatMap((attachment) => [
    ...wrongIf(
      !isAddress(textIn(attachment, 'url')),
      `The address of an attachment is ${JSON.stringify(attachment.url) ?? 'missing'}.`,
      'Write an absolute address into its "url".',
    ),
    ...wrongIf(
      !isMediaType(textIn(attachment, 'mime_type')),
      `The type of an attachment is ${JSON.stringify(attachment.mime_type) ?? 'missing'}.`,
      'Write a media type, like audio/mpeg, into its "mime_type".',
    ),
  ])

/** A finding when an item has what only a feed may have. */
export const expiredFindings = ({ expired }: JsonObject): Finding[] =>
  wrongIf(
    expired !== undefined,
    'The item has "expired", which is about a whole feed.',
    'Leave it out; the time of expiry may be in an extension.',
  )
