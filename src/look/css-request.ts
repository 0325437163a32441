import { type CSSToken, TokenType } from '@csstools/css-tokenizer'

/** An open block of a style sheet, and what it is. */
export type Block = {
  closer: ')' | ']' | '}'
  /** The offset of what opens it. */
  at: number
  /** The function that it belongs to, in small letters. */
  name?: string | undefined
  /** Whether texts in it are addresses of pictures. */
  isPicture: boolean
}

/** Why a token is refused. */
type Refusal = { message: string; hint: string }

/** The block that a token opens. */
export function opened(token: CSSToken, around: Block | undefined): Block | undefined {
  const at = token[2]
  const isInPicture = around?.isPicture === true
  if (token[0] === TokenType.OpenCurly) return { closer: '}', at, isPicture: false }
  if (token[0] === TokenType.OpenSquare) return { closer: ']', at, isPicture: isInPicture }
  if (token[0] === TokenType.OpenParen) return { closer: ')', at, isPicture: isInPicture }
  if (token[0] !== TokenType.Function) return undefined
  const name = nameOf(token[4].value)
  return { closer: ')', at, name, isPicture: pictureFunctions.has(name) || (isInPicture && name !== 'type') }
}

/** Why a token must not be in a style sheet: by it a browser requests something, or runs something; undefined for all others. */
export function refusal(tokens: readonly CSSToken[], index: number, around: Block | undefined): Refusal | undefined {
  const token = tokens[index]
  if (!token) return undefined
  switch (token[0]) {
    case TokenType.AtKeyword:
      return nameOf(token[4].value) === 'import' ? imported : undefined
    case TokenType.URL:
      return isPicture(token[4].value) ? undefined : requested(token[1])
    case TokenType.BadURL:
      return requested(token[1])
    case TokenType.Function:
      return calledIn(tokens, index, nameOf(token[4].value), around)
    case TokenType.String:
      return around?.isPicture && !addressFunctions.has(around.name ?? '') && !isPicture(token[4].value)
        ? requested(token[1])
        : undefined
    case TokenType.Ident:
      return run.has(nameOf(token[4].value)) && isProperty(tokens, index) ? running(token[1]) : undefined
    default:
      return undefined
  }
}

/** Names are compared without case (CSS Syntax 3 §3.3); the parser has read their escapes. */
const nameOf = (name: string) => name.toLowerCase()

/** Functions that have an address; a text in any other function is none. */
const addressFunctions = new Set(['url', 'src'])

/** Functions in which a text is the address of a picture (CSS Images 4). */
const pictureFunctions = new Set([
  'image-set',
  '-webkit-image-set',
  'image',
  '-webkit-image',
  'cross-fade',
  '-webkit-cross-fade',
])

/** Functions whose value is written somewhere else, so that it cannot be seen here whether it is an address. */
const elsewhere = /^(?:var|env|attr|if|inherit|first-valid|--.*)$/

/** What old browsers run. */
const run = new Set(['behavior', '-ms-behavior', '-moz-binding', 'binding'])

function calledIn(tokens: readonly CSSToken[], index: number, name: string, around: Block | undefined) {
  const written = tokens[index]?.[1] ?? ''
  if (addressFunctions.has(name)) return isLonePicture(tokens, index + 1) ? undefined : requested(written)
  if (name === 'expression') return running(written)
  return around?.isPicture && elsewhere.test(name) ? requested(written) : undefined
}

/** Whether a function has a picture as its only argument, and nothing else. */
function isLonePicture(tokens: readonly CSSToken[], start: number): boolean {
  const [text, end] = tokens.slice(start, start + nearTokens).filter((token) => !isSpace(token))
  return text?.[0] === TokenType.String && isPicture(text[4].value) && end?.[0] === TokenType.CloseParen
}

/** Tokens in which the only argument of a function is looked for: it, its bracket, blanks and comments. */
const nearTokens = 20

/** A picture that is in the style sheet itself. A drawing (SVG) runs no program where it is a picture. */
const isPicture = (address: string) => /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i.test(address)

/** Whether a name is that of a property: at the beginning of a declaration, with a colon after it. */
function isProperty(tokens: readonly CSSToken[], index: number): boolean {
  let [before, after] = [index - 1, index + 1]
  while (isSpace(tokens[before])) before -= 1
  while (isSpace(tokens[after])) after += 1
  const written = tokens[before]?.[1]
  return tokens[after]?.[0] === TokenType.Colon && (written === undefined || /^[{};]$/.test(written))
}

const isSpace = (token: CSSToken | undefined) => token?.[0] === TokenType.Whitespace || token?.[0] === TokenType.Comment

const imported: Refusal = {
  message: '@import requests another style sheet, which pages must not.',
  hint: 'Put what is in that style sheet into this one.',
}

const requested = (written: string): Refusal => {
  const isFont = /font|\.(?:woff2?|[ot]tf|eot)\b/i.test(written)
  return {
    message: `"${written.slice(0, 80)}" would request something: pages have only pictures that are in the style sheet itself.`,
    hint: isFont
      ? 'Remove it, and name fonts that devices have, like "font-family: Georgia, serif".'
      : 'Remove it, or write the picture itself: url("data:image/svg+xml,..."), or png, jpeg, gif, webp or avif with base64.',
  }
}

const running = (written: string): Refusal => ({
  message: `"${written.slice(0, 80)}" runs a program in old browsers.`,
  hint: 'Remove it.',
})
