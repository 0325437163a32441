import type { Places } from '../content/places.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import type { Outline } from './outline.ts'

/** The parts of an article that its title is compared with. */
type Shown = { title: string; markdown: string; html: string; outline: Outline }

/** A title that was cut, or that the text repeats: in both cases readers see a title that nobody wrote so. */
export const titleFindings = (shown: Shown, places: Places): Diagnostic[] => [
  ...cutTitle(shown, places),
  ...repeatedTitle(shown, places),
]

/** Content managers cut long titles in exports. The rest is nowhere in the feeds. */
function cutTitle({ title, outline }: Shown, places: Places): Diagnostic[] {
  if (!isCut(title, outline.text)) return []
  return [
    {
      ...places.key('title'),
      rule: 'cut-title',
      message: `The title ends as if it were cut: "${title}". Readers show it as it is, and nobody can see the rest.`,
      hint: 'Write the whole title: programs that have less space cut it themselves.',
    },
  ]
}

/** An ellipsis in brackets, or after many characters, or where the text goes on; or a word of which the text has the rest. */
function isCut(title: string, text: string): boolean {
  const [, stem = title, ellipsis = ''] =
    /^(.*?)[\s ]*(\[(?:\.{3}|…)\]|\((?:\.{3}|…)\)|\.{3}|…{1,2})["'”’»]?$/.exec(title) ?? []
  const next = stem !== '' && text.startsWith(stem) ? text.slice(stem.length) : ''
  if (ellipsis === '')
    return widthOf(title) >= limits.cutWordWidth && /^[\p{Ll}\p{M}]/u.test(next) && !/\p{Lo}$/u.test(title)
  if (/^[[(]/.test(ellipsis)) return true
  if (widthOf(stem) >= limits.cutStemWidth && /^ ?[\p{L}\p{N}]/u.test(next)) return true
  return ellipsis !== '……' && widthOf(stem) >= limits.cutTitleWidth
}

/** Its characters; those of Chinese, Japanese and Korean count twice. */
const widthOf = (title: string) =>
  [...title].length + (title.match(/[\p{Script=Han}\p{Script=Hangul}ぁ-ヿ]/gu)?.length ?? 0)

/** Readers show the title above the text: a text that begins with it, or with a line and then with it, shows it twice. */
function repeatedTitle({ title, markdown, html, outline }: Shown, places: Places): Diagnostic[] {
  const heading = /<h([2-6])\b[^>]*>(.*?)<\/h\1>/s.exec(html)
  if (heading === null) return []
  const own = letters(title)
  if (own === '' || letters(heading[2] ?? '') !== own || letters(outline.text) === own) return []
  if (letters(html.slice(0, heading.index)).length > limits.beforeHeadingCharacters) return []
  const found = headingLine(markdown, own)
  const place = found ? places.offset(found.offset) : places.start()
  return [
    {
      ...place,
      rule: 'repeated-title',
      message: 'The first heading repeats the title: readers show the title above the text, so it is there twice.',
      hint: 'Remove this heading; the page of the article can show its title by itself.',
      ...(found?.isWhole ? { fix: { line: place.line, replacement: '' } } : {}),
    },
  ]
}

/** Where a heading with these letters is in the markdown, and whether it is all of its line and no other. */
function headingLine(markdown: string, own: string): { offset: number; isWhole: boolean } | undefined {
  for (const { 0: line, index } of markdown.matchAll(headings)) {
    if (letters(line.replace(/\]\([^)]*\)/g, '')) === own) return { offset: index, isWhole: /^ *[#<]/.test(line) }
  }
  return undefined
}

/** Lines that begin with number signs or the tag of a heading, or that have a line of `=` or `-` below them. */
const headings = /^ {0,3}(?:#{1,6}[ \t].*|<h[1-6]\b.*<\/h[1-6]>[ \t]*|[^\s].*(?=\n {0,3}(?:=+|-+)[ \t]*(?:\n|$)))$/gim

/** The letters and digits of a text, whatever its markup, marks, blanks and capitals. */
const letters = (text: string) =>
  text
    .replace(/<[^>]*>|&#?\w+;|\{[^}]*\}\s*$/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
