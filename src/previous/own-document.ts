import { readAtom } from '../feed/atom/read.ts'
import { readRss } from '../feed/rss/read.ts'
import { type EarlierItem, pictureOf, textKey } from './item.ts'
import type { Earlier } from './json-feed.ts'

/** Reads the articles of a document in RSS or Atom that Feedwright wrote: a site may have no JSON. */
export function readOwn(document: string, file: string): Earlier {
  try {
    const { items } = /<rss\b/.test(document.slice(0, 500)) ? readRss(document) : readAtom(document)
    return {
      items: items.map(
        ({ id, title, url, html, summary, picture, published }): EarlierItem => ({
          ...{ id, title, url, published },
          text: textKey(html || summary),
          picture: pictureOf(picture?.url ?? ''),
          where: { file, line: 1, column: 1 },
        }),
      ),
    }
  } catch {
    return { fault: 'is not a feed that Feedwright wrote' }
  }
}
