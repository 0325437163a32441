import type { Piece } from './code.ts'
import type { Edit, Found } from './edits.ts'
import { definedNames, inLine } from './lines.ts'

/** A mark of another tool that is read alone, without one that closes it: what is read in its place, and what is said. */
export type Mark = Piece & { edits: Edit[]; found?: Found | undefined }

/** Links between notes, tables of contents and comments, as Obsidian and others have them; and the mark of MDX where a beginning ends. */
export const marksIn = (markdown: string): Mark[] => [
  ...(markdown.includes('[[') ? noteLinks(markdown, definedNames(markdown)) : []),
  ...contents(markdown),
  ...(markdown.includes('%%') ? comments(markdown) : []),
  ...(markdown.includes('{/*') ? ends(markdown) : []),
]

/** `{/* truncate *\/}`: in HTML it is `<!-- truncate -->`. */
const ends = (markdown: string): Mark[] =>
  [...markdown.matchAll(endMark)].map(({ 0: source, index: start }) => {
    const end = start + source.length
    return { start, end, edits: [{ start, end, text: '<!-- more -->' }] }
  })

/** Where the beginning of a text ends, in MDX. */
export const endMark = /\{\/\*\s*(?:truncate|more|excerpt)\s*\*\/\}/gi

/** A mark with what is read in its place, and what is said. */
const left = (start: number, source: string, text: string, said: Pick<Found, 'message' | 'hint'>): Mark => {
  const end = start + source.length
  return { start, end, edits: [{ start, end, text }], found: { offset: start, source, rule: 'template-code', ...said } }
}

/** `[[page]]`, `[[page|text]]`, `![[picture.jpg]]`; not `[[1]]`, `x[[y]]` and what markdown reads as a link. */
const noteLinks = (markdown: string, defined: ReadonlySet<string>): Mark[] =>
  [...markdown.matchAll(noteLink)].flatMap(({ 0: source, 1: sign, 2: written = '', 3: alias, index }) => {
    const target = written.replace(/\\$/, '').trim()
    if (!/\p{L}/u.test(target) || /^_?toc_?$/i.test(target) || defined.has(target.toLowerCase())) return []
    const text = (alias ?? '').trim()
    return sign === '!' ? [embedded(index, source, target, text)] : [noteLinked(index, source, target, text)]
  })

const noteLink = /(?<![\w\]\\])(!?)\[\[(?![\s^-])([^[\]\n|]{1,200})(?:\|([^[\]\n]{0,200}))?\]\](?![([:])/g

function noteLinked(start: number, source: string, target: string, alias: string): Mark {
  const text = alias || target.replace(/^#/, '').replaceAll('#', ' > ')
  const page = target.startsWith('#') ? '#' : addressOf(target.replace(/#.*$/, '').replace(/(?<!\.\w{1,4})$/, '.md'))
  return left(start, source, text, {
    message: `${source} is a link of another tool: the link is left out, its text stays.`,
    hint: `Write [${text}](${page}), with the path to that file. If it is text, put it between backticks.`,
  })
}

/** An address in markdown: with a blank or a bracket, it needs its own. */
const addressOf = (file: string): string => (/[\s()]/.test(file) ? `<${file}>` : file)

function embedded(start: number, source: string, target: string, alias: string): Mark {
  const isPicture = /\.(?:jpe?g|png|gif|webp|avif|svg|heic|bmp)$/i.test(target)
  const address = addressOf(target)
  const alt = /^[\dx]*$/.test(alias) ? '' : alias
  const markdown = `![${alt || 'what it shows'}](${address})`
  const mark = left(start, source, '', {
    message: `${source} is an embed of another tool: ${isPicture ? 'the picture is left out' : 'what it shows is left out'}.`,
    hint: isPicture ? `Write ${markdown}.` : 'Write the text itself, or a link to it: [its title](its address).',
  })
  const write = isPicture && alt !== '' ? { start, end: mark.end, text: markdown } : undefined
  return mark.found ? { ...mark, found: { ...mark.found, write } } : mark
}

/** `[TOC]`, `[[_TOC_]]`, `${toc}`, `@[toc]`, alone in a line. */
const contents = (markdown: string): Mark[] =>
  [...markdown.matchAll(/^[ \t]*(\[\[?_?toc_?\]\]?|\$\{toc\}|@\[toc\](?:\([^)\n]*\))?)[ \t]*$/gim)].map(
    ({ 1: source = '', index }) =>
      left(index, source, '', {
        message: `${source} is a table of contents of another tool: it is left out.`,
        hint: 'Remove it: feed readers show articles without one.',
      }),
  )

/** `%%comments%%` of one line, or between two lines %%. Signs of percent that are no pair, or at a blank, are text. */
const comments = (markdown: string): Mark[] =>
  [...markdown.matchAll(comment)].map(({ 0: source, index }) => {
    const start = index + source.length - source.trimStart().length
    return left(start, source.trim(), '', {
      message: `${inLine(source.trim())} is a comment of another tool: it is left out.`,
      hint: 'Write <!-- before it and --> after it. If it is text, put it between backticks.',
    })
  })

const comment =
  /^%%[ \t]*\n(?:(?!%%)[\s\S]){0,3000}?\n%%[ \t]*$|^[ \t]*%%[ \t](?:(?!%%)[^\n`]){1,500}[ \t]%%[ \t]*$|(?<![^\s(])%%(?=[^\s%])(?:(?!%%)[^\n`]){1,500}(?<=\S)%%(?![^\s.,;:!?)])/gm
