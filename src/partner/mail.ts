import type { FeedView, Finding, ItemView, Partner, Row } from './model.ts'
import { oldNews } from './rules/core-documents.ts'
import { timeAt } from './rules/core-parts.ts'
import { itemHas, sizeOf } from './rules/parts.ts'
import { oddPicture } from './rules/pictures.ts'

const rows: readonly Row[] = [
  {
    id: 'ML01',
    severity: 'warning',
    asks: 'Every item has a date that programs can read, and a new one is dated at the time at which it comes out: Mailchimp sends what is newer than a day, 7 days or 30 days.',
    mark: 'S',
    by: ['back-dated'],
    item: ({ element }) =>
      timeAt(element, 'pubDate') === undefined
        ? [
            {
              key: ['date'],
              message: 'The item has no date that can be read, so Mailchimp never sends it.',
              hint: 'Write the time at which it is published, like "date: 2026-11-01 09:30".',
            },
          ]
        : [],
  },
  {
    id: 'ML02',
    severity: 'warning',
    asks: 'A new item is less than a day old when it is found: Buttondown may skip an older one.',
    mark: 'S',
    by: ['back-dated'],
  },
  {
    id: 'ML03',
    severity: 'note',
    asks: 'A mail that has been sent stays as it is: no mail tool sends an article again because it was corrected or withdrawn.',
    mark: 'S',
    undecided:
      'Only the mail tool knows what it has sent. Write a new article where readers must hear of a correction.',
  },
  {
    id: 'ML04',
    severity: 'warning',
    asks: 'An item is at the most a year old: FeedMail ignores older ones.',
    mark: 'S',
    feed: oldNews,
  },
  {
    id: 'ML05',
    severity: 'warning',
    asks: 'A new item is among the 10 newest of its feed, and at the most 7 days older than the newest: FeedMail ignores others.',
    mark: 'S',
    by: ['back-dated'],
    feed: floods,
  },
  {
    id: 'ML06',
    severity: 'warning',
    asks: 'An item has a title, a link and a summary: templates of mails show them.',
    mark: 'S',
    item: (item) => itemHas(item, ['title', 'link', 'description']),
  },
  {
    id: 'ML07',
    severity: 'warning',
    asks: 'A picture is JPEG, PNG or GIF, and at the most 1 MB.',
    mark: 'S',
    item: (item) =>
      item.article.picture ? oddPicture(item, { who: 'mail', bytes: 1_000_000, types: /jpe?g|png|gif/ }) : [],
  },
  {
    id: 'ML08',
    severity: 'note',
    asks: 'A text is at the most 102 KB: Gmail hides the rest of a longer mail.',
    mark: 'T',
    item: longText,
  },
]

/** FeedMail: of more than 10 articles that come out at once, the oldest are no longer among the 10 newest when it looks. */
function floods({ items, now }: FeedView): Finding[] {
  const dated = items
    .map(({ element }, item) => ({ item, time: timeAt(element, 'pubDate') ?? 0 }))
    .toSorted((a, b) => b.time - a.time)
  const [newest, eleventh] = [dated[0], dated[10]]
  if (!newest || !eleventh || newest.time - eleventh.time >= hour || now.getTime() - newest.time > 24 * hour) return []
  const count = dated.filter(({ time }) => newest.time - time < hour).length
  return [
    {
      item: eleventh.item,
      key: ['date'],
      message: `${count} articles came out within one hour: FeedMail sends the 10 newest only.`,
      hint: 'Publish at the most 10 articles an hour; write later times into "date" of the others.',
    },
  ]
}

const hour = 3_600_000

/** A text that is too long for a mail with the whole of it. */
function longText({ html }: ItemView): Finding[] {
  const bytes = Buffer.byteLength(html)
  if (bytes <= 102_000) return []
  return [
    {
      message: `The text has ${sizeOf(bytes)}: Gmail hides what comes after 102 KB.`,
      hint: 'Let the mail tool send summaries in the place of whole texts, or write a shorter article.',
    },
  ]
}

/** Tools that make mails of feeds. */
export const mail: Partner = {
  name: 'mail',
  title: 'Newsletters and mail tools',
  about:
    'Mailchimp, Buttondown, FeedMail and other tools that send mails with the new items of a feed. They read the feeds that everybody gets.',
  newsroom: [
    'Write the time of day into "date", and publish an article when that time comes: what is dated earlier may never be sent.',
    'Send a correction that readers must know of as a new article: no tool sends an article again.',
  ],
  sources: {
    S: 'help pages of Mailchimp (RSS in campaigns, images in templates), MailerLite and Buttondown; the blog of FeedMail, July 2022',
    T: 'pages on the size of mails in Gmail',
  },
  rows,
}
