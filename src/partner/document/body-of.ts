import type { ItemView } from '../model.ts'

/** The name of the element with the whole text that an item must have; none in a feed of summaries, which is a fault of its settings. */
export const bodyOf = ({ article: { section } }: Pick<ItemView, 'article'>): string[] =>
  section.content === 'full' ? ['content:encoded'] : []
