import type { Fix } from '../diagnostic.ts'
import type { Position, SourceFile } from '../model.ts'
import { type BodyPositions, bodyPositions } from './body-position.ts'
import type { Parts } from './front-matter.ts'
import { rewritten } from './rewritten.ts'
import { locate } from './yaml-position.ts'

/** The places of an article's file: of a key of its front matter, and of what is written in its text. */
export type Places = Pick<BodyPositions, 'start' | 'address' | 'tag' | 'first'> & {
  key: (...path: PropertyKey[]) => Position
  /** Of the character at an offset in the markdown. */
  offset: (offset: number) => Position
  /** The line with another address in the place of the one at a position. */
  rewritten: (at: Position, address: string, meant: string) => Fix | undefined
}

/** Places are asked for only where something was found: looking for them takes a parser. */
export function placesIn(source: SourceFile, { yaml, bodyLine, markdown, given }: Parts): Places {
  let lines: string[] | undefined
  let made: { positions: BodyPositions; start: number } | undefined
  const body = () => {
    made ??= given
      ? { positions: bodyPositions({ ...source, text: markdown() }, 1), start: 0 }
      : {
          positions: bodyPositions(source, bodyLine),
          start: source.text.length - markdown().length, // the markdown ends the file
        }
    return made
  }
  const named = (at: Position): Position => (given?.body ? { ...at, key: given.body } : at)
  return {
    key: (...path) => locate(yaml, path),
    start: () => named(body().positions.start()),
    address: (address) => named(body().positions.address(address)),
    tag: (name) => named(body().positions.tag(name)),
    first: (spellings) => named(body().positions.first(spellings)),
    offset: (offset) => named(body().positions.at(body().start + offset)),
    rewritten: (at, address, meant) => {
      if (given) return undefined
      lines ??= source.text.split('\n')
      return rewritten(lines, at, address, meant)
    },
  }
}
