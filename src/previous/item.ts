import type { Position } from '../model.ts'

/** An article in a feed that subscribers have now. */
export type EarlierItem = {
  id: string
  title: string
  url: string
  /** Its letters, without marks and white space. */
  text: string
  /** The file name of its lead picture. */
  picture: string
  /** RFC 3339; empty when it has none. */
  published: string
  /** Where it stands in that feed. */
  where: Position
}

/** The letters of clean HTML, without marks and white space: what readers read, however it is set. */
export const textOf = (html: string): string => html.replace(/<[^>]*>|\s+/g, '')

/** The name of a picture's file, which carries its fingerprint; its folder changes with the slug. */
export const pictureOf = (url: string): string => url.split('/').at(-1) ?? ''
