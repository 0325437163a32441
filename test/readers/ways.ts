import { isDeepStrictEqual } from 'node:util'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { escapeHtmlText } from '../../src/text/escape-html.ts'
import type { Ours } from './articles.ts'
import type { Held } from './model.ts'

/** A field of an article, and where a reader would hold it. */
type Field = { name: string; ours: (article: Ours) => unknown; held: (item: Held, article: Ours) => unknown }

/** A word for what becomes of a value, what it means, and whether that is so. */
type Way = { word: string; means: string; is: (ours: unknown, held: unknown, article: Ours) => boolean }

const plain = (name: keyof Ours & keyof Held): Field => ({
  name,
  ours: (article) => article[name],
  held: (item) => item[name],
})
const note = (name: 'correction' | 'withdrawn' | 'machines', title: string): Field => ({
  name: title,
  ours: (article) => article[name],
  held: ({ text }, article) => (text?.includes(article[name] ?? '') ? article[name] : undefined),
})

/** The fields of our articles, in the order of the table. */
export const fields: readonly Field[] = [
  ...(
    ['id', 'title', 'link', 'date', 'updated', 'summary', 'text', 'authors', 'tags', 'picture', 'sound'] as const
  ).map(plain),
  note('correction', 'note of a correction'),
  note('withdrawn', 'note of a withdrawal'),
  note('machines', 'what machines made'),
  plain('language'),
  plain('expires'),
  { name: 'source', ours: ({ source }) => source?.name, held: ({ source }) => source },
  plain('rights'),
  plain('place'),
]

const notRead: Way = { word: 'not read', means: 'the reader has no place for it', is: (_, held) => held === undefined }

/** What becomes of values. The first word that is true of all articles is the one in the table. */
export const ways: readonly Way[] = [
  { word: 'kept', means: 'it is the same; a time is the same moment', is: isDeepStrictEqual },
  {
    word: 'joined',
    means: 'several names are one text with commas',
    is: (ours, held) => isDeepStrictEqual(ours, typeof held === 'string' && held.split(/, ?/)),
  },
  { word: 'first', means: 'only the first of several', is: (ours, held) => Array.isArray(ours) && held === ours[0] },
  { word: 'last', means: 'only the last of several', is: (ours, held) => Array.isArray(ours) && held === ours.at(-1) },
  {
    word: 'as HTML',
    means: 'with `&lt;` for `<`, because a description of RSS is HTML',
    is: (ours, held) => typeof ours === 'string' && held === escapeHtmlText(ours),
  },
  {
    word: 'summary',
    means: 'the summary in place of the text',
    is: (ours, held, { summary, text }) => ours === text && held === summary,
  },
  {
    word: 'rewritten',
    means: 'the same HTML, written in another way',
    is: (ours, held) => typeof held === 'string' && isDeepStrictEqual(treeOf(String(ours)), treeOf(held)),
  },
  { word: 'words', means: 'the words without HTML', is: isInWords },
  {
    word: 'or summary',
    means:
      'the words of some articles; of the others, whose pictures have no captions, the summary in place of the text',
    is: (ours, held, { caption, summary, text }) =>
      ours === text && (isInWords(ours, held) || (caption === undefined && held === summary)),
  },
  {
    word: 'date',
    means: 'the date of publication in its place',
    is: (_, held, { date }) => held === date,
  },
  {
    word: 'address',
    means: 'the address in place of the name',
    is: (_, held, { source }) => source !== undefined && held === source.url,
  },
  {
    word: 'undivided',
    means: 'the value as in the document, `end=...`, which the program divides',
    is: (ours, held) => ours === new Date(/^end=(.*?);/.exec(String(held))?.[1] ?? 0).toISOString(),
  },
  {
    word: 'one file',
    means: 'only where the article has no sound: the reader holds one attached file',
    is: (ours, held, { picture, sound }) => ours === picture && held === (sound ? undefined : ours),
  },
  notRead,
]

function isInWords(ours: unknown, held: unknown): boolean {
  return typeof held === 'string' && [wordsOf(held), lettersOf(withoutMarks(held))].includes(wordsOf(String(ours)))
}

type Node = DefaultTreeAdapterTypes.ChildNode

/** HTML as a browser understands it: texts, and elements with their attributes by name. */
function treeOf(html: string): unknown {
  const tree = (nodes: Node[]): unknown[] =>
    nodes.map((node) => {
      if ('value' in node) return node.value
      if (!('tagName' in node)) return node.nodeName
      const attributes = node.attrs.map(({ name, value }) => `${name}=${value === name ? '' : value}`).sort()
      return [node.tagName, attributes, tree(node.childNodes)]
    })
  return tree(parseFragment(html).childNodes)
}

/** The letters and digits that a browser shows of HTML, texts for pictures included. */
function wordsOf(html: string): string {
  const text = (nodes: Node[]): string =>
    nodes
      .map((node) => {
        if ('value' in node) return node.value
        if (!('tagName' in node)) return ''
        return (node.attrs.find(({ name }) => name === 'alt')?.value ?? '') + text(node.childNodes)
      })
      .join('')
  return lettersOf(text(parseFragment(html).childNodes))
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Text that was made of HTML has the addresses of links and pictures in it. */
const withoutMarks = (text: string) => text.replace(/\]\([^)]*\)/g, ']')

/**
 * What a reader makes of a field, in one word of `ways`.
 * @throws Error with both values when no word is true of them
 */
export function wordFor({ name, ours, held }: Field, articles: readonly Ours[], items: readonly Held[]): string {
  const pairs = articles.flatMap((article) => {
    const value = ours(article)
    const item = items.find(({ id }) => id === article.id) ?? {}
    return value === undefined ? [] : { value, found: held(item, article), article }
  })
  const way = ways.find(({ is }) => pairs.every(({ value, found, article }) => is(value, found, article)))
  if (way) return way.word
  throw new Error(
    `${name}: ${JSON.stringify(
      pairs.map(({ value, found }) => ({ ours: value, theirs: found })),
      null,
      1,
    )}`,
  )
}
