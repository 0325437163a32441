import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { article, put } from '../folder.ts'

/** What subscribers should see of the article after an event. */
export type Shown = { title: string; link: string; says: string; not: string }

/** An event in the life of one article, in order. `shows` is left out where subscribers should notice nothing. */
export type Event = { name: string; now: string; act: (content: string) => void; shows?: Shown }

/** The id of the article that changes. */
export const id = 'tag:daily.internal,2019-11-07:plan'

/** The id of the article that is new in the end. */
export const laterId = 'tag:daily.internal,2019-11-11:later'

const [date, kept] = ['2019-11-07', `id: ${id}\n`]
const updated = 'updated: 2019-11-08\n'
const corrected = 'correction: {date: 2019-11-09, note: It is not 1998.}\n'
const withdrawn = 'withdrawn: {date: 2019-11-12, note: There is no plan.}\n'
const link = 'https://daily.internal/plan/'
const moved = 'https://daily.internal/city/new-plan/'

export const events: readonly [Event, ...Event[]] = [
  {
    name: 'published',
    now: '2019-11-07T12:00',
    act: (content) => put(content, 'plan.md', article({ title: 'A plan', date, body: 'It costs 1996.' })),
    shows: { title: 'A plan', link, says: 'It costs 1996.', not: 'Correction' },
  },
  { name: 'built again without changes', now: '2019-11-07T13:00', act: () => {} },
  { name: 'built again without changes', now: '2019-11-07T14:00', act: () => {} },
  {
    name: 'text edited',
    now: '2019-11-07T15:00',
    act: (content) => put(content, 'plan.md', article({ title: 'A plan', date, body: 'It costs 1997.' })),
    shows: { title: 'A plan', link, says: 'It costs 1997.', not: '1996' },
  },
  {
    name: 'text and title edited, `updated` written',
    now: '2019-11-08T12:00',
    act: (content) =>
      put(content, 'plan.md', article({ title: 'The plan', date, more: updated, body: 'It costs 1998.' })),
    shows: { title: 'The plan', link, says: 'It costs 1998.', not: '1997' },
  },
  {
    name: 'corrected',
    now: '2019-11-09T12:00',
    act: (content) =>
      put(content, 'plan.md', article({ title: 'The plan', date, more: corrected, body: 'It costs 1999.' })),
    shows: { title: 'The plan', link, says: 'It is not 1998.', not: 'It costs 1998.' },
  },
  {
    name: 'moved to another section and name',
    now: '2019-11-10T12:00',
    act(content) {
      rmSync(join(content, 'plan.md'))
      put(content, 'city/section.yaml', 'title: City\n')
      put(
        content,
        'city/new-plan.md',
        article({ title: 'The plan', date, more: kept + corrected, body: 'It costs 1999.' }),
      )
    },
    shows: { title: 'The plan', link: moved, says: 'It costs 1999.', not: 'It costs 1998.' },
  },
  {
    name: 'another article is new',
    now: '2019-11-11T12:00',
    act: (content) => put(content, 'later.md', article({ title: 'Later', date: '2019-11-11', body: 'It is new.' })),
    shows: { title: 'Later', link: 'https://daily.internal/later/', says: 'It is new.', not: 'It costs' },
  },
  {
    name: 'withdrawn',
    now: '2019-11-12T12:00',
    act: (content) =>
      put(
        content,
        'city/new-plan.md',
        article({ title: 'The plan', date, more: kept + withdrawn, body: 'It costs 1999.' }),
      ),
    shows: { title: 'Withdrawn: The plan', link: moved, says: 'There is no plan.', not: '1999' },
  },
  { name: 'gone from the feeds, 31 days later', now: '2019-12-13T12:00', act: () => {} },
]
