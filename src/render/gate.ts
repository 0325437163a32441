import { limits } from '../limits.ts'
import type { SafeHtml } from '../model.ts'
import { type Addressing, addressing, asItIs } from './addressing.ts'
import { type Outline, outlineOf } from './outline.ts'
import { passEnd, passStart, passText } from './pass.ts'
import { begin, type Passing, type Tag } from './passing.ts'
import { isCarried } from './references.ts'
import { sealed } from './seal.ts'

/** HTML that passed, and what it shows first. */
export type Passed = { html: SafeHtml; outline: Outline }

/** The element whose place stopped HTML; undefined when something else did. */
export type Stopped = { stopped: Tag | undefined }

/**
 * The last step of every text, and the only one that makes SafeHtml of text that is not ours. What passes is of the allow-list only,
 * balanced, with every address absolute, no heading above h2 and no character that XML forbids, and every HTML parser reads it
 * alike. One pass over the text: most texts need no parser and no sanitiser, which would take most of the time of a build.
 */
export function gate(html: string, found: Addressing, levels: number = limits.nesting): Passed | Stopped {
  if (!isCarried(html)) return { stopped: undefined }
  const passing = begin(found, /<h1[ \t\n>]/i.test(html) ? 1 : 0, levels)
  for (let at = 0; at < html.length; at = token.lastIndex) {
    token.lastIndex = at
    const part = token.exec(html)
    if (!part || !passPart(passing, part)) return { stopped: part ? passing.stopped : undefined }
  }
  if (passing.open.parent) return { stopped: undefined }
  return { html: sealed(passing.out.join('').trim()), outline: outlineOf(passing.sketch) }
}

/**
 * Text, a tag or a comment. No `<` and no `>` in a quoted value, since readers that look for tags by pattern end there. A
 * comment has no `--` in it and does not begin with `>` or `->`, where HTML §13.2.5.44 would end it.
 */
const token =
  /([^<]+)|<(\/?)([a-z][a-z0-9]*)((?:[^<>"']*(?:"[^<>"]*"|'[^<>']*'))*[^<>"']*)>|<!--(?!-?>)[^<-]*(?:-[^<-]+)*-->/iy

function passPart(passing: Passing, part: RegExpExecArray): boolean {
  const [, text, slash, name, attributes = ''] = part
  if (text !== undefined) return passText(passing, text)
  if (name === undefined) return passing.open.name !== 'pre' // a comment: it would hide a line feed
  if (slash === '') return passStart(passing, name.toLowerCase(), attributes, part.index)
  return !/[^ \t\n]/.test(attributes) && passEnd(passing, name.toLowerCase())
}

/** HTML that the program itself made of escaped texts and resolved addresses. */
export function ownHtml(html: string): SafeHtml {
  const passed = gate(html, addressing(asItIs))
  if ('stopped' in passed) throw new Error(`The program made HTML that does not pass: ${html}`)
  return passed.html
}

/** Pieces that are safe stay safe side by side. */
export const together = (...pieces: SafeHtml[]): SafeHtml => sealed(pieces.join('\n'))
