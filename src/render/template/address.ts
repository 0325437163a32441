import type { Edit, Found } from './edits.ts'
import { inLine } from './lines.ts'
import type { Tag } from './tags.ts'

/** A link, picture or attribute whose address is made by a tag: it is left out. */
export type InAddress = { edits: Edit[]; end: number; found: Found }

/** Characters before and behind a tag in which its link begins and ends. */
const linkCharacters = 400

/** What a tag is the address of; undefined where it is in no address. */
export function inAddress(markdown: string, tag: Tag): InAddress | undefined {
  const before = markdown.slice(Math.max(0, tag.start - linkCharacters), tag.start)
  const after = markdown.slice(tag.end, tag.end + linkCharacters)
  return inLink(markdown, tag, before, after) ?? inAttribute(markdown, tag, before, after)
}

function inLink(markdown: string, tag: Tag, before: string, after: string): InAddress | undefined {
  const opening = /\]\(<?([^()\s]*)$/.exec(before)
  const rest = opening ? upToBracket(after) : undefined
  const bracket = opening ? openingBracket(before, opening.index) : -1
  if (!opening || rest === undefined || bracket < 0) return undefined
  const [start, close, end] = [
    tag.start - before.length + bracket,
    tag.start - before.length + opening.index,
    tag.end + rest.length,
  ]
  const isPicture = markdown[start - 1] === '!'
  const address = better(tag, opening[1] ?? '', rest.slice(0, -1))
  const written = `${isPicture ? '!' : ''}${markdown.slice(start, close + 1)}`
  return {
    edits: isPicture
      ? [{ start: start - 1, end, text: '' }]
      : [
          { start, end: start + 1, text: '' },
          { start: close, end, text: '' },
        ],
    end,
    found: {
      ...leftOut(tag, isPicture ? 'picture' : 'link', `${written}(${address.shown})`),
      ...(address.written === undefined ? {} : { write: { start: close + 2, end: end - 1, text: address.written } }),
    },
  }
}

/** What follows a tag up to the bracket that ends its address: other tags and a title too. */
function upToBracket(text: string): string | undefined {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const tagEnd = text.startsWith('{{', index)
      ? text.indexOf('}}', index)
      : text.startsWith('{%', index)
        ? text.indexOf('%}', index)
        : -1
    if (tagEnd > 0) index = tagEnd + 1
    else if (text[index] === '\n') return undefined
    else if (text[index] === '(') depth += 1
    else if (text[index] === ')' && depth === 0) return text.slice(0, index + 1)
    else if (text[index] === ')') depth -= 1
  }
  return undefined
}

/** Where the text of a link begins: brackets inside it are in pairs. */
function openingBracket(before: string, close: number): number {
  let depth = 0
  for (let index = close; index >= 0; index--) {
    if (before[index] === ']') depth += 1
    if (before[index] === '[') depth -= 1
    if (depth === 0) return index
  }
  return -1
}

function inAttribute(markdown: string, tag: Tag, before: string, after: string): InAddress | undefined {
  const [, opening = '', element = '', attribute = '', quote = '', value = ''] = attributeBefore.exec(before) ?? []
  const rest = quote === '' ? /^[^\s"'<>]*/.exec(after)?.[0] : after.slice(0, Math.max(0, after.indexOf(quote)))
  if (element === '' || rest === undefined) return undefined
  const start = tag.start - value.length
  const end = tag.end + rest.length
  const isPicture = element.toLowerCase() === 'img'
  const isWhole = /^(?:img|source|iframe|embed|object|video|audio|track)$/i.test(element)
  const tagEnd =
    end + quote.length + (/^[^<>]*>/.exec(markdown.slice(end + quote.length, end + linkCharacters))?.[0].length ?? 0)
  const address = better(tag, value, rest)
  return {
    edits: [
      isWhole
        ? { start: start - quote.length - attribute.length - opening.length, end: tagEnd, text: '' }
        : { start: start - quote.length - attribute.length, end: end + quote.length, text: '' },
    ],
    end: isWhole ? tagEnd : end + quote.length,
    found: {
      ...leftOut(tag, isPicture ? 'picture' : isWhole ? 'content' : 'link', `${attribute.trim()}"${address.shown}"`),
      ...(address.written === undefined ? {} : { write: { start, end, text: address.written } }),
    },
  }
}

const attributeBefore =
  /(<([a-z][\w-]*)(?:\s[^<>]*?)?)(\s(?:href|src|poster|data|srcset|data-src)\s*=\s*)(["']?)([^"'<>]*)$/i

const stays = {
  link: 'the link is left out, its text stays',
  links: 'the links to it are left out, their texts stay',
  picture: 'the picture is left out',
  content: 'what it shows is left out',
}

/** What is left out with its address. */
function leftOut({ start, source }: Tag, what: keyof typeof stays, better: string): Found {
  return {
    offset: start,
    source: `address ${source}`,
    rule: 'template-code',
    message: `${inLine(source)} in an address is template code of another tool: ${stays[what]}.`,
    hint: `Write the address itself: ${better}${what === 'links' ? '' : '.'}`,
  }
}

/** The address to write: in `written` where it is the one that the tag makes on the page of the site. */
function better({ kind, name, rest }: Tag, before: string, after: string): { shown: string; written?: string } {
  const [, quoted] = /^(["'])(.*?)\1/.exec(`${name}${rest}`) ?? []
  const literal =
    /^["'](\/[^"'\s]*)["']\s*(?:\|\s*(?:relative_url|absolute_url|relURL|absURL|url|relLangURL|absLangURL|prepend:.*))$/i.exec(
      `${name}${rest}`,
    )?.[1]
  if (kind === 'output' && before === '' && literal !== undefined && !/[{}]/.test(after))
    return sure(`${literal}${after}`)
  if (kind === 'output' && before === '' && isBase(name) && /^\/[^{}]*$/.test(after)) return sure(after)
  if (kind === 'output' && before === '' && isBase(name) && /^\{\{-?\s*site\.baseurl\s*-?\}\}\/[^{}]*$/.test(after))
    return sure(after.replace(/^.*?\}\}/, ''))
  const file = /[\w./%-]+/.exec(quoted === undefined ? rest : rest.replace(/["']/g, ' '))?.[0]
  if (/^(?:ref|relref|link|post_url|post_link)$/.test(name) && file !== undefined)
    return { shown: `${file.replace(/^.*\/|(?:\.md)?$/g, '')}.md` }
  return { shown: 'https://...' }
}

const sure = (address: string) => ({ shown: address, written: address })

/** What is said of a line `[name]: address` whose address is made by a tag; offsets count from the line, which begins at `index`. */
export function addressFinding(tag: Tag, line: string, start: number, end: number, index: number): Found {
  const address = better(tag, line.slice(start, tag.start), line.slice(tag.end, end).trimEnd())
  const found = leftOut({ ...tag, start: index + tag.start }, 'links', `${line.slice(0, start)}${address.shown}`)
  return {
    ...found,
    write:
      address.written === undefined ? undefined : { start: index + start, end: index + end, text: address.written },
  }
}

/** The address of the site as tools call it. */
const isBase = (name: string): boolean => /^(?:(?:\$|\.)?site\.)?(?:base_?url|url|github\.url)$/i.test(name)
