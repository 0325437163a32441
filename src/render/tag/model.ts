import type { RuleId } from '../../diagnostic.ts'
import type { OwnWords } from '../../language/words.ts'

/** A tag of another tool with its parameters: `name="value"` and bare ones. */
export type Call = {
  name: string
  named: Readonly<Record<string, string>>
  bare: readonly string[]
  /** The parameters as they are written. */
  rest: string
}

/** What a rendering needs to know of the article and its site. */
export type Around = {
  /** The address of the site up to its path, without a slash at its end. */
  origin: string
  /** The path of the address of the site, without a slash at its end. */
  base: string
  /** The path of the article below content/. */
  file: string
  language: string
  /** The own words of the site. */
  words?: OwnWords | undefined
  /** The address of the article that is named by its path, or by the end of it; undefined if none is published. */
  addressOf: (name: string) => string | undefined
}

/** What is wrong with a tag; its message goes on behind the tag itself. */
export type Doubt = { rule: RuleId; message: string; hint: string }

/** What is published in the place of a tag. */
export type Shown = { doubt?: Doubt | undefined } & (
  | {
      kind: 'html'
      /** A block of its own, which stays open where there is an `end`. */
      block: string
      /** What is read in the place of the tag that closes it. */
      end?: string
      /** The same in the middle of a line, where it can be part of one. */
      inline?: string
      /** Addresses in it that are not written like this in the text. */
      addresses?: readonly string[]
    }
  | { kind: 'inline'; html: string; addresses?: readonly string[] }
  /** An address of a link, and what is read where it is no address. */
  | { kind: 'address'; address: string; text: string }
  | { kind: 'code'; language: string; title: string }
  /** What it encloses, with the tags in it as text. */
  | { kind: 'literal' }
  /** What it encloses. */
  | { kind: 'enclosed' }
  /** Nothing, and nothing of what it encloses. */
  | { kind: 'nothing' }
)

/** How a tag is published. */
export type Rendering = (call: Call, around: Around) => Shown

/** Nothing is published of a tag that lacks something. */
export const lacking = (message: string, hint: string, rule: RuleId = 'template-code'): Shown => ({
  kind: 'enclosed',
  doubt: { rule, message, hint },
})
