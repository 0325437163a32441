import { type Severity, severity } from '../diagnostic.ts'
import type { Outcome } from '../edition/outcome.ts'
import type { Translate } from '../language/messages/index.ts'
import type { Verdict } from '../partner/report/verdicts.ts'

/** The outcome as an object for programs; `verdicts` where partners were examined. */
export function summary(outcome: Outcome, milliseconds: number, verdicts?: readonly Verdict[]) {
  const { ok, articles, unpublished, held, feeds, compared, published, hosting, nextChange, work } = outcome
  const [drafts, scheduled, leftOut] = reasons.map((reason) => countOf(unpublished, reason))
  const [errors, warnings] = [count(outcome, 'error'), count(outcome, 'warning')]
  return {
    ok,
    articles,
    drafts,
    scheduled,
    leftOut,
    heldBack: held.length,
    feeds,
    compared,
    ...published,
    ...(hosting?.length ? { hosting } : {}),
    errors,
    warnings,
    partners: verdicts?.map(counts),
    nextChange,
    work,
    milliseconds,
  }
}

const counts = ({ title: _title, findings: _findings, ...others }: Verdict) => others

/** The outcome as one line for people. */
export function sentence(outcome: Outcome, milliseconds: number, translate: Translate = (text) => text): string {
  const { articles, unpublished, held, feeds, compared, published, hosting = [], nextChange } = outcome
  const errors = count(outcome, 'error')
  const files = published && [`${many(published.written, 'file')} written`, `${published.unchanged} unchanged`]
  const removed = published && published.removed > 0 ? [`${published.removed} removed`] : []
  const parts = [
    many(articles, 'article'),
    ...reasons.flatMap((reason) => {
      const left = countOf(unpublished, reason)
      return left === 0 ? [] : reason === 'draft' ? many(left, reason) : `${left} ${reason}`
    }),
    ...(held.length === 0 ? [] : [`${held.length} held back (${named(held)})`]),
    many(feeds, 'feed'),
    ...(files ?? ['nothing written']),
    ...removed,
    ...(hosting.length === 0 ? [] : [`for hosts: ${hosting.join(' ')}`]),
    ...(errors > 0 ? [many(errors, 'error')] : []),
    many(count(outcome, 'warning'), 'warning'),
    ...(compared ? [] : ['not compared with published feeds']),
    `${milliseconds} ms`,
  ]
  const next = nextChange ? `${translate('; ')}${translate(announced(nextChange))}` : ''
  return `${parts.map(translate).join(translate(', '))}${next}`
}

/** The next change, for a timer or a schedule. */
const announced = ({ date, file, change }: NonNullable<Outcome['nextChange']>) =>
  `next change ${date} (${file} ${{ published: 'is published', expired: 'expires', removed: 'was withdrawn and is removed', aged: 'becomes too old for a partner' }[change]})`

/** The first files of a list that may be long. */
const named = (files: readonly string[]) =>
  `${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`

/** The reasons why an article is in no feed, in the order in which they are counted. */
const reasons = ['draft', 'scheduled', 'left out'] as const

/** An article that `feeds: false` keeps out of the feeds is left out as one that has expired. */
const countOf = (unpublished: Outcome['unpublished'], reason: (typeof reasons)[number]) =>
  unpublished.filter(({ why }) => (why === 'feeds: false' ? 'left out' : why) === reason).length

const count = ({ diagnostics }: Outcome, kind: Severity) => diagnostics.filter((one) => severity(one) === kind).length

/** A number of things. */
export const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
