import type { Rights } from '../model/rights.ts'
import type { ArticleHead, Moment } from '../model.ts'

/** An article as a line of JSON holds it: values in this order, since their names would be half of it. 0 stands for none. */
export type HeadRow = [
  id: string,
  title: string,
  slug: string,
  url: string,
  date: MomentRow,
  /** 0 where it is the date. */
  updated: MomentRow | 0,
  draft: boolean,
  leaves: MomentRow | 0,
  isWithdrawn: boolean,
  topics: NonNullable<ArticleHead['topics']> | 0,
  /** 1 where it is the id. */
  uri: string | 0 | 1,
  language: string | 0,
  isOutOfFeeds: true | 0,
  /** 0 where there are none; with the rights only where the article has one of them. */
  aliases?: readonly string[] | 0,
  rights?: Rights,
]

type MomentRow = [epochMilliseconds: number, offset: number]

export const rowOfHead = (entry: ArticleHead): HeadRow => [
  entry.id,
  entry.title,
  entry.slug,
  entry.url,
  momentRow(entry.date),
  entry.updated === entry.date ? 0 : momentRow(entry.updated),
  entry.draft,
  entry.leaves ? momentRow(entry.leaves) : 0,
  entry.isWithdrawn,
  entry.topics ?? 0,
  entry.uri === entry.id ? 1 : (entry.uri ?? 0),
  entry.language ?? 0,
  entry.isOutOfFeeds ?? 0,
  ...rareOf(entry),
]

/** What few articles have, at the end of their rows. */
function rareOf({ aliases, rights }: ArticleHead): [] | [readonly string[]] | [readonly string[] | 0, Rights] {
  if (rights) return [aliases ?? 0, rights]
  return aliases ? [aliases] : []
}

/** What was made a row, with what the row does not say. */
export function headOfRow(
  row: HeadRow,
  { section, path, digest }: Pick<ArticleHead, 'section' | 'path' | 'digest'>,
): ArticleHead {
  const date = momentOf(row[4])
  return {
    id: row[0],
    uri: row[10] === 0 ? undefined : row[10] === 1 ? row[0] : row[10],
    title: row[1],
    slug: row[2],
    url: row[3],
    ...(row[13] && { aliases: row[13] }),
    date,
    updated: row[5] === 0 ? date : momentOf(row[5]),
    draft: row[6],
    isOutOfFeeds: row[12] === 0 ? undefined : row[12],
    leaves: row[7] === 0 ? undefined : momentOf(row[7]),
    isWithdrawn: row[8],
    ...(row[14] && { rights: row[14] }),
    topics: row[9] === 0 ? undefined : row[9],
    language: row[11] === 0 ? undefined : row[11],
    section,
    path,
    digest,
  }
}

const momentRow = ({ epochMilliseconds, offset }: Moment): MomentRow => [epochMilliseconds, offset]
const momentOf = ([epochMilliseconds, offset]: MomentRow): Moment => ({ epochMilliseconds, offset })
