import { htmlOf } from '../tag/html.ts'
import type { Doubt } from '../tag/model.ts'
import { inAddress } from './address.ts'
import { codeBlock, type Outcome } from './curly.ts'
import type { Edit, Found } from './edits.ts'
import type { KnownTag } from './known.ts'
import { placed } from './known-places.ts'
import { before, inLine, lineCharacters } from './lines.ts'

/** What is read in the place of known tags, and where the addresses are written that they made. */
export type KnownOutcome = Outcome & { addresses: Map<string, number> }

/** `masked` is the markdown with every known tag hidden, so that what is around a tag is seen. */
export function editsOf(markdown: string, masked: string, known: readonly KnownTag[]): KnownOutcome {
  const edits: Edit[] = []
  const found: Found[] = []
  const addresses = new Map<string, number>()
  known.forEach((one, index) => {
    const { tag, shown } = one
    const address = tag.hidden ? undefined : inAddress(masked, { ...unnamed, ...tag })
    const doubt = shown.doubt ?? (isOpen(one) ? unclosed : undefined)
    if (doubt) found.push(doubtOf(tag, doubt))
    if ('addresses' in shown) for (const written of shown.addresses ?? []) addresses.set(written, tag.start)
    if (shown.kind === 'address' && (address || isDefinition(masked, tag.start)))
      edits.push({ ...tag, text: inMarkdown(behindBase(known[index - 1], one, shown.address)) })
    else if (shown.doubt && shown.kind === 'enclosed' && address) edits.push(...address.edits)
    else edits.push(...textOf(markdown, masked, one))
  })
  return { edits: edits.map(({ start, end, text }) => ({ start, end, text })), found, addresses }
}

/** Whether the address of a line `[name]: address` begins or goes on there. */
const isDefinition = (markdown: string, offset: number): boolean =>
  /^[ \t>]{0,9}\[[^[\]\n]{1,200}\]:[ \t]*<?\S*$/.test(before(markdown, offset, lineCharacters))

/** The address of an article has the path of the site already, which older Jekyll wanted in front of it. */
function behindBase(previous: KnownTag | undefined, { tag }: KnownTag, address: string): string {
  if (previous?.shown.kind !== 'address' || previous.tag.end !== tag.start) return address
  const base = previous.shown.address
  return base.startsWith('/') && address.startsWith(`${base}/`) ? address.slice(base.length) : address
}

/** Whether a tag encloses something, and nothing closes it. */
const isOpen = ({ tag, shown, closing }: KnownTag): boolean =>
  !closing &&
  !tag.hidden &&
  (shown.kind === 'code' || shown.kind === 'literal' || (shown.kind === 'html' && shown.end !== undefined))

const unclosed: Doubt = {
  rule: 'template-code',
  message: 'has no tag that closes it: it is left out, and the text behind it stays',
  hint: 'Write the tag that closes it, or remove it.',
}

const unnamed = { kind: 'comment', name: '', rest: '', isClosing: false } as const

/** In an address of markdown, or in an attribute. */
const inMarkdown = (address: string): string =>
  address.replace(/[\s()<>"']/g, (character) => encodeURIComponent(character).replace(/[()']/g, percent))

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

function textOf(markdown: string, masked: string, { tag, shown, closing }: KnownTag): Edit[] {
  const both = closing ? [tag, closing] : [tag]
  if (shown.kind === 'code') {
    if (!tag.hidden) return both.map((one) => ({ ...one, text: '' }))
    const code = codeBlock(markdown, { ...tag, rest: shown.language }, tag.hidden)
    return [shown.title === '' ? code : withTitle(markdown, code, shown.title)]
  }
  if (shown.kind === 'nothing') return [{ ...tag, end: closing?.end ?? tag.end, text: '' }]
  if (shown.kind === 'html') {
    if (shown.end !== undefined)
      return closing
        ? [placed(markdown, masked, tag, { html: shown.block }), placed(markdown, masked, closing, { html: shown.end })]
        : both.map((one) => ({ ...one, text: '' }))
    const opening = placed(markdown, masked, tag, { html: shown.block, inline: shown.inline ?? shown.block })
    return closing ? [opening, { ...closing, text: '' }] : [opening]
  }
  const text = shown.kind === 'inline' ? shown.html : shown.kind === 'address' ? shown.text : ''
  return [{ ...tag, text }, ...(closing ? [{ ...closing, text: '' }] : [])]
}

/** A figure of the code with its title. */
function withTitle(markdown: string, code: Edit, title: string): Edit {
  const line = markdown.slice(markdown.lastIndexOf('\n', code.start - 1) + 1, code.start)
  const lead = /^\s*$/.test(line) ? line : ''
  if (/^`(?!``)/.test(code.text)) return code
  const caption = `<figcaption>${htmlOf(title)}</figcaption></figure>`
  return {
    ...code,
    text: `${code.text.startsWith('\n') ? '\n\n' : ''}<figure>\n\n${lead}${code.text.trim()}\n\n${lead}${caption}\n`,
  }
}

/** The finding of a tag with a doubt. */
export function doubtOf({ start, source }: Pick<KnownTag['tag'], 'start' | 'source'>, doubt: Doubt): Found {
  const { rule, message, hint } = doubt

  return { offset: start, source, rule, message: `${inLine(source)} ${message}.`, hint }
}
