import { expect, test } from 'vitest'
import { table } from '../../src/language/messages/zh/index.ts'
import { filesOf } from '../folder.ts'
import { hole, textsOf } from './source-texts.ts'

/** A sentence that the program does not say any more is translated in vain, and the one in its place stays in English. */

const files = [...filesOf('src').keys()].filter(
  (path) => path.endsWith('.ts') && !/^language\/(?:messages\/|cldr|[a-z]{2}(?:-\w+)?\.ts)/.test(path),
)
const textsByFile = new Map(files.map((path) => [path, textsOf(`src/${path}`)]))
const texts = [...new Set([...textsByFile.values()].flat())]
const between = '\uE001'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const piecesOf = (key: string) => key.split(/\{[+*]?[a-z]+\d?\}/)

/** Whether one text of the sources has all pieces of a key, and what is between them is in it too. */
function isWhole(key: string): boolean {
  const pieces = piecesOf(key)
  const longest = pieces.reduce((one, other) => (other.length > one.length ? other : one))
  const pattern = new RegExp(pieces.map(escaped).join(`[^${between}]+?`))
  return texts.some((text) => text.includes(longest) && pattern.test(text))
}

/** Texts with values, whole and by sentences, as patterns: a value of theirs can be a piece of a key. */
const patterns = [
  ...new Set(
    texts.filter((text) => text.includes(hole)).flatMap((text) => [text, ...text.split(/(?<=[.?!:;]) (?=\S)/)]),
  ),
].map((text) => ({
  length: text.replaceAll(hole, '').length,
  pattern: new RegExp(
    `^${text
      .split(/\uE000+/)
      .map(escaped)
      .join('.+?')}$`,
    's',
  ),
}))

/** Whether a text of the sources, its values filled in, is a key; more than half of it must be the text itself. */
function isFilled(key: string): boolean {
  const least = piecesOf(key).join('').length / 2
  return patterns.some(({ length, pattern }) => length > least && pattern.test(key))
}

/** The texts of each file, and of each room. */
const saidBy = [...textsByFile].map(([path, own]) => ({ room: path.split('/', 1)[0] ?? '', said: own.join(between) }))
const places = {
  files: saidBy.map(({ said }) => said),
  rooms: [...new Set(saidBy.map(({ room }) => room))].map((room) =>
    saidBy.flatMap((one) => (one.room === room ? one.said : [])).join(between),
  ),
}

/** Whether a file says all words of a key, in pieces that it puts together, or a room does so in few. */
function isPutTogether(key: string): boolean {
  const pieces = piecesOf(key)
  const fewest = (all: readonly string[]) =>
    Math.min(...all.map((said) => pieces.reduce((sum, piece) => sum + partsOf(piece, said), 0)))
  const words = pieces.join(' ').match(/\w+/g)?.length ?? 0
  return fewest(places.files) <= pieces.length + words / 2 || fewest(places.rooms) <= pieces.length + words / 4
}

/** How many texts a piece is put together from, each as long as can be. */
function partsOf(piece: string, said: string): number {
  let rest = piece
  let count = 0
  while (/\w/.test(rest)) {
    const ends = [...rest.matchAll(/(?<!\w)|(?!\w)/g)].map(({ index }) => index)
    const end = ends.findLast((one) => one > 0 && said.includes(rest.slice(0, one)))
    if (end === undefined) return Number.POSITIVE_INFINITY
    rest = rest.slice(end)
    count += 1
  }
  return count
}

/** Sentences that are put together from small texts: only their words are looked for, in one room. */
const assembled: ReadonlySet<string> = new Set([
  'If the key holds the article back, write `{draft}` in its place; else remove it, or write `{value}` in the settings.',
  'A value that begins with {mark} is a list, which ends at ]; "{value}" is left over.',
  'Write `{a}` if a machine wrote the text, `{b}` if people wrote it with the help of one, or `{c}` if a machine made pictures only.',
  'Write `{value}`, or remove "{a}" from "{b}".',
  'Write `{value}`, or remove "{a}".',
  'To keep the old addresses, write "{a}" and "{b}" and "{c}" into "feeds" in this file.',
  'Give them again; or if they are other articles now, write the ids from this archive there, like "{value}".',
  'Give it again; or if it is another article now, write "{value}" there.',
  'Correct "{file}", or build without hooks with `hooks: false`.',
  'Give its text in "{a}" or "{b}", or mark it `{value}`.',
  'Write `{value}`, or give its address in "url".',
  'Last-Modified stays at "{value}"; the newest article is of {date}.',
  '{n} articles in {n2} old feeds: {count} found again, {+ways}.',
])

const hasWords = (key: string) =>
  places.rooms.some((said) => piecesOf(key).every((piece) => partsOf(piece, said) < Number.POSITIVE_INFINITY))

const isSaid = (key: string) =>
  isWhole(key) || isFilled(key) || isPutTogether(key) || (assembled.has(key) && hasWords(key))

const keys = [...Object.keys(table.sentences), ...Object.keys(table.parts)]

test('every sentence with a translation is one that the program says', () => {
  const orphans = keys.filter((key) => !isSaid(key))
  expect(orphans, 'Change the key to what the sources say, or remove it.').toEqual([])
})

test('the list of sentences that are put together has those of the table only', () => {
  expect([...assembled].filter((key) => !keys.includes(key) || isWhole(key))).toEqual([])
})

test.each([
  { because: 'a word of it is another one', key: 'The title "{value}" bears HTML.' },
  { because: 'the program said it before', key: 'The words of "{value}" are made by a function.' },
])('a sentence is an orphan when $because', ({ key }) => expect(isSaid(key)).toBe(false))
