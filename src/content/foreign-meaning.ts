import type { Generator, Meaning } from '../generator/model.ts'
import type { Reading } from '../model/reading.ts'
import { articleMeta } from './article-schema.ts'
import { foldedKey, foreignKeys, holdingKeys, pictureKeys, timeKeys } from './foreign-keys.ts'
import { isMap } from './foreign-values.ts'
import type { Values } from './yaml.ts'

/** A key with its value, where it is written, and what it means here; undefined where it is not known. */
export type Entry = {
  path: readonly string[]
  /** The key in lower case, without - and _. */
  fold: string
  value: unknown
  meaning: Meaning | undefined
  /** Whether the preset or the settings say so, and not the tables of names that many tools use. */
  isCertain: boolean
}

type Names = { generator: Generator | undefined; reading: Reading }

/**
 * The keys of front matter with their meanings, those first that the preset names first. Keys that say nothing are not among
 * them; what may hold an article back always is.
 */
export function entriesOf(values: Values, names: Names): Entry[] {
  const order = Object.keys(names.generator?.keys ?? {})
  const place = ({ fold }: Entry) => order.indexOf(fold) + 1 || order.length + 1
  return flattened(values, [], names)
    .filter(({ meaning }) => meaning !== 'none')
    .sort((a, b) => place(a) - place(b))
}

function flattened(values: Values, above: readonly string[], names: Names): Entry[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const path = [...above, key]
    const fold = foldedKey(key)
    const { meaning, isCertain } = meaningOf(key, value, names)
    if (meaning === 'params') return isMap(value) ? flattened(value, path, names) : []
    return [{ path, fold, value, meaning, isCertain }]
  })
}

/** An id that was kept at a move: what tools have in a key of this name is neither an address nor a tag. */
const isOldId = (fold: string, value: unknown): boolean =>
  fold === 'id' && typeof value === 'string' && /^(?:https?|tag|urn):/i.test(value)

function meaningOf(key: string, value: unknown, { generator, reading }: Names): Pick<Entry, 'meaning' | 'isCertain'> {
  const fold = foldedKey(key)
  const certain = (meaning: Meaning | undefined) => ({ meaning, isCertain: true })
  const given = Object.entries(reading.keys).find(([name]) => foldedKey(name) === fold)?.[1]
  const isNamed = isIgnored(
    key,
    fold,
    reading.ignore.filter((one) => !one.endsWith('*')),
  )
  const decides = isDeciding(fold, generator) || (!isNamed && mayHoldBack(fold))
  if (given !== undefined && isMeaning(given) && (given !== 'none' || !isDeciding(fold, generator)))
    return certain(given)
  if (isIgnored(key, fold, reading.ignore) && !decides) return certain('none')
  if (isOldId(fold, value)) return certain('id')
  const own = generator?.keys[fold]
  if (own !== undefined) return certain(own)
  if (generator && fold === 'rights' && typeof value === 'string') return certain('copyright') // there, a notice
  if (Object.keys(articleMeta.shape).includes(key) && isMeaning(key)) return certain(key)
  if (!generator) return certain(undefined)
  const common = commonMeaning(fold)
  if (isIgnored(key, fold, generator.ignored) && common !== 'hold') return certain('none')
  return { meaning: common, isCertain: false }
}

/** Whether a key decides if and when an article comes out, so that no list of ignored keys is about it. */
export const isDeciding = (fold: string, generator: Generator | undefined): boolean =>
  /^(?:draft|isdraft|private|unlisted|hidden|published|publishdate|expirydate|expires|embargo\w*)$/.test(fold) ||
  isHolding.test(generator?.keys[fold] ?? '')

/** The meanings that hold an article back. */
const isHolding = /^(?:draft|publish|expires|held|hold|unlisted)$/

/** Whether a key is one that often holds articles back: a pattern of ignored keys is not about it, only its name is. */
const mayHoldBack = (fold: string): boolean => /^(?:hold|publish|expires)$/.test(commonMeaning(fold) ?? '')

function commonMeaning(fold: string): Meaning | undefined {
  const time = timeKeys.get(fold)
  if (time !== undefined) return time === 'date' ? 'publish' : 'expires'
  const holding = holdingKeys.get(fold)
  if (holding !== undefined) return holding === 'perhaps' ? 'none' : 'hold'
  const part = pictureKeys.get(fold)
  if (part === 'alt' || part === 'caption' || part === 'credit') return `image.${part}`
  const target = foreignKeys.get(fold)
  return target !== undefined && isMeaning(target) && !/^(?:url|location|correction|withdrawn)$/.test(target)
    ? target
    : target === undefined
      ? undefined
      : 'none'
}

const isIgnored = (key: string, fold: string, ignored: readonly string[]): boolean =>
  ignored.some((one) =>
    one.endsWith('*')
      ? key.toLowerCase().startsWith(one.slice(0, -1).toLowerCase()) || fold.startsWith(foldedKey(one.slice(0, -1)))
      : foldedKey(one) === fold,
  )

/** The meanings that settings can give to a key. */
export const meanings: readonly Meaning[] = [
  ...([
    'title',
    'date',
    'updated',
    'summary',
    'authors',
    'author',
    'tags',
    'categories',
    'image',
    'image.alt',
    'image.caption',
  ] as const),
  ...([
    'image.credit',
    'audio',
    'language',
    'expires',
    'slug',
    'url',
    'id',
    'guid',
    'source',
    'copyright',
    'ai',
    'rights',
    'location',
  ] as const),
  ...([
    'correction',
    'withdrawn',
    'draft',
    'content',
    'feeds',
    'publish',
    'hold',
    'unlisted',
    'aliases',
    'address',
    'params',
    'none',
  ] as const),
]

const isMeaning = (name: string): name is Meaning => meanings.some((one) => one === name)
