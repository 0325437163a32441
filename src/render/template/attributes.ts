import { before, behind, inLine } from './lines.ts'
import type { Mark } from './marks.ts'

const one = String.raw`(?:[.#][\p{L}\p{N}_:.-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|(?![>=])[^\s"'{}]+))`
const list = new RegExp(String.raw`\{(:?)[ \t]*((?:${one}|[\w-]+)(?:[ \t]+(?:${one}|[\w-]+))*)[ \t]*\}`, 'gu')
const onlyAttributes = new RegExp(String.raw`^${one}(?:[ \t]+${one})*$`, 'u')

/** Classes, ids and other attributes in braces, as kramdown, Pandoc and Hugo have them; those of a heading go silently, as its HTML ids do. */
export const attributesIn = (markdown: string): Mark[] => [
  ...[...markdown.matchAll(list)].flatMap(({ 0: source, 1: colon, 2: content = '', index }) => {
    const place = { markdown, source, start: index, end: index + source.length }
    return colon === ':' ? kramdown(place, content) : pandoc(place, content)
  }),
  ...[...markdown.matchAll(extension)].map(({ 0: source, index }) =>
    mark({ markdown, source, start: index, end: index + source.length }),
  ),
]

/** `{::options /}`, `{:/}`, `{::comment}...{:/comment}`. */
const extension = /\{::comment\}[\s\S]{0,3000}?\{:\/(?:comment)?\}|\{::\w+[^{}\n]*\}|\{:\/\w*\}/g

type Place = { markdown: string; source: string; start: number; end: number }

function kramdown(place: Place, content: string): Mark[] {
  const [lead, rest] = [before(place.markdown, place.start), behind(place.markdown, place.end)]
  if (isHeading(place, lead, rest)) return [silent(place, lead)]
  const isAlone = /^[ \t>]*(?:[-*+][ \t]+)?$/.test(lead) && rest.trim() === ''
  if (isAlone && /(?:^|\s)toc(?:\s|$)/.test(content)) return [contents(place)]
  if (isAlone) return [mark(place)]
  const isAttached = /[)\]`*_"}]$/.test(lead) && !/[\\^_]$/.test(lead)
  if (onlyAttributes.test(content)) return isAttached || /\S$/.test(lead) || rest.trim() === '' ? [mark(place)] : []
  return isAttached || /^(?:no_)?toc$/.test(content) ? [mark(place)] : []
}

function pandoc(place: Place, content: string): Mark[] {
  if (!onlyAttributes.test(content)) return []
  const [lead, rest] = [before(place.markdown, place.start), behind(place.markdown, place.end)]
  if (isHeading(place, lead, rest)) return [silent(place, lead)]
  if (/^[ \t>]*$/.test(lead) && rest.trim() === '') return [mark(place)]
  if (/\]\([^()\n]*\)$|`$|[%>]?\}\}$|%\}$/.test(lead)) return [mark(place)]
  if (rest.trim() === '' && /\s$/.test(lead) && /^[.#]\p{L}/u.test(content)) return [mark(place)]
  const span = /(?<![\w\\\]!])\[([^[\]\n]+)\]$/.exec(lead)
  if (!span || !/^[.#]/.test(content)) return []
  const start = place.start - span[0].length
  return [
    {
      ...mark(place),
      edits: [
        { start, end: start + 1, text: '' },
        { start: place.start - 1, end: place.end, text: '' },
      ],
    },
  ]
}

/** At the end of a heading, of one line or underlined. */
const isHeading = ({ markdown, end }: Place, lead: string, rest: string): boolean =>
  /^[ \t#]*$/.test(rest) &&
  (/^[ \t>]*#{1,6}[ \t]/.test(lead) ||
    (/\S/.test(lead) &&
      /^\n[ \t]{0,3}(?:=+|-+)[ \t]*(?:\n|$)/.test(markdown.slice(end + rest.length, end + rest.length + 200))))

function silent({ start, end }: Place, lead: string): Mark {
  const from = start - lead.length + lead.trimEnd().length
  return { start, end, edits: [{ start: from, end, text: '' }] }
}

const mark = ({ markdown, source, start, end }: Place): Mark => ({
  start,
  end,
  edits: [{ start, end, text: '' }],
  found: {
    offset: start,
    source,
    rule: 'template-code',
    message: `${inLine(source)} is an attribute for another tool: it is left out.`,
    hint: 'Remove it: feeds have no styles. If it is text, put it between backticks.',
    write: { start: start - blanksBefore(markdown, start), end, text: '' },
  },
})

const blanksBefore = (markdown: string, offset: number): number => {
  const lead = before(markdown, offset)
  return lead.length - lead.trimEnd().length
}

/** `{:toc}` and the list in front of it, which stands for the table of contents. */
function contents(place: Place): Mark {
  const { markdown, source, start, end } = place
  const [item] =
    /(?:^|\n)[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t][^\n]*\n[ \t]*$/.exec(markdown.slice(Math.max(0, start - 300), start)) ??
    []
  const from = item === undefined ? start : start - item.trimStart().length
  return {
    start,
    end,
    edits: [{ start: from, end, text: '' }],
    found: {
      offset: start,
      source,
      rule: 'template-code',
      message: `${source} is a table of contents of another tool: it is left out.`,
      hint: 'Remove it and the item before it: feed readers show articles without one.',
    },
  }
}
