import type { Diagnostic } from '../diagnostic.ts'
import type { Generator, Meaning } from '../generator/model.ts'
import type { Reading } from '../model/reading.ts'
import { farOffsetInUtc } from '../time/far-offset.ts'
import { mendedDates } from '../time/mended-date.ts'
import { readDate } from '../time/written-date.ts'
import { articleMeta } from './article-schema.ts'
import { heldEntries } from './foreign-hold.ts'
import { type Entry, entriesOf } from './foreign-meaning.ts'
import { imageOf, isEmpty, isMap, wordsOf } from './foreign-values.ts'
import { inheritedBy } from './inherited.ts'
import { listItem } from './listed.ts'
import { quoted } from './quoted.ts'
import { unreadKey } from './unread-key.ts'
import type { Values } from './yaml.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** Front matter of another tool in our words, and what it says beside our keys. */
export type Translated = {
  values: Values
  /** The same text, with the places of our keys in it. */
  yaml: YamlText
  /** The address, as the tool understands it. */
  address?: string | undefined
  /** What takes the place of the path in its address. */
  path?: string | undefined
  categories: readonly string[]
  /** Its old addresses, as the tool understands them. */
  oldAddresses: readonly unknown[]
  /** Whether its page is in no feed of the tool. */
  isUnlisted: boolean
  diagnostics: Diagnostic[]
}

type Source = { generator: Generator | undefined; reading: Reading; path: string }

/**
 * Front matter in our words. What holds an article back is honoured, or is an error where it may mean either; a key that is not
 * known is a warning with a preset, since the sites of other tools have keys of their own.
 */
export function translated(read: Values, yaml: YamlText, { generator, reading, path }: Source): Translated {
  const entries = entriesOf(
    { ...inheritedBy(reading.below + path, reading.inherited, read), ...read },
    { generator, reading },
  )
  const all = (...meanings: Meaning[]) =>
    meanings.flatMap((meaning) => entries.filter((one) => one.meaning === meaning && !isEmpty(one.value)))
  const hold = heldEntries(entries, yaml)
  const tags = all('tags', 'categories', 'taxonomies')
  const image = imageEntries(all)
  const taken = new Map<string, Entry>([
    ...passed.flatMap((key) =>
      all(key)
        .slice(0, 1)
        .map((one): [string, Entry] => [key, one]),
    ),
    ...[...hold.dates, ...all('date')].slice(0, 1).map((one): [string, Entry] => ['date', one]),
    ...hold.ends.slice(0, 1).map((one): [string, Entry] => ['expires', one]),
    ...tags.slice(0, 1).map((one): [string, Entry] => ['tags', one]),
    ...image.entries.map((one): [string, Entry] => ['image', one]),
    ...hold.entries.map((one): [string, Entry] => ['draft', one]),
  ])
  const [address] = all('address').filter((one) => !hold.entries.includes(one)) // `permalink: false` is none
  const listedIn =
    ({ fold }: Entry) =>
    (written: string) =>
      generator?.listed(written, fold) ?? [written]
  const [old] = generator ? all('aliases') : []
  const values: Values = {
    ...Object.fromEntries([...taken].flatMap(([key, one]) => (one === old ? [] : [[key, one.value]]))),
    ...datesOf(taken, yaml, generator),
    ...(tags.length > 0 && generator
      ? { tags: [...new Set(tags.flatMap((one) => tagsOf(one.value, listedIn(one))))] }
      : {}),
    ...(image.value ? { image: image.value } : {}),
    ...(hold.draft === undefined ? {} : { draft: hold.draft }),
  }
  const places: [string, readonly string[]][] = [...taken].map(([key, { path: at }]) => [key, at])
  const names = new Map(address ? [...places, ['address', address.path]] : places)
  const placed = { ...yaml, names }
  const unknown = entries.filter(({ meaning }) => meaning === undefined)
  const strange = generator ? unusable(values, names, placed) : []
  const noPictures = image.value ? [] : all('image').slice(0, 1)
  const text = (meaning: Meaning) =>
    all(meaning)
      .map(({ value }) => value)
      .find((value) => typeof value === 'string')
  return {
    values: {
      ...Object.fromEntries(Object.entries(values).filter(([key]) => !strange.some((one) => one.key === key))),
      ...(generator ? {} : Object.fromEntries(unknown.map((one) => [one.path.join('.'), one.value]))),
    },
    yaml: placed,
    address: typeof address?.value === 'string' ? address.value : undefined,
    path: text('path'),
    categories: all('categories').flatMap((one) => wordsOf(one.value, listedIn(one))),
    oldAddresses: [old?.value ?? []].flat(),
    isUnlisted: hold.isUnlisted,
    diagnostics: [
      ...hold.diagnostics,
      ...strange.map(({ finding }) => finding),
      ...(generator ? noPictures.map((one) => unreadKey(one, yaml, generator, 'has no picture in it')) : []),
      ...(generator ? unknown.map((one) => unreadKey(one, yaml, generator)) : []),
    ],
  }
}

/** Our keys whose values are taken as they are. */
const passed = [
  ...(['title', 'updated', 'summary', 'authors', 'author', 'audio', 'language', 'slug', 'url', 'id', 'guid'] as const),
  ...([
    'source',
    'copyright',
    'ai',
    'rights',
    'location',
    'correction',
    'withdrawn',
    'content',
    'feeds',
    'aliases',
  ] as const),
]

function datesOf(taken: ReadonlyMap<string, Entry>, yaml: YamlText, generator: Generator | undefined): Values {
  return Object.fromEntries(
    ['date', 'updated', 'expires'].flatMap((key) => {
      const { value, path } = taken.get(key) ?? {}
      if (typeof value !== 'string') return []
      return [[key, generator ? readableDate(value, isQuoted(path?.at(-1) ?? key, yaml), generator) : value]]
    }),
  )
}

/** A date as the tool reads it: in the form that can be meant only, and in its zone. */
export function readableDate(written: string, isQuoted: boolean, generator: Generator): string {
  const inUtc = farOffsetInUtc(written)
  const [date = written, other] = readDate(written) ? [] : inUtc === undefined ? mendedDates(written) : [inUtc]
  const read = generator.date(other === undefined ? date : written, isQuoted)
  return readDate(read) ? read : written
}

/** Whether the value of a key is in quotation marks: some tools read such a date in another zone. */
const isQuoted = (key: string, { text }: YamlText) =>
  new RegExp(`^\\s*["']?${key.replace(/[^\w-]/g, '.')}["']?\\s*[:=]\\s*["']`, 'im').test(text)

/** Tags: a list, a text, or a map of lists. */
const tagsOf = (value: unknown, listed: (written: string) => string[]): string[] =>
  isMap(value) && !('name' in value)
    ? Object.values(value).flatMap((one) => wordsOf(one, listed))
    : wordsOf(value, listed)

function imageEntries(all: (...meanings: Meaning[]) => Entry[]): { entries: Entry[]; value?: Values | undefined } {
  const found = all('image').find(({ value }) => imageOf(value) !== undefined)
  if (!found) return { entries: [] }
  const parts = (['alt', 'caption', 'credit'] as const).flatMap((part) => {
    const [one] = all(`image.${part}`)
    return one ? [[part, one.value]] : []
  })
  return { entries: [found], value: { ...imageOf(found.value), ...Object.fromEntries(parts) } }
}

/** Values that we cannot use and that neither hold the article back nor say which one it is: they are left out with a warning. */
function unusable(values: Values, names: ReadonlyMap<string, readonly string[]>, yaml: YamlText) {
  return Object.entries(values).flatMap(([key, value]) => {
    const kind = Object.entries(articleMeta.shape).find(([name]) => name === key)?.[1]
    if (!kind || deciding.has(key) || isOurRights(key, value) || isEmpty(value) || kind.safeParse(value).success)
      return []
    const finding: Diagnostic = {
      ...locate(yaml, [key]),
      rule: 'unread-key',
      message: `The value of "${names.get(key)?.join('.') ?? key}" cannot be used as "${key}": it is left out.`,
      hint: `${key === 'id' && typeof value === 'string' ? `Write "guid: ${quoted(value.trim())}" if subscribers have this id` : `Write it like "${key}: ${kind.meta()?.example}"`}, or write "ignore: [${listItem(String(names.get(key)?.at(-1) ?? key))}]" in the settings.`,
    }
    return [{ key, finding }]
  })
}

/** Rights in our words: what they prohibit must not be left out. */
const isOurRights = (key: string, value: unknown) =>
  key === 'rights' && isMap(value) && Object.keys(value).some((one) => /^(?:license|uses|tdm|tdmpolicy)$/i.test(one))

/** The keys that decide which article it is, and whether and when it comes out. */
const deciding = new Set('title date updated expires draft withdrawn slug url guid feeds'.split(' '))
