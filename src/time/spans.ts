/** A time in which the clocks of a zone are not changed; all in milliseconds, `to` is no longer in it. */
export type Span = { from: number; to: number; offset: number }

/** The spans of each zone that have been asked of the IANA database: thousands of articles lie in few of them. */
export const spans = new Map<string, Span[]>()

/** The spans as values that JSON can carry; null stands for a time without beginning or end. */
export type SpanRow = [zone: string, from: number | null, to: number | null, offset: number]

export const spanRows = (): SpanRow[] =>
  [...spans].flatMap(([zone, known]) =>
    known.map(({ from, to, offset }): SpanRow => [zone, finite(from), finite(to), offset]),
  )

const finite = (time: number) => (Number.isFinite(time) ? time : null)

/** Takes over what was asked by another run under the same IANA database. */
export function learnSpans(rows: readonly SpanRow[]): void {
  for (const [zone, from, to, offset] of rows) {
    const span = { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY, offset }
    const known = spans.get(zone) ?? []
    if (!known.some((one) => one.from === span.from)) spans.set(zone, [...known, span])
  }
}
