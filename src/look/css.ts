import { type CSSToken, type ParseError, TokenType, tokenize } from '@csstools/css-tokenizer'
import { lineIndex } from '../content/line-index.ts'
import type { Diagnostic, RuleId } from '../diagnostic.ts'
import type { SourceFile } from '../model.ts'
import { firstForbidden } from '../text/characters.ts'
import { type Block, opened, refusal } from './css-request.ts'
import { lookLimits } from './limits.ts'

/** A fault of a style sheet, at an offset. */
type Fault = { at: number; message: string; hint: string; rule?: RuleId }

/**
 * The faults of a style sheet that is put into pages: whatever makes browsers request something, and whatever goes on beyond the end of
 * its file. Names are compared as browsers read them, without escapes (CSS Syntax 3 §4).
 */
export function cssFindings({ file, text }: SourceFile): Diagnostic[] {
  const position = lineIndex(text)
  return [...inHtml(text), ...inTokens(text)]
    .sort((a, b) => a.at - b.at)
    .slice(0, lookLimits.findings)
    .map(({ at, rule = 'refused-css', message, hint }): Diagnostic => ({ file, ...position(at), rule, message, hint }))
}

const noHtml = 'Remove it. A style sheet has no HTML, and its comments are /* like this */.'

/** What HTML reads or replaces in a `<style>`, also in texts and comments: the policy of the page would not fit any more. */
function inHtml(text: string): Fault[] {
  const [forbidden] = firstForbidden(text)?.spellings ?? []
  const character = forbidden === undefined ? [] : [{ at: text.indexOf(forbidden), name: firstForbidden(text)?.name }]
  return [
    ...[...text.matchAll(/<\/style|<!--/gi)].map(({ 0: written, index }) => ({
      at: index,
      message: `"${written}" must not be in a style sheet: HTML reads it.`,
      hint: noHtml,
    })),
    ...character.map(({ at, name }) => ({
      at,
      rule: 'bad-characters' as const,
      message: `The style sheet contains the character ${name}.`,
      hint: 'Remove the character. If you cannot see it, type the line again.',
    })),
  ]
}

function inTokens(text: string): Fault[] {
  const faults: Fault[] = []
  const onParseError = ({ message, sourceStart }: ParseError) => {
    if (message.startsWith('Unexpected EOF')) faults.push(unclosed(sourceStart))
  }
  const tokens = tokenize({ css: text }, { onParseError })
  const open: Block[] = []
  for (const [index, token] of tokens.entries()) {
    if (faults.length > lookLimits.findings) break // each of many brackets that close nothing is compared with all that are open
    const around = open.at(-1)
    const refused = refusal(tokens, index, around)
    if (refused) faults.push({ at: token[2], ...refused })
    const block = opened(token, around)
    if (block) open.push(block)
    faults.push(...looseFaults(token), ...closingFaults(token, open))
  }
  const [first] = open
  const isKnown = faults.some(({ hint }) => hint === closeIt) // what is not closed takes the brackets after it along
  return first && !isKnown ? [...faults, unclosed(first.at)] : faults
}

function looseFaults([type, , at]: CSSToken): Fault[] {
  if (type === TokenType.BadString) return [{ ...unclosed(at), message: 'This text is not closed on its line.' }]
  return type === TokenType.CDC ? [{ at, message: '"-->" must not be in a style sheet.', hint: noHtml }] : []
}

/** Ends the blocks that a bracket closes. In a block only its own bracket does so, which is found to be missing before that of a block around it. */
function closingFaults([type, bracket, at]: CSSToken, open: Block[]): Fault[] {
  if (!closing.has(type)) return []
  const index = open.findLastIndex(({ closer }) => closer === bracket)
  if (index < 0) {
    return [{ at, message: `This "${bracket}" closes nothing.`, hint: 'Remove it, or write what it should close.' }]
  }
  const [, ...missing] = open.splice(index)
  return missing.slice(-1).map((block) => unclosed(block.at))
}

const closing: ReadonlySet<TokenType> = new Set([TokenType.CloseCurly, TokenType.CloseParen, TokenType.CloseSquare])

const unclosed = (at: number): Fault => ({
  at,
  message: 'This is not closed, so that it would go on beyond its end.',
  hint: closeIt,
})

const closeIt =
  'Close it: { with }, ( with ), [ with ], a comment with */, and a text with the quotation mark that begins it.'
