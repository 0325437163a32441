import type { TagName, Tags } from '../../model/tag.ts'
import type { Piece } from './code.ts'
import { endMark } from './marks.ts'

/** A tag between braces or signs of percent, as template languages have them. */
export type Tag = Piece & {
  source: string
  /** Its first word; empty where it is a comment. */
  name: string
  /** What follows that word. */
  rest: string
  kind: 'shortcode' | 'statement' | 'output' | 'comment'
  /** Whether it ends what another tag began. */
  isClosing: boolean
}

/** Every tag that Hugo, Jekyll (Liquid), Nunjucks, Jinja, Handlebars, ERB and MDX would read, code not yet left aside. */
export function tagsIn(markdown: string, names: Tags = {}): Tag[] {
  const found: Tag[] = []
  let end = 0
  for (const { 0: opening, index } of markdown.matchAll(openings)) {
    if (index < end) continue
    const tag = tagAt(markdown, opening, index)
    if (!tag) continue
    end = tag.end
    found.push(tag)
  }
  return withHidden(found, markdown, names)
}

const openings = /\{\{[<%]?|\{%|\{#|\{\/\*|<%/g

/** Characters of the longest tag: what is longer is a text between two openings. */
const tagCharacters = 3_000

function tagAt(markdown: string, opening: string, start: number): Tag | undefined {
  const closing = closings[opening] ?? ''
  const inside = start + opening.length
  const close = markdown.slice(inside, inside + tagCharacters).indexOf(closing)
  if (close < 0) return undefined
  const content = markdown.slice(inside, inside + close)
  const end = inside + close + closing.length
  const tag = { start, end, source: markdown.slice(start, end) }
  if (opening === '{#') return /^[-~]?\s[^`]*$/.test(content) && !isConjunction(content) ? comment(tag) : undefined
  if (opening === '{/*') return content.includes('`') || tag.source.match(endMark) ? undefined : comment(tag)
  if (content.includes(opening) || /\n\s*\n/.test(content) || content.split('`').length % 2 === 0) return undefined
  if (opening === '{{<' || opening === '{{%') return shortcode(tag, content)
  if (content.includes('`')) return undefined
  return opening === '{{' ? output(tag, content, markdown) : statement(tag, content)
}

const closings: Record<string, string> = {
  '{{<': '>}}',
  '{{%': '%}}',
  '{{': '}}',
  '{%': '%}',
  '{#': '#}',
  '{/*': '*/}',
  '<%': '%>',
}

type Place = Pick<Tag, 'start' | 'end' | 'source'>

const comment = (place: Place): Tag => ({ ...place, name: '', rest: '', kind: 'comment', isClosing: false })

/** Words between two marks of a text about templates, as in "between {% and %}". */
const isConjunction = (words: string): boolean =>
  /^(?:and|or|to|und|oder|bis|et|ou|à|y|o|e|a)(?:\s+[\p{L}\s,]*)?$/iu.test(words.trim())

function shortcode(place: Place, content: string): Tag | undefined {
  const [, slash, name = '', rest = ''] = /^\s*(\/?)\s*([a-z_][\w./-]*)((?:\s[\s\S]*)?)$/i.exec(content) ?? []
  if (name === '' || isConjunction(content)) return undefined
  return {
    ...place,
    name: name.replace(/\/$/, ''),
    rest: rest.replace(/\/\s*$/, ''),
    kind: 'shortcode',
    isClosing: slash === '/',
  }
}

function statement(place: Place, content: string): Tag | undefined {
  const [, name = '', rest = ''] =
    /^[-~+=#]?\s*([a-z_@][\w.-]*)((?:[\s(:][\s\S]*)?)$/i.exec(content.replace(/[-~+]$/, '')) ?? []
  if (name === '' || isConjunction(content))
    return /^[-=]?\s*\}\s*-?$/.test(content)
      ? { ...place, name: '}', rest: '', kind: 'statement', isClosing: true }
      : undefined
  return { ...place, name: name.replace(/^end_?(?=.)/, ''), rest, kind: 'statement', isClosing: /^end/.test(name) }
}

/** `{{ page.title }}`, `{{title}}`, `{{ "/a" | relURL }}`, `{{#if a}}`; not the braces of TeX, nor words set between braces. */
function output(place: Place, content: string, markdown: string): Tag | undefined {
  if (
    markdown[place.end] === '}' ||
    /(?:[\\^_{$]|[^}%]\})$/.test(markdown.slice(Math.max(0, place.start - 2), place.start))
  )
    return undefined
  const inside = content.replace(/^[-~]/, '').replace(/[-~]$/, '')
  if (/^!|^\/\*/.test(inside)) return comment(place)
  const words = inside.trim()
  if (/[{}]/.test(words) || isConjunction(words)) return undefined
  const [, sign = '', block = ''] = /^([#^/>])\s*([\w./-]+)/.exec(words) ?? []
  if (block !== '') return { ...place, name: block, rest: '', kind: 'statement', isClosing: sign === '/' }
  const isSpaced = /^\s/.test(inside) && /\s$/.test(inside)
  const [name = ''] = /^(?:[$@]?[a-z_]|\.|\.[a-z]|["'])[\w.$[\]-]*/i.exec(words) ?? []
  const isCode =
    words === name
      ? /^[^"'].*[.$[]\w/.test(name) ||
        /^\.\w*$/.test(name) ||
        (isSpaced ? name.length > 1 : isLone(markdown, place, name))
      : isExpression.test(words)
  return name !== '' && isCode
    ? { ...place, name, rest: words.slice(name.length), kind: 'output', isClosing: false }
    : undefined
}

/** A text between quotation marks first or second, a filter, a value, a variable, a call, a path. */
const isExpression =
  /^(["'])[^"']*\1(?:\s*\|[^|]|$)|^[\w$.-]+\s+(["'])[^"']*\2|^[\w$.]+\[["']|^[^"']*(?:\w\s*\|\s*\w|=|\$[a-z_]|\w\(|[\w$]?\.\w)/i

/** `{{name}}` in a line without TeX, and not at a letter. */
function isLone(markdown: string, { start, end }: Place, name: string): boolean {
  const from = markdown.lastIndexOf('\n', start) + 1
  const line = markdown.slice(Math.max(from, start - tagCharacters), end + 200).split('\n', 1)[0] ?? ''
  return name.length > 1 && !/\w/.test(markdown[start - 1] ?? '') && !/\$|\\[a-z]/i.test(line)
}

/** Tags with what they hide: the code of a code block, a comment, or what is left out with all that it encloses. */
function withHidden(tags: readonly Tag[], markdown: string, names: Tags): Tag[] {
  const found: Tag[] = []
  let last = 0
  tags.forEach((tag, index) => {
    if (tag.start < last) return
    const closing = hides(tag, names) ? closingOf(tags, index, names) : undefined
    if (!closing || isAroundFence(tag, markdown, names)) {
      found.push(tag)
      return
    }
    last = closing.end
    found.push({
      ...tag,
      end: closing.end,
      source: markdown.slice(tag.start, tag.end),
      hidden: { start: tag.end, end: closing.start },
    })
  })
  return found
}

/** Whether a tag for code encloses a block of code in markdown, which needs no other one. */
const isAroundFence = ({ name, end }: Tag, markdown: string, names: Tags): boolean =>
  !/^h/.test(name) &&
  !/^(?:comment|none)$/.test(renderingNamed(names, name) ?? '') &&
  /^\s*(?:`{3}|~{3})/.test(markdown.slice(end, end + followingCharacters))

const followingCharacters = 200

/** The tag that ends what another one began; none where that is opened again before. */
function closingOf(tags: readonly Tag[], index: number, names: Tags): Tag | undefined {
  const tag = tags[index]
  const endsWithEnd = tag && isCall(tag) && renderingNamed(names, tag.name) !== undefined
  const next = tags
    .slice(index + 1, index + hiddenTags)
    .find(({ name }) => name === tag?.name || (endsWithEnd && name === 'end'))
  return next?.isClosing ? next : undefined
}

/** Tags that a code block of another tool may hold. */
const hiddenTags = 500

const hides = ({ name, isClosing }: Tag, names: Tags): boolean =>
  !isClosing &&
  (isCodeBlock(name) || name === 'comment' || /^(?:highlight|comment|none)$/.test(renderingNamed(names, name) ?? ''))

/** `{% name(...) %}` of Zola, which `{% end %}` closes. */
export const isCall = ({ kind, rest }: Tag): boolean => kind === 'statement' && rest.startsWith('(')

/** How a tag of this name is published; undefined if it is not known. */
export const renderingNamed = (names: Tags, name: string): TagName | undefined =>
  [name, name.toLowerCase()].flatMap((one) => (Object.hasOwn(names, one) ? (names[one] ?? []) : []))[0]

/** Whether what a tag encloses is code. */
export const isCodeBlock = (name: string): boolean =>
  /^(?:highlight|hl|codeblock|code-block|code|code-toggle|prism|mermaid|katex|math|plantuml|graphviz|chart)$/.test(name)
