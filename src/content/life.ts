import type { Diagnostic } from '../diagnostic.ts'
import type { Moment, Notice, Settings } from '../model.ts'
import { moment } from '../time/civil-time.ts'
import { rfc3339 } from '../time/moment.ts'
import type { ArticleMeta } from './article-schema.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** What happens to an article after its publication. */
export type Life = {
  /** The time of its last change, correction or withdrawal; without one, of its publication. */
  updated: Moment
  /** The newest first. */
  corrections: Notice[]
  withdrawn: Notice | undefined
  expires: Moment | undefined
  /** The time from which it is in no feed: it has expired, or was withdrawn `withdrawnDays` before. */
  leaves: Moment | undefined
}

/** The dates of an article in the time zone of its section. */
export function lifeOf(
  meta: ArticleMeta,
  date: Moment,
  settings: Pick<Settings, 'timezone' | 'withdrawnDays' | 'reading'>,
): Life {
  const { timezone, withdrawnDays } = settings
  const isForeign = settings.reading?.generator !== undefined
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
      ...(meta.updated ? [moment(meta.updated, timezone)] : []),
      ...(meta.updated && !isForeign ? [] : [date]), // other tools allow an earlier one, which is a finding in ours
      ...corrections.map((one) => one.date),
      ...(withdrawn ? [withdrawn.date] : []),
    ].reduce((a, b) => (b.epochMilliseconds > a.epochMilliseconds ? b : a)),
    corrections: withdrawn ? [] : corrections, // corrections of a text that is gone
    withdrawn,
    expires,
    leaves: earlier(expires, dropped === undefined ? undefined : moment({ civil: dropped, offset: 0 }, timezone)),
  }
}

/** An article without any of these keys, as nearly all are. */
const isPlain = ({ updated, correction, withdrawn, expires }: ArticleMeta) =>
  updated === undefined && correction === undefined && withdrawn === undefined && expires === undefined

const correctionsOf = ({ correction }: ArticleMeta) => (correction === undefined ? [] : [correction].flat())

const earlier = (a: Moment | undefined, b: Moment | undefined): Moment | undefined =>
  a && b ? (a.epochMilliseconds <= b.epochMilliseconds ? a : b) : (a ?? b)

/**
 * An article cannot change or expire before its publication.
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
      message: `${what}, ${rfc3339(at)}, is before the publication, ${rfc3339(date)}.`,
      hint: `Write a later date in "${path[0]}"${path[0] === 'withdrawn' ? '' : ', or remove it'}.`,
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
      message: `The article expires at ${rfc3339(end)}, not after its publication, ${rfc3339(date)}: no feed will ever show it.`,
      hint: 'Write a later time in "expires". A day alone means its beginning.',
      related: related(),
    },
  ]
}
