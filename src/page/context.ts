import type { FeedDocument } from '../feed/model.ts'
import { directionOf } from '../language/direction.ts'
import { wordsIn } from '../language/index.ts'
import type { Words } from '../language/words.ts'
import type { Look } from '../model/look.ts'
import type { Neighbours, Section } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { relativeTo } from './relative.ts'

/** The values that all blocks of a page need. */
export type Context = {
  feed: FeedDocument
  section: Section
  neighbours: Neighbours
  words: Words
  /** What the site puts into its pages. */
  look: Look
  /** Makes HTML of a text from the dictionary, with its language where that is not the language of the page. */
  word: (text: string) => string
  /** Makes a reference from the folder of the page to a path below the output folder. */
  relative: (path: string) => string
  /** Makes a reference to a picture that the page may load; undefined for one that is elsewhere. */
  picture: (url: string | undefined) => string | undefined
}

export function contextOf(feed: FeedDocument, prefix: string, neighbours: Neighbours, look: Look): Context {
  const { section } = feed
  const { words, language, own } = wordsIn(section.language, section.words)
  const relative = relativeTo(prefix)
  return {
    ...{ feed, section, neighbours, words, look, relative },
    word: (text) =>
      language === section.language || own.has(text)
        ? escapeHtml(text)
        : `<span lang="${language}" dir="${directionOf(language)}">${escapeHtml(text)}</span>`,
    picture: (url) => url && pictureFrom(url, section, relative),
  }
}

/** A picture in the output folder or on its host: pages ask nobody else. */
function pictureFrom(url: string, { feedsUrl }: Section, relative: Context['relative']): string | undefined {
  if (url.startsWith(feedsUrl)) return relative('') + url.slice(feedsUrl.length)
  const { origin, pathname, search } = new URL(url)
  return origin === new URL(feedsUrl).origin ? pathname + search : undefined
}

/** The attributes of an element whose language may not be that of the page. */
export const markedAs = (language: string, { section }: Context): string =>
  language === section.language ? '' : ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"`
