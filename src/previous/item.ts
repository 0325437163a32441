import { digest } from '../disk/digest.ts'
import type { Position } from '../model.ts'

/** An article in a published feed. Its text is not kept: an archive has thousands. */
export type EarlierItem = {
  /** As the feed has it; of an article without one, its address, by which readers know it. */
  id: string
  /** Whether its feed in RSS says that the id is its address. */
  isPermaLink?: boolean | undefined
  title: string
  url: string
  /** The key of its text; empty when it has none. */
  text: string
  /** The file name of its lead picture. */
  picture: string
  /** Its date in RFC 3339; empty when it has none. */
  published: string
  /** The date of its last change, likewise. */
  updated?: string
  /** Its place in that feed. */
  where: Position
}

/** The key of the text of clean HTML, without tags and white space: articles with the same text are equal, whatever their markup. */
export function textKey(html: string): string {
  const text = withoutTags(html).replace(/\s+/g, '')
  return text === '' ? '' : digest(text)
}

/** HTML without tags, found in one pass: a regular expression would look for the end of a tag that has none again and again. */
function withoutTags(html: string): string {
  const texts: string[] = []
  let at = 0
  for (let end = 0; end >= 0; ) {
    const start = html.indexOf('<', at)
    end = start < 0 ? -1 : html.indexOf('>', start)
    texts.push(html.slice(at, end < 0 ? undefined : start))
    at = end + 1
  }
  return texts.join('')
}

/** The file name of a picture, which contains its fingerprint; its folder changes with the slug. */
export const pictureOf = (url: string): string => url.split('/').at(-1) ?? ''
