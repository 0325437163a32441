import type { Site } from '../content/articles.ts'
import type { Content } from '../content/read.ts'
import { type Diagnostic, isFaulty } from '../diagnostic.ts'
import type { Formatted } from '../feed/format-all.ts'
import type { Feed } from '../model.ts'
import type { Found } from '../partner/stage/found.ts'
import type { PartnerOutcome } from '../partner/stage/outcome.ts'
import type { Published } from '../publish/write.ts'
import { type PartnersOf, partnerChanges } from '../select/partners.ts'
import { type Change, nextChange, type Unpublished, unpublishedAmong } from '../select/schedule.ts'
import { articlesOf, type Selection } from '../select/select.ts'
import { rfc3339 } from '../time/moment.ts'
import type { Rendering } from '../worker/render-all.ts'

/** The result of a build or a check; `ok` when it may be published. */
export type Outcome = {
  ok: boolean
  /** Why the two folders cannot be used; then nothing was read. */
  refused?: string | undefined
  /** All findings in all files, sorted by place. */
  diagnostics: Diagnostic[]
  /** Faults of Feedwright itself, found when it read its own documents back; then nothing was written. */
  faults: string[]
  articles: number
  /** The articles that are in no feed now, and why. */
  unpublished: readonly Unpublished[]
  /** The files of faulty articles that are held back alone (`onError: hold`), while the others are published. */
  held: readonly string[]
  feeds: number
  /** Whether there were published feeds to compare with. */
  compared: boolean
  /** The articles that feeds show: id → file. */
  shown: ReadonlyMap<string, string>
  /** What was examined for partners; undefined when nothing was. */
  partners?: PartnerOutcome | undefined
  /** What was written; undefined after a check and after errors. */
  published?: Published | undefined
  /** The files for hosts that were written, or are there unchanged; undefined when there are none. */
  hosting?: readonly string[] | undefined
  /** The first moment at which the same content gives other feeds, the article that changes then, and how. */
  nextChange?: { date: string; file: string; change: Change['change'] } | undefined
  /** How much was done: texts of content/ opened, front matter parsed, articles rendered, documents written. */
  work: { opened: number; parsed: number; rendered: number; formatted: number }
}

type Report = {
  site: Site
  selection: Selection
  results: readonly Rendering[]
  made: ReadonlyMap<Feed, Formatted<Found>>
  diagnostics: Diagnostic[]
  content: Content
  tasks: number
  drafts: boolean
  now: Date
  partnersOf: PartnersOf
} & Pick<Outcome, 'compared' | 'partners'>

/** Everything that there is to report. @internal */
export function outcomeOf({
  site,
  selection,
  results,
  made,
  diagnostics,
  content,
  tasks,
  drafts,
  now,
  partnersOf,
  ...rest
}: Report): Omit<Outcome, 'ok'> {
  const { variants, published, feeds } = selection
  const changes = partnerChanges({ variants, published, partnersOf })
  const next = nextChange(site.heads, articlesOf(feeds), now, changes)
  const faults = [...made.values()].flatMap((one) => one.faults)
  return {
    ...rest,
    diagnostics,
    faults: [...results.flatMap(({ fault }) => fault ?? []), ...(isFaulty(diagnostics, ['error']) ? [] : faults)],
    articles: published.length,
    unpublished: unpublishedAmong(site.heads, { now, drafts, name: content.name }),
    held: [],
    feeds: selection.subscriptions.length,
    shown: new Map(articlesOf(selection.subscriptions).map(({ id, path }) => [id, content.name(path)])),
    nextChange: next && { date: rfc3339(next.date), file: content.name(next.head.path), change: next.change },
    work: {
      opened: content.opened() + tasks,
      parsed: site.parsed,
      rendered: tasks,
      formatted: [...made.values()].flatMap(({ files }) => files).length,
    },
  }
}
