import { defaultTreeAdapter as tree } from 'parse5'
import { childOf, childrenOf, textOf, type XmlElement } from '../../feed/xml/tree.ts'
import { type Element, elementsIn, type Parent, textIn } from '../../render/tree.ts'
import type { FeedView, Finding, ItemView } from '../model.ts'

/** The parts that rules of several partners are made of. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The number of characters as people count them: a letter with its accents is one, and so is an emoji (UAX #29). */
export const charactersIn = (text: string): number =>
  /^[\x20-\x7E]*$/.test(text) ? text.length : Array.from(graphemes.segment(text)).length

/** The number of words, `most` at the most, also in languages that are written without blanks between them (UAX #29). */
export function wordsOf(text: string, language: string, most: number): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  let count = 0
  for (const [piece] of text.matchAll(pieces)) {
    for (const { isWordLike = true } of segmenter.segment(piece)) {
      if (isWordLike) count += 1
      if (count === most) return count
    }
  }
  return count
}

/** A line, or a part of a long one up to a blank: the time that V8 takes for a text grows with the square of its length. */
const pieces = /[^\n]{1,1000}(?=\s|$)|[^\n]{1,1000}/gmu

/** Whether a language is written in Chinese characters, Kana or Hangul: its texts have few characters. */
export const isDense = (language: string): boolean => /^(?:zh|ja|ko|yue)\b/.test(language)

/** The text of an element of an item or channel; empty when there is none. */
export const textAt = (parent: XmlElement, name: string): string => textOf(childOf(parent, name)).trim()

/** The key of front matter or settings from which an element is made. */
const keys: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  link: ['url'],
  guid: ['id'],
  pubDate: ['date'],
  'dc:creator': ['authors'],
  'media:content': ['image'],
  'media:thumbnail': ['image'],
  enclosure: ['image'],
  category: ['tags'],
}

/** A finding for each of these elements that the channel lacks, or that is empty. */
export const channelHas = ({ channel }: FeedView, names: readonly string[]): Finding[] =>
  names
    .filter((name) => childrenOf(channel, name).every((one) => one.children.length === 0))
    .map((name) => ({
      key: name === 'description' ? ['description'] : (keys[name] ?? [name]),
      message: `The feed has no <${name}>.`,
      hint: `Write the key "${keys[name]?.[0] ?? name}" into the settings.`,
    }))

/** A finding for each of these elements that an item lacks, or that is empty. */
export const itemHas = ({ element }: ItemView, names: readonly string[]): Finding[] =>
  names
    .filter((name) => textAt(element, name) === '')
    .map((name) => {
      const key = name === 'description' ? 'summary' : keys[name]?.[0]
      return {
        key: key === undefined ? undefined : [key],
        message: `The item has no <${name}>.`,
        hint:
          key === undefined ? 'Write a text below the front matter.' : `Write the key "${key}" into the front matter.`,
      }
    })

/** A finding when a section publishes summaries only. */
export const wholeText = ({ document: { section } }: FeedView, who: string): Finding[] =>
  section.content === 'full'
    ? []
    : [
        {
          key: ['content'],
          message: 'The feed has summaries only.',
          hint: `Write "content: full": ${who} takes whole articles only.`,
        },
      ]

/** The elements of the body with one of these names. */
export const elementsNamed = ({ body }: ItemView, names: readonly string[]): Element[] =>
  elementsIn(body).filter(({ tagName }) => names.includes(tagName))

/** A finding for each element of the body that is not among these. */
export const onlyElements = (item: ItemView, names: readonly string[], who: string): Finding[] =>
  [...new Set(elementsIn(item.body).map(({ tagName }) => tagName))]
    .filter((name) => !names.includes(name))
    .map((name) => ({
      piece: `<${name}`,
      message: `The text has an element <${name}>, which ${who} does not take.`,
      hint: 'Write it in another way.',
    }))

/** A finding for each kind of element of the body that a partner refuses. */
export const noElements = (item: ItemView, names: readonly string[], who: string): Finding[] =>
  [...new Set(elementsNamed(item, names).map(({ tagName }) => tagName))].map((name) => ({
    piece: `<${name}`,
    message: `The text has an element <${name}>, which ${who} refuses.`,
    hint: 'Write it in another way.',
  }))

/** The text of the body without elements. */
export const plainText = ({ body }: ItemView): string => textIn(body).replace(/\s+/g, ' ').trim()

/** Whether an item is an article that people can read: it was neither withdrawn nor has it expired. */
export const isActive = ({ state }: ItemView): boolean => state === 'new' || state === 'corrected'

/** The size of a number of bytes, in words. */
export const sizeOf = (bytes: number): string =>
  bytes >= 1_000_000 ? `${Math.round(bytes / 100_000) / 10} MB` : `${Math.ceil(bytes / 1000)} KB`

/** A finding when a document is not at an https address that everybody can open. */
export const safeAddress = ({ address }: FeedView, who: string): Finding[] =>
  /^https:\/\/(?![^/]*@)/.test(address)
    ? []
    : [
        {
          key: ['feedsUrl'],
          message: `The address of the feed, "${address}", is not an https address without a password, as ${who} demands.`,
          hint: 'Serve the feeds by https, and write that address in "feedsUrl".',
        },
      ]

/** A finding when an article is in another language than its feed. */
export const onlyOneLanguage = ({ article }: ItemView, { document: { section } }: FeedView): Finding[] =>
  article.language.split('-')[0] === section.language.split('-')[0]
    ? []
    : [
        {
          key: ['language'],
          message: `The article is in the language "${article.language}", and its feed in "${section.language}".`,
          hint: 'Move it into a section of its own language.',
        },
      ]

/** A finding when elements of the text are nested deeper than so many levels. */
export function depthOf({ body }: ItemView, most: number, who: string): Finding[] {
  let level: readonly Element[] = elementsOf(body)
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > most)
      return [
        {
          message: `Elements of the text are nested more than ${most} levels deep, which ${who} does not take.`,
          hint: 'Write fewer lists and quotations inside one another.',
        },
      ]
    level = level.flatMap(elementsOf)
  }
  return []
}

const elementsOf = ({ childNodes }: Parent): Element[] => childNodes.filter((node) => tree.isElementNode(node))

/** A finding when two line breaks follow each other. */
export const doubledBreaks = ({ html }: ItemView, who: string): Finding[] =>
  /<br[^>]*>\s*<br/.test(html)
    ? [
        {
          piece: '<br',
          message: `Two line breaks follow each other, which ${who} does not take.`,
          hint: 'Write an empty line between paragraphs in place of <br><br>.',
        },
      ]
    : []
