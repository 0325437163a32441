import type { Piece } from './code.ts'
import { contentOf } from './content-tags.ts'
import type { Outcome } from './curly.ts'
import { definedNames, inLine } from './lines.ts'

/** A tag between square brackets. */
export type Shortcode = Piece & { source: string; name: string; rest: string; isClosing: boolean; isSure: boolean }

/** The shortcodes of WordPress and its like: with attributes, of a name that WordPress has, or closed by [/name]. */
export const shortcodesIn = (markdown: string): Shortcode[] => {
  const defined = definedNames(markdown)
  const shown = endsOfShown(markdown)
  const found = [...markdown.matchAll(shortcode)].flatMap(
    ({ 0: source, 1: slash, 2: name = '', 3: rest = '', index }) =>
      defined.has(source.slice(1, -1).toLowerCase()) || shown.has(index) || shown.has(index + source.length)
        ? []
        : [
            {
              start: index,
              end: index + source.length,
              source,
              name: name.toLowerCase(),
              rest,
              isClosing: slash === '/',
              isSure: isSure(name, rest),
            },
          ],
  )
  const closed = new Set(found.filter(({ isClosing }) => isClosing).map(({ name }) => name))
  const openings = found.filter(({ name, rest, isClosing, isSure, start, end }) => {
    if (isClosing || /\w/.test(markdown[start - 1] ?? '')) return false
    const isReference = markdown[start - 1] === ']' || markdown[end] === '['
    return isSure || (closed.has(name) && (rest.startsWith('=') || (rest.trim() === '' && !isReference)))
  })
  const opened = new Set(openings.map(({ name }) => name))
  return [...openings, ...found.filter(({ name, isClosing }) => isClosing && (opened.has(name) || core.test(name)))]
}

/** Where the captions, films and sounds begin and end that are published as what they are (`../wordpress.ts`). */
const endsOfShown = (markdown: string): ReadonlySet<number> =>
  new Set([...markdown.matchAll(shownTags)].flatMap(({ 0: whole, index }) => [index, index + whole.length]))

const shownTags =
  /\[(embed|video|audio)\b[^\]\n]{0,1000}\]\s{0,9}\S{0,1000}\s{0,9}\[\/\1\]|\[caption\b[^\]\n]{0,1000}\](?:(?!\[\/?caption\b).){0,3000}?(?:<img\b|!\[)(?:(?!\[\/?caption\b).){0,3000}?\[\/caption\]/gs

const shortcode = /(?<![\\[!])\[(\/?)([a-z][\w-]{0,40})((?:[\s=][^[\]\n]{0,1000})?)\](?![(:])/gi

const core = /^(?:caption|wp_caption|gallery|audio|video|playlist|embed|youtube|vimeo|contact-form|contact-form-7)$/

/** `[gallery]`, `[name key="value"]`; `[video]` and `[see a="b" and c]` are text. */
const isSure = (name: string, rest: string): boolean =>
  (rest.trim() === '' ? /^(?:gallery|playlist)$/i.test(name) : core.test(name) && attributes.test(rest)) ||
  (rest.trim() !== '' && attributes.test(rest) && /["']/.test(rest))

const attributes = /^(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'=]+))+\s*\/?$/

/** The tags are left out, what they enclose stays. */
export function withoutShortcodes(tags: readonly Shortcode[]): Outcome {
  const closed = new Set(tags.filter(({ isClosing }) => isClosing).map(({ name }) => name))
  const opened = new Set(tags.filter(({ isClosing }) => !isClosing).map(({ name }) => name))
  return {
    edits: tags.map(({ start, end }) => ({ start, end, text: '' })),
    found: tags
      .filter(({ isClosing, name }) => !isClosing || !opened.has(name))
      .map((tag) => {
        const content = closed.has(tag.name) ? undefined : contentOf(tag)
        return {
          offset: tag.start,
          source: tag.source,
          rule: 'template-code',
          message: `${inLine(tag.source)} is template code of another tool: ${
            closed.has(tag.name)
              ? 'it is left out; what it encloses stays'
              : `it is left out, and readers will not see its ${content?.what ?? 'content'}`
          }.`,
          hint: closed.has(tag.name)
            ? 'Remove it, and the tag that closes it.'
            : (content?.hint ?? 'Write in markdown what it would show, or remove it.'),
          write:
            content?.markdown === undefined ? undefined : { start: tag.start, end: tag.end, text: content.markdown },
        }
      }),
  }
}
