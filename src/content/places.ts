import type { Position, SourceFile } from '../model.ts'
import { bodyPositions } from './body-position.ts'
import type { Parts } from './front-matter.ts'
import { locate } from './yaml-position.ts'

/** The places of an article's file: of a key of its front matter, and of the first of these spellings in its text. */
export type Places = {
  key: (...path: PropertyKey[]) => Position
  /** Without a spelling that is there, the first line of the text. */
  text: (...spellings: string[]) => Position
}

/** Places are asked for only where something was found: looking for them takes a parser. */
export function placesIn(source: SourceFile, { yaml, bodyLine }: Parts): Places {
  let inBody: ReturnType<typeof bodyPositions> | undefined
  return {
    key: (...path) => locate(yaml, path),
    text(...spellings) {
      inBody ??= bodyPositions(source, bodyLine)
      return inBody(spellings)
    },
  }
}
