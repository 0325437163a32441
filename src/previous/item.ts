import type { Position } from '../model.ts'

/** An article in a published feed. */
export type EarlierItem = {
  id: string
  title: string
  url: string
  /** Its text, without tags and white space. */
  text: string
  /** The file name of its lead picture. */
  picture: string
  /** Its date in RFC 3339; empty when it has none. */
  published: string
  /** Its place in that feed. */
  where: Position
}

/**
 * The text of clean HTML without tags and white space: articles with the same text are equal, whatever their markup.
 */
export const textOf = (html: string): string => html.replace(/<[^>]*>|\s+/g, '')

/** The file name of a picture, which contains its fingerprint; its folder changes with the slug. */
export const pictureOf = (url: string): string => url.split('/').at(-1) ?? ''
