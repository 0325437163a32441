import { isDeepStrictEqual } from 'node:util'
import type { Shown } from './events.ts'
import type { Held } from './model.ts'

/** What a subscriber notices of an event, in one word, and what the word means. */
export const effects = {
  new: 'one new item',
  updated: 'the item that the reader has is changed, in its place',
  'as before': 'the item stays as it was',
  second: 'the item stays as it was, and beside it is another one with the change',
  nothing: 'nothing is new or changed',
} as const
export type Effect = keyof typeof effects

/**
 * What an event did to what a reader holds.
 * @throws Error when an item was lost, or anything else became of it that has no word
 */
export function effectOf(before: readonly Held[], after: readonly Held[], id: string, shows?: Shown): Effect {
  const of = (items: readonly Held[]) => items.filter((item) => item.id === id)
  const others = (items: readonly Held[]) => items.filter((item) => item.id !== id)
  const [had, has] = [of(before), of(after)]
  const isSame = isSameItems(had, has)
  if (!isSameItems(others(before), others(after))) throw unlike('Other items changed.', others(before), others(after))
  if (!shows && isSame) return 'nothing'
  if (!shows) throw unlike('The item changed, but the article did not.', had, has)
  if (isSame) return 'as before'
  const isTaken = has.some((item) => isShown(item, shows))
  if (!isTaken) throw unlike('The change is not as it was published.', had, has)
  if (had.length === has.length) return 'updated'
  if (had.length === 0 && has.length === 1) return 'new'
  const isBeside = had.every((one) => has.some((other) => isDeepStrictEqual(one, other)))
  if (isBeside && has.length === had.length + 1) return 'second'
  throw unlike('Items are lost, or too many.', had, has)
}

/** The order of items is of no account here. */
const isSameItems = (some: readonly Held[], others: readonly Held[]) =>
  isDeepStrictEqual(some.map(textOf).sort(), others.map(textOf).sort())
const textOf = (item: Held) => JSON.stringify(item)

const isShown = ({ title, link, text = '', summary = '' }: Held, shows: Shown) =>
  title === shows.title &&
  link === shows.link &&
  `${text} ${summary}`.includes(shows.says) &&
  !`${text} ${summary}`.includes(shows.not)

const unlike = (what: string, had: readonly Held[], has: readonly Held[]) =>
  new Error(`${what} ${JSON.stringify({ had, has }, null, 1)}`)
