import { inAddress } from './address.ts'
import { contentOf } from './content-tags.ts'
import type { Edit, Found } from './edits.ts'
import { inLine } from './lines.ts'
import { isCodeBlock, type Tag } from './tags.ts'

/** What becomes of the tags of a markdown, and what is said of them. */
export type Outcome = { edits: Edit[]; found: Found[] }

/** Tags outside code: they are left out, what they enclose stays. */
export function withoutTags(markdown: string, tags: readonly Tag[]): Outcome {
  const edits: Edit[] = []
  const found: Found[] = []
  const closed = lastClosings(tags)
  const opened = new Set<string>()
  let [end, raw] = [0, '']
  for (const tag of tags) {
    const { name, isClosing, start } = tag
    if (start < end || (raw !== '' && name !== raw)) continue
    raw = /^(?:raw|verbatim)$/.test(name) && !isClosing && (closed.get(name) ?? 0) > start ? name : ''
    const address = tag.hidden ? undefined : inAddress(markdown, tag)
    if (address) {
      end = address.end
      edits.push(...address.edits)
      found.push(address.found)
      continue
    }
    const isPair = !isClosing && (closed.get(name) ?? 0) > start
    const content = isClosing || isLogic.test(name) ? undefined : contentOf(tag)
    edits.push(tag.hidden && isCodeBlock(name) ? codeBlock(markdown, tag, tag.hidden) : { ...tag, text: '' })
    if (isPair || tag.hidden) opened.add(name)
    if (!isClosing || !opened.has(name)) found.push(finding(tag, isPair, content))
  }
  return { edits, found }
}

/** Tags that show nothing themselves. */
const isLogic =
  /^(?:if|ifchanged|unless|else|elsif|elif|elseif|case|when|for|each|with|range|assign|set|capture|block|macro|import|extends)$/

/** Where the tag that closes each name is for the last time. */
const lastClosings = (tags: readonly Tag[]): Map<string, number> =>
  new Map(tags.filter(({ isClosing }) => isClosing).map(({ name, start }) => [name, start]))

function finding(tag: Tag, isPair: boolean, content: ReturnType<typeof contentOf>): Found {
  const { start, end, source, name, kind, hidden } = tag
  const shown = inLine(source)
  const found = { offset: start, source, rule: 'template-code' } as const
  const text = `If it is text, put it between backticks: \`${shown}\`.`
  if (hidden && isCodeBlock(name))
    return {
      ...found,
      message: `${shown} is template code of another tool: what it encloses is published as code.`,
      hint: 'Write ``` alone in the line before the code and in the line after it.',
    }
  if (hidden || kind === 'comment')
    return {
      ...found,
      message: `${shown} is a comment of another tool: it is left out.`,
      hint: `Write <!-- before it and --> after it. ${text}`,
    }
  if (content)
    return {
      ...found,
      message: `${shown} is template code of another tool: it is left out, and readers will not see its ${content.what}${isPair ? '; what it encloses stays' : ''}.`,
      hint: content.hint,
      write: isPair || content.markdown === undefined ? undefined : { start, end, text: content.markdown },
    }
  const what = isPair ? 'it is left out; what it encloses stays' : 'it is left out, with what it would show'
  const write =
    kind === 'output'
      ? 'Write what it stands for.'
      : isPair
        ? 'Remove it, and the tag that closes it.'
        : 'Write in markdown what it would show, or remove it.'
  return { ...found, message: `${shown} is template code of another tool: ${what}.`, hint: `${write} ${text}` }
}

/** The code that a tag encloses, as markdown: a block of its own, or part of its line. */
export function codeBlock(
  markdown: string,
  { start, end, rest }: Pick<Tag, 'start' | 'end' | 'rest'>,
  hidden: { start: number; end: number },
): Edit {
  const code = markdown.slice(hidden.start, hidden.end)
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length))
  const before = markdown.slice(markdown.lastIndexOf('\n', start - 1) + 1, start)
  if (!code.includes('\n') && !code.includes('`') && code.trim() !== '' && /\S/.test(before))
    return { start, end, text: `\`${code.trim()}\`` }
  const fence = '`'.repeat(longest + 1)
  const indent = /^\s*$/.test(before) ? before : ''
  const language = /^[\s"'(:]*([\w+#-]+)/.exec(rest)?.[1] ?? ''
  const inside = code.replace(/^[^\S\n]*\n|\n[^\S\n]*$/g, '')
  const begin = /\S/.test(before) ? '\n\n' : ''
  const tail = /^[^\S\n]*(?=\S)/.test(markdown.slice(end, end + followingCharacters)) ? '\n' : ''
  return {
    start,
    end,
    text: `${begin}${fence}${/=/.test(language) ? '' : language}\n${inside}\n${indent}${fence}${tail}`,
  }
}

/** Characters behind a code block that show whether its line goes on. */
const followingCharacters = 200
