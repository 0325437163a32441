import { decodeHTMLAttribute } from 'entities'
import type { Places } from '../content/places.ts'
import type { Diagnostic } from '../diagnostic.ts'

/** The links without words and pictures: readers show nothing of them. Anchors in the text are no links to anything. */
export const wordlessLinks = (html: string, places: Places): Diagnostic[] =>
  [...html.matchAll(wordless)].map(([, quoted, bare = '']) => {
    const address = decodeHTMLAttribute(quoted ?? bare)
    return {
      ...places.address(address),
      rule: 'left-out-link',
      message: `The link to "${address}" has no words, so readers do not see it.`,
      hint: `Write its words: [the words](${address}), or remove it.`,
    }
  })

const wordless = /<a\s[^<>]*?\bhref\s*=\s*(?:"([^"<>#][^"<>]*)"|([^\s"'<>#][^\s"'<>]*))[^<>]*>\s*<\/a>/gi
