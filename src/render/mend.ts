import { html as names, type ParserError, parseFragment, serialize, defaultTreeAdapter as tree } from 'parse5'
import type { Words } from '../language/words.ts'
import { linkEmbeds } from './embeds.ts'
import { showLazy } from './lazy-pictures.ts'
import { type Lost, lostTexts, mayLoseText } from './lost-text.ts'
import { withoutStrayRows } from './stray-rows.ts'
import { type Element, elementsIn, type Parent } from './tree.ts'
import { finishWordPress } from './wordpress.ts'

export type Mended = {
  html: string
  /** Names of the parts of tables that were in no table. */
  stray: string[]
  /** Names of films and sounds without an address, which are left out. */
  empty: string[]
  lost: Lost[]
}

/**
 * HTML as a browser understands it (HTML §13.2.6, tree construction): no paragraph in a paragraph, no link in a link. With
 * words for what is embedded, also finished: with the pictures that scripts would load, and links in the place of frames, since
 * aggregators refuse them. Not clean yet.
 */
export function mend(written: string, words?: Words): Mended {
  const { html, names: stray } = withoutStrayRows(written)
  const isDoubtful = mayLoseText(html)
  let endsInTag = false
  const onParseError = ({ code }: ParserError) => {
    endsInTag ||= code === 'eof-in-tag'
  }
  const fragment = parseFragment(inBody, html.replace(openDoctype, '<?'), isDoubtful ? { onParseError } : {})
  const lost = isDoubtful ? lostTexts(html, fragment, endsInTag) : []
  const empty = words ? finish(fragment, words) : []
  for (const element of elementsIn(fragment)) if (element.tagName === 'pre') keepLineFeed(element)
  const isLost = (name: string) => lost.some(({ opening }) => opening.toLowerCase().startsWith(`<${name}`))
  return { html: serialize(fragment), stray, empty: empty.filter((name) => !isLost(name)), lost }
}

/** Parsers leave no trace of a DOCTYPE; what goes on beyond it is kept as a comment, which is as long. */
const openDoctype = /<!(?=doctype[^<>]*?(?:<|\n[ \t]*\n|$))/gi

/** Read as part of a page: read as a template, what begins with `<col>` would lose all that follows. */
const inBody = tree.createElement('div', names.NS.HTML, [])

/** Shows what only a page's scripts, its publishing system or its frames would show; the names of what shows nothing. */
function finish(root: Parent, words: Words): string[] {
  const empty = showLazy(root)
  finishWordPress(root, words)
  linkEmbeds(root, words)
  return empty
}

/** A line feed at the beginning of `<pre>` is written twice: parsers skip the first one (HTML §13.3). */
function keepLineFeed(pre: Element): void {
  const [first] = pre.childNodes
  if (first && tree.isTextNode(first) && first.value.startsWith('\n')) first.value = `\n${first.value}`
}
