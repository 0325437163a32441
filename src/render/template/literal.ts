import type { Tags } from '../../model/tag.ts'
import type { Piece } from './code.ts'
import type { Edit } from './edits.ts'
import { inOrder } from './edits.ts'
import { before, behind } from './lines.ts'
import { renderingNamed, type Tag } from './tags.ts'

/** A tag that its author wrote so that it is shown, with signs of a comment inside its braces: without these signs. */
export type Literal = Piece & { text: string }

/** All of them, code not yet left aside: they are the same in it. */
export const literalsIn = (markdown: string): Literal[] =>
  [...markdown.matchAll(literal)].map(({ 0: whole, 1: opening = '', 2: inside = '', 3: closing = '', index }) => ({
    start: index,
    end: index + whole.length,
    text: `${opening}${inside}${closing}`,
  }))

const literal =
  /(\{\{[<%]|\{\{(?=\/\*\s*\w+\()|\{%(?=\/\*\s*\w+\())\/\*((?:(?!\*\/)[\s\S]){0,3000})\*\/([>%]?\}\}|%\})/g

/** Their edits: in text, a `<` begins no tag of HTML. */
export const literalEdits = (all: readonly Literal[], texts: ReadonlySet<unknown>): Edit[] =>
  inOrder(all).map((one) => ({
    start: one.start,
    end: one.end,
    text: texts.has(one) ? one.text.replaceAll('<', '&lt;') : one.text,
  }))

/** The marks of `raw` in code: other tools leave them out there too. One alone in its line goes with the line. */
export const rawInCode = (markdown: string, tags: readonly Tag[], names: Tags): Edit[] =>
  tags
    .filter(({ name }) => renderingNamed(names, name) === 'raw')
    .map(({ start, end }) => {
      const [lead, rest] = [before(markdown, start), behind(markdown, end)]
      const isAlone = lead.trim() === '' && rest.trim() === '' && markdown[end + rest.length] === '\n'
      return isAlone ? { start: start - lead.length, end: end + rest.length + 1, text: '' } : { start, end, text: '' }
    })
