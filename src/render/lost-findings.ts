import type { Places } from '../content/places.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Lost } from './lost-text.ts'
import { markdownToHtml } from './markdown.ts'
import { mend } from './mend.ts'

/** A finding for each text that would be lost, at the tag or comment that takes it along. */
export async function lostFindings(
  lost: readonly Lost[],
  { markdown, isHtml }: { markdown: string; isHtml: boolean },
  places: Places,
): Promise<Diagnostic[]> {
  const offsets = await offsetsOf(lost, markdown, isHtml ? async (html) => html : markdownToHtml)
  return lost.map(({ opening, fault, words, hint }, index) => ({
    ...places.offset(offsets[index] ?? 0),
    rule: 'lost-text',
    message: `${opening} ${fault}: readers would not see the text "${words}".`,
    hint,
  }))
}

/** Where they begin in the markdown: it is rendered again with a number in each tag and comment, which rendering keeps. */
async function offsetsOf(
  lost: readonly Lost[],
  markdown: string,
  htmlOf: (markdown: string) => Promise<string>,
): Promise<number[]> {
  const offsets = [...markdown.matchAll(beginning)].map(({ index }) => index)
  let count = 0
  const html = await htmlOf(markdown.replace(beginning, (begins) => `${begins} :${count++}:`))
  const numbered = mend(html).lost.map(({ start }) =>
    /^<\S* :(\d+):/.exec(html.slice(start, start + numberedCharacters)),
  )
  if (numbered.length !== lost.length) return lost.map(({ opening }) => Math.max(0, markdown.indexOf(opening)))
  return numbered.map((number) => offsets[Number(number?.[1])] ?? 0)
}

/** What begins a tag or comment, up to where a number may follow. `:1:` is a name of an attribute in HTML and in markdown. */
const beginning = /<(?:[a-z][a-z0-9-]*(?=[\s/>])|!--(?!-?>)|\?|!\[CDATA\[|![a-z]+|\/(?![a-z]))/gi

/** Characters in which the number of a tag is found. */
const numberedCharacters = 200
