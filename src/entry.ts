import type { Entry } from './model.ts'

/** What an article's file says by itself, and where it stands. */
export type Own = Omit<Entry, 'section' | 'path' | 'digest'>
type Place = Pick<Entry, 'section' | 'path' | 'digest'>

/** What is kept of an article when the rest of it is let go. Field by field, here and below: it is done for every article. */
export const entryOf = (own: Own, { section, path, digest }: Place): Entry => ({
  id: own.id,
  title: own.title,
  slug: own.slug,
  url: own.url,
  date: own.date,
  updated: own.updated,
  draft: own.draft,
  leaves: own.leaves,
  isWithdrawn: own.isWithdrawn,
  topics: own.topics,
  section,
  path,
  digest,
})

/** The same without its place. */
export const ownOf = (entry: Own): Own => ({
  id: entry.id,
  title: entry.title,
  slug: entry.slug,
  url: entry.url,
  date: entry.date,
  updated: entry.updated,
  draft: entry.draft,
  leaves: entry.leaves,
  isWithdrawn: entry.isWithdrawn,
  topics: entry.topics,
})
