import { allowedAttributes } from '../../render/attributes.ts'
import { elementNames } from '../../render/content-model.ts'
import type { TakenHtml } from '../model.ts'

/** The HTML of the feeds that everybody gets, for a partner that takes nearly all of it. */
export const htmlOfFeeds = (without: readonly string[]): TakenHtml['elements'] =>
  Object.fromEntries(
    elementNames
      .filter((name) => !without.includes(name))
      .map((name) => [name, [...(allowedAttributes['*'] ?? []), ...(allowedAttributes[name] ?? [])]]),
  )
