import type { FormatName } from '../../src/feed/names.ts'

/** What a reader holds of an item, in values that can be compared; what it has no place for is left out. */
export type Held = {
  id?: string | undefined
  title?: string | undefined
  link?: string | undefined
  date?: string | undefined
  updated?: string | undefined
  summary?: string | undefined
  text?: string | undefined
  authors?: string | string[] | undefined
  tags?: string | string[] | undefined
  picture?: string | undefined
  sound?: string | undefined
  language?: string | undefined
  expires?: string | undefined
  source?: string | undefined
  rights?: string | undefined
  place?: string | undefined
}

/** A program by others that subscribes to feeds. Those of Debian are absent on many machines. */
export type Reader = {
  name: string
  is: string
  isHere: boolean
  version: () => string
  /** By what it recognizes an item that it has already. */
  knows: 'id' | 'id and text' | 'id, title and address'
  /** Some libraries only parse what their program has fetched. */
  fetches: 'by itself' | 'its program'
  formats: readonly FormatName['key'][]
  /** Subscribes to a feed. The function that it returns fetches the feed again, and returns all items that the reader then holds. */
  subscribe: (url: string) => () => Promise<Held[]>
}

/** Whether a reader is tried: outside of CI a machine need not have it. */
export const isTried = ({ isHere }: Pick<Reader, 'isHere'>): boolean =>
  isHere || process.env.FEEDWRIGHT_READERS === 'required'
