import type { Position, SourceFile } from '../model.ts'
import { type BodyPositions, bodyPositions } from './body-position.ts'
import type { Parts } from './front-matter.ts'
import { locate } from './yaml-position.ts'

/** The places of an article's file: of a key of its front matter, and of the first of these spellings in its text. */
export type Places = {
  key: (...path: PropertyKey[]) => Position
  /** Without a spelling that is there, the first line of the text. */
  text: (...spellings: string[]) => Position
  /** Of the character at an offset in the markdown. */
  offset: (offset: number) => Position
}

/** Places are asked for only where something was found: looking for them takes a parser. */
export function placesIn(source: SourceFile, { yaml, bodyLine, markdown }: Parts): Places {
  let made: { positions: BodyPositions; start: number } | undefined
  const body = () => {
    made ??= {
      positions: bodyPositions(source, bodyLine),
      start: source.text.length - markdown().length, // the markdown ends the file
    }
    return made
  }
  return {
    key: (...path) => locate(yaml, path),
    text: (...spellings) => body().positions.first(spellings),
    offset: (offset) => body().positions.at(body().start + offset),
  }
}
