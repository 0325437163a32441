import type { FeedView, Finding } from '../model.ts'

/** A finding when more articles come out within so many minutes than a partner takes at once. */
export function crowded({ items }: FeedView, { most, minutes, who }: Pace): Finding[] {
  const times = items.map(({ article: { date } }) => date.epochMilliseconds).sort((a, b) => a - b)
  const together = times.map((time) => times.filter((one) => one >= time && one < time + minutes * 60_000).length)
  const count = Math.max(0, ...together)
  if (count <= most) return []
  return [
    {
      message: `${count} articles come out within ${minutes} minutes; ${who} takes ${most} at once.`,
      hint: 'Write times that are farther apart in "date", like "date: 2026-11-01 09:30".',
    },
  ]
}

/** How many new articles a partner takes at once, and the time from one look at the feed to the next. */
type Pace = { most: number; minutes: number; who: string }
