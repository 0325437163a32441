import type { Diagnostic } from '../diagnostic.ts'
import type { Moment, Notice, Settings } from '../model.ts'
import { moment } from '../time/civil-time.ts'
import { rfc3339 } from '../time/moment.ts'
import type { ArticleMeta } from './schema.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** What becomes of an article after it is published. */
export type Life = {
  /** The last of its changes, corrections and its withdrawal; the publication when there was none. */
  updated: Moment
  /** The newest first. */
  corrections: Notice[]
  withdrawn: Notice | undefined
  expires: Moment | undefined
  /** When it is in no feed any more: it has expired, or its withdrawal is so many days old. */
  leaves: Moment | undefined
}

export function lifeOf(meta: ArticleMeta, date: Moment, settings: Pick<Settings, 'timezone' | 'withdrawnDays'>): Life {
  const { timezone, withdrawnDays } = settings
  if (isPlain(meta))
    return { updated: date, corrections: [], withdrawn: undefined, expires: undefined, leaves: undefined }
  const noticed = ({ date: written, note }: NonNullable<ArticleMeta['withdrawn']>): Notice => ({
    date: moment(written, timezone),
    note,
  })
  const corrections = correctionsOf(meta)
    .map(noticed)
    .sort((a, b) => b.date.epochMilliseconds - a.date.epochMilliseconds)
  const withdrawn = meta.withdrawn && noticed(meta.withdrawn)
  const expires = meta.expires && moment(meta.expires, timezone)
  const dropped = withdrawn && withdrawn.date.epochMilliseconds + withdrawnDays * 86_400_000
  return {
    updated: [
      meta.updated ? moment(meta.updated, timezone) : date,
      ...corrections.map((one) => one.date),
      ...(withdrawn ? [withdrawn.date] : []),
    ].reduce((a, b) => (b.epochMilliseconds > a.epochMilliseconds ? b : a)),
    corrections: withdrawn ? [] : corrections, // of a text that stands no more
    withdrawn,
    expires,
    leaves: earlier(expires, dropped === undefined ? undefined : moment({ civil: dropped, offset: 0 }, timezone)),
  }
}

/** As nearly all articles are: nothing became of it. */
const isPlain = ({ updated, correction, withdrawn, expires }: ArticleMeta) =>
  updated === undefined && correction === undefined && withdrawn === undefined && expires === undefined

const correctionsOf = ({ correction }: ArticleMeta) => (correction === undefined ? [] : [correction].flat())

const earlier = (a: Moment | undefined, b: Moment | undefined): Moment | undefined =>
  a && b ? (a.epochMilliseconds <= b.epochMilliseconds ? a : b) : (a ?? b)

/**
 * Nothing changes, and nothing ends, before it is published.
 * @see RFC 4287 §4.2.15
 */
export function lifeFaults(meta: ArticleMeta, date: Moment, timezone: string, yaml: YamlText): Diagnostic[] {
  if (isPlain(meta)) return []
  const related = () => locate(yaml, [meta.date ? 'date' : 'updated'])
  const changes = [
    { path: ['updated'], what: 'The last change', written: meta.updated },
    ...correctionsOf(meta).map((one, index) => ({
      path: ['correction', ...(Array.isArray(meta.correction) ? [index] : []), 'date'],
      what: 'The correction',
      written: one.date,
    })),
    { path: ['withdrawn', 'date'], what: 'The withdrawal', written: meta.withdrawn?.date },
  ]
  const early = changes.flatMap(({ path, what, written }): Diagnostic | [] => {
    const at = written && moment(written, timezone)
    if (!at || at.epochMilliseconds >= date.epochMilliseconds) return []
    return {
      ...locate(yaml, path),
      rule: 'updated-before-date',
      message: `${what}, ${rfc3339(at)}, lies before the publication, ${rfc3339(date)}.`,
      hint: `Write the later of the two in "${path[0]}", or remove it.`,
      related: related(),
    }
  })
  const end = meta.expires && moment(meta.expires, timezone)
  if (!end || end.epochMilliseconds > date.epochMilliseconds) return early
  return [
    ...early,
    {
      ...locate(yaml, ['expires']),
      rule: 'expires-before-date',
      message: `The article expires at ${rfc3339(end)}, before it is published, ${rfc3339(date)}: no feed ever shows it.`,
      hint: 'Write a later time in "expires"; a day alone means its beginning.',
      related: related(),
    },
  ]
}
