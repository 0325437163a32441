import type { Piece } from './code.ts'
import { contentOf } from './content-tags.ts'
import type { Outcome } from './curly.ts'
import type { Found } from './edits.ts'
import { inLine } from './lines.ts'

/** What MDX adds to markdown. */
export type Mdx = Piece & {
  source: string
  kind: 'module' | 'component' | 'expression'
  name: string
  isClosing: boolean
  isSure: boolean
}

/** Imports and exports, components, and expressions between braces; sure where they cannot be anything else. */
export const mdxIn = (markdown: string): Mdx[] => {
  const modules = modulesIn(markdown)
  const components = /<\/?[A-Z]|=\{/.test(markdown) ? componentsIn(markdown) : []
  const isMdx = modules.length > 0 || components.some(({ isSure }) => isSure)
  return [...modules, ...components, ...(isMdx ? expressionsIn(markdown) : [])]
}

/** Characters of the longest tag or export. */
const longest = 3_000

function modulesIn(markdown: string): Mdx[] {
  let unclosed = 0
  return [...markdown.matchAll(module)].map(({ 0: line, 1: declaration, index }) => {
    const isLong = declaration !== undefined && unclosed < unclosedTags
    const length = isLong ? endOf(markdown.slice(index, index + longest), '\n') : line.length
    if (length === undefined) unclosed += 1
    const end = index + (length ?? line.length)
    return {
      start: index,
      end,
      source: markdown.slice(index, end),
      kind: 'module',
      name: '',
      isClosing: false,
      isSure: true,
    }
  })
}

/** An import with its file, or the line in which an export begins. */
const module =
  /^import\s+(?:(?:type\s+)?(?:[\w$]+|\*\s+as\s+[\w$]+|\{[^{}]{0,1000}\})(?:\s*,\s*(?:\*\s+as\s+[\w$]+|\{[^{}]{0,1000}\}))?\s+from\s*)?(?:"[^"\s]+"|'[^'\s]+')[ \t]*;?[ \t]*$|^(export)\s+(?:(?:const|let|var)\s+[\w${[][^\n]*=|default\s+(?:[\w$.]+\s*;?[ \t]*$|function|class|async|\{|\()|(?:async\s+)?function\s*\*?\s*\w+\s*\(|\{[^{}\n]*\}|\*\s+from)[^\n]*$/gm

/** Components by their capital, and tags of HTML with values between braces. */
function componentsIn(markdown: string): Mdx[] {
  const found: Mdx[] = []
  let unclosed = 0
  for (const { 1: slash, 2: name = '', index } of markdown.matchAll(componentStart)) {
    const length = unclosed < unclosedTags ? endOf(markdown.slice(index, index + longest), '>') : undefined
    if (length === undefined) {
      unclosed += 1
      continue
    }
    const source = markdown.slice(index, index + length)
    const isSure = /\s[\w-]+=\{|\s\{\.\.\./.test(source)
    if (!/^[a-z]/.test(name) || isSure)
      found.push({
        start: index,
        end: index + length,
        source,
        kind: 'component',
        name,
        isClosing: slash === '/',
        isSure,
      })
  }
  return found
}

const componentStart = /<(\/?)([A-Z][\w.]*|[a-z][\w-]*(?=\s))(?=[\s/>])/g

/** Tags without an end of which the end is looked for: each takes as long as the longest tag. */
const unclosedTags = 100

/** Where a text ends with this character, outside brackets and quotation marks; with a line, before it. */
function endOf(text: string, closing: '>' | '\n'): number | undefined {
  let [depth, quote] = [0, '']
  for (let index = 1; index < text.length; index++) {
    const character = text[index] ?? ''
    if (quote !== '')
      quote = character === quote || (character === '\n' && quote !== '`' && closing === '\n') ? '' : quote
    else if (depth > 0 && text.startsWith('/*', index)) index = (text.indexOf('*/', index) + 1 || text.length) - 1
    else if (/["'`]/.test(character)) quote = character
    else if (/[{([]/.test(character)) depth += 1
    else if (/[})\]]/.test(character)) depth -= 1
    else if (depth === 0 && character === closing) return closing === '>' ? index + 1 : index
    else if (depth === 0 && character === '<' && closing === '>') return undefined
  }
  return closing === '\n' && depth === 0 && text.length < longest ? text.length : undefined
}

/** `{props.title}`, `{" "}`; a set such as {a, b} and the braces of TeX are text. */
const expressionsIn = (markdown: string): Mdx[] =>
  [
    ...markdown.matchAll(
      /(?<![\w\\{}^$])\{(?:["'] *["']|[a-z_$][\w$]*(?:\??\.[\w$]+|\[\d+\])+(?:\([^(){}\n]*\))?)\}(?!\})/gi,
    ),
  ].map(({ 0: source, index }) => ({
    start: index,
    end: index + source.length,
    source,
    kind: 'expression',
    name: '',
    isClosing: false,
    isSure: false,
  }))

/** Elements of HTML, which may be written in capitals. */
const html =
  /^(?:a|abbr|address|article|aside|audio|b|bdi|bdo|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|menu|meta|nav|noscript|object|ol|option|p|param|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr)$/i

/** Modules and components are left out, what they enclose stays; a tag of a text that is no MDX is HTML. */
export function withoutMdx(pieces: readonly Mdx[], isMdx: boolean): Outcome {
  const isComponent = componentOf(pieces)
  const tags = pieces.filter(
    (one) => one.kind === 'module' || (isMdx && (one.kind === 'expression' || one.isSure || isComponent(one))),
  )
  const closings = new Set(tags.filter(({ isClosing }) => isClosing).map(({ name }) => name))
  return {
    edits: tags.map(({ start, end, source, name }) => ({
      start,
      end,
      text: /^[a-z]/.test(name) ? plainTag(source) : '',
    })),
    found: tags.filter(({ isClosing }) => !isClosing).map((tag) => finding(tag, closings.has(tag.name))),
  }
}

/** Whether a tag is a component: it is imported, or no element of HTML. */
export function componentOf(pieces: readonly Mdx[]): (piece: Mdx) => boolean {
  const imported = new Set(
    pieces.flatMap(({ kind, source }) => (kind === 'module' ? (source.match(/\b[A-Z]\w*/g) ?? []) : [])),
  )
  return ({ kind, name }) => kind === 'component' && (imported.has(name.split('.')[0] ?? '') || !html.test(name))
}

/** A tag of HTML without the values between braces; nothing where it has no address without them. */
function plainTag(source: string): string {
  let tag = source
  for (let next = braced.exec(tag); next; next = braced.exec(tag)) {
    if (/^\s(?:src|data)=/.test(next[0]) && /^<(?:img|source|iframe|embed|object|video|audio)/.test(tag)) return ''
    const end = next.index + next[0].length + braceLength(tag.slice(next.index + next[0].length))
    tag = tag.slice(0, next.index) + tag.slice(end)
  }
  return tag
}

const braced = /\s(?:[\w-]+=)?\{/

/** Characters up to the brace that closes an open one. */
function braceLength(text: string): number {
  let depth = 1
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '{') depth += 1
    if (text[index] === '}') depth -= 1
    if (depth === 0) return index + 1
  }
  return text.length
}

function finding({ start, end, source, kind, name }: Mdx, isPair: boolean): Found {
  const shown = inLine(source)
  const found = { offset: start, source, rule: 'template-code' } as const
  if (kind === 'module')
    return {
      ...found,
      message: `${shown} is code of another tool (MDX): it is left out.`,
      hint: `Remove it. ${asText}`,
    }
  if (/^[a-z]/.test(name))
    return {
      ...found,
      message: `${shown} has values of another tool (MDX): they are left out.`,
      hint: `Write the values themselves, between quotation marks. ${asText}`,
    }
  const content =
    kind === 'component' ? contentOf({ name, rest: source.slice(name.length + 1).replace(/\/?>$/, '') }) : undefined
  const what = kind === 'component' ? 'a component' : 'an expression'
  const loss = content ? `, and readers will not see its ${content.what}` : isPair ? '' : ', with what it would show'
  return {
    ...found,
    message: `${shown} is ${what} of another tool (MDX): it is left out${loss}${isPair ? '; what it encloses stays' : ''}.`,
    hint:
      content?.hint ??
      (isPair
        ? 'Remove it, and the tag that closes it.'
        : `Write in markdown what it would show, or remove it. ${asText}`),
    write: isPair || content?.markdown === undefined ? undefined : { start, end, text: content.markdown },
  }
}

const asText = 'If it is text, put it between backticks.'
