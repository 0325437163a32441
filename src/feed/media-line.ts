import type { ReadPicture } from './model.ts'

/** What formats say of an attachment; numbers may be text. */
type Parts = {
  url: string | undefined
  type: string | undefined
  length?: string | number | undefined
  seconds?: string | number | undefined
  title?: string | undefined
}

/** All that a format says of an attachment in one line, which the self-check compares. */
export const attachmentLine = ({ url, type, length = 'unknown', seconds = 'unknown', title = '' }: Parts): string =>
  `${url} (${type}, ${length} bytes, ${seconds} seconds) ${title}`.trim()

/** The same of a picture. */
export const pictureLine = ({ url, alt, caption, credit, type, length, width, height }: ReadPicture): string =>
  [`${url} (${type}, ${length} bytes, ${width}x${height})`, alt, caption, credit].join(' | ')
