import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { elementsIn } from '../../render/tree.ts'
import { endOfHead, hasEnd } from './end-of-head.ts'
import { saidBy } from './said.ts'

/** The comments around our lines in a page, by which a later build finds them. */
const [begin, end] = ['<!-- Feedwright begins -->', '<!-- Feedwright ends -->']

/** A page with our lines at the end of its head, and what was left out of them because the page says it itself. */
export type WithHead = { page: string; left: string[] }

/**
 * Puts the head data of an article into its page, in place of those of an earlier build. All other characters of the page stay as they
 * are; what it says itself is not said twice.
 */
export function withHead(built: string, html: string, url: string): WithHead {
  const page = withoutOurs(built)
  const mark = page.startsWith('\uFEFF') ? 1 : 0 // decoders take it away before a page is parsed (HTML §13.2.3.2)
  const document = parsed(page.slice(mark))
  const isSaid = saidBy(document, url)
  const ours = elementsIn(parseFragment(html, { sourceCodeLocationInfo: true })).flatMap((element) => {
    const { sourceCodeLocation: place } = element
    return place ? [{ said: isSaid(element), line: html.slice(place.startOffset, place.endOffset) }] : []
  })
  const left = [...new Set(ours.flatMap(({ said }) => said ?? []))]
  const lines = ours.flatMap(({ said, line }) => (said === undefined ? [line] : []))
  if (lines.length === 0) return { page, left }
  const at = mark + endOfHead(document)
  const newline = newlineOf(page)
  const part = [begin, ...lines, end, ''].join('\n').replaceAll('\n', newline)
  return { page: page.slice(0, at) + part + page.slice(at), left }
}

/**
 * A page as a browser reads it, but for its body where that says nothing of interest: since a page is read from left to right, its head is
 * the same without it. Most of the time would go into the body.
 */
function parsed(page: string): DefaultTreeAdapterTypes.Document {
  const body = page.search(/<body[\s>]/i)
  if (body >= 0 && !/ld\+json/i.test(page.slice(body))) {
    const document = parse(page.slice(0, body), { sourceCodeLocationInfo: true })
    if (hasEnd(document)) return document // else the place that was found may be in a comment
  }
  return parse(page, { sourceCodeLocationInfo: true })
}

/** Only a page without a line of its own has none to go by. */
const newlineOf = (page: string) => (/\r?\n/.exec(page)?.[0] === '\r\n' ? '\r\n' : '\n')

/** A page without the lines of an earlier build. */
function withoutOurs(page: string): string {
  const last = page.lastIndexOf(begin)
  const after = last < 0 ? -1 : page.indexOf(end, last)
  if (after < 0) return page
  const rest = page.slice(after + end.length)
  return withoutOurs(page.slice(0, last) + rest.replace(/^\r?\n/, ''))
}
