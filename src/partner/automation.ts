import { childrenOf } from '../feed/xml/tree.ts'
import type { FeedView, Finding, ItemView, Partner, Row } from './model.ts'
import { timeAt } from './rules/core-parts.ts'
import { channelHas, charactersIn, itemHas, sizeOf, textAt } from './rules/parts.ts'

const rows: readonly Row[] = [
  {
    id: 'AU01',
    severity: 'warning',
    asks: 'Every item has a date, later than those of all earlier ones, a corrected one also the time of the correction, and a document is at the most 5 MB (Power Automate, Logic Apps, Teams).',
    mark: 'S',
    by: ['same-instant', 'back-dated'],
    feed: (feed) => oversized(feed),
    item: (item) => [...itemHas(item, ['pubDate']), ...unnamedChange(item)],
  },
  {
    id: 'AU02',
    severity: 'warning',
    asks: 'A feed has a title and a link, and every item an id, a link and a date (IFTTT).',
    mark: 'T',
    feed: (feed) => channelHas(feed, ['title', 'link']),
    item: (item) => itemHas(item, ['guid', 'link', 'pubDate']),
  },
  {
    id: 'AU03',
    severity: 'warning',
    asks: 'Every item has an id that stays, or else a link (Zapier, Make, n8n, Sim).',
    mark: 'S',
    by: ['changed-id', 'back-dated'],
    item: (item) => withoutBoth(item, 'Zapier, Make and n8n cannot know that they had it'),
  },
  {
    id: 'AU04',
    severity: 'warning',
    asks: 'The page of an article has Open Graph tags, of which the card is made (Slack).',
    mark: 'M',
    undecided: 'The pages of the articles are made by the site, not by Feedwright.',
  },
  {
    id: 'AU05',
    severity: 'warning',
    asks: 'Every item has an id that stays, or else a title and a link (Discord bots).',
    mark: 'S',
    by: ['changed-id'],
    item: ({ element }) =>
      textAt(element, 'guid') !== '' || (textAt(element, 'title') !== '' && textAt(element, 'link') !== '')
        ? []
        : [
            {
              key: ['id'],
              message: 'The item has no id, and not both a title and a link: Discord bots post it again, or never.',
              hint: 'Write the keys "title" and "id" into the front matter.',
            },
          ],
  },
  {
    id: 'AU06',
    severity: 'warning',
    asks: 'The title and the link are together at the most 300 characters (Bluesky), or 500 (Mastodon).',
    mark: 'M',
    item: longPost,
  },
  {
    id: 'AU07',
    severity: 'note',
    asks: 'A feed has at the most 3,000 items (Inoreader).',
    mark: 'T',
    feed: ({ channel }) => {
      const count = childrenOf(channel, 'item').length
      return count <= 3000
        ? []
        : [
            {
              key: ['limit'],
              message: `The feed has ${count} items: Inoreader blocks feeds of more than 3000.`,
              hint: 'Write "limit: 30" into the settings.',
            },
          ]
    },
  },
  {
    id: 'AU08',
    severity: 'warning',
    asks: 'Every item has an id or a link, and the id stays (Notifier for Craft, and programs like it).',
    mark: 'S',
    by: ['changed-id', 'all-new'],
    item: (item) => withoutBoth(item, 'programs like Notifier for Craft leave it out'),
  },
]

/** Documents that are too large for Power Automate. */
const oversized = ({ text, others }: FeedView): Finding[] =>
  Object.entries({ RSS: text, Atom: others?.atom ?? '' })
    .map(([name, document]) => ({ name, bytes: Buffer.byteLength(document) }))
    .filter(({ bytes }) => bytes > 5_000_000)
    .map(({ name, bytes }) => ({
      key: ['limit'],
      message: `The ${name} document has ${sizeOf(bytes)}; Power Automate reads 5 MB.`,
      hint: 'Write a smaller "limit" into the settings, or "content: summary".',
    }))

/** A corrected item without the time of its correction: what asks for updated items never sees it. */
const unnamedChange = ({ state, element }: ItemView): Finding[] =>
  state === 'new' || timeAt(element, 'atom:updated') !== undefined
    ? []
    : [
        {
          key: ['updated'],
          message: 'The item does not say when it was changed, so Power Automate never reports the change.',
          hint: 'Write the time of the change into "updated".',
        },
      ]

const withoutBoth = ({ element }: ItemView, what: string): Finding[] =>
  textAt(element, 'guid') !== '' || textAt(element, 'link') !== ''
    ? []
    : [
        {
          key: ['id'],
          message: `The item has neither an id nor a link: ${what}.`,
          hint: 'Write the key "id" into the front matter.',
        },
      ]

/** A title that does not fit into a post with its link. Mastodon counts every link as 23 characters. */
function longPost({ element }: ItemView): Finding[] {
  const [title, link] = [charactersIn(textAt(element, 'title')), charactersIn(textAt(element, 'link'))]
  const room = Math.min(300 - link - 1, 500 - 23 - 1)
  if (title <= room) return []
  return [
    room >= shortestTitle
      ? {
          key: ['title'],
          message: `The title has ${title} characters and the link ${link}: a post on Bluesky has 300.`,
          hint: `Write a title of at the most ${room} characters.`,
        }
      : {
          key: ['slug'],
          message: `The link has ${link} characters: a post on Bluesky has 300 with the title.`,
          hint: 'Write a short "slug" of letters and digits, if the article is new.',
        },
  ]
}

const shortestTitle = 20

/** Programs that do something for every new item: post it, report it, put it into a table. */
export const automation: Partner = {
  name: 'automation',
  title: 'Automations and bots',
  about:
    'Power Automate, IFTTT, Zapier, Make, n8n, Slack, bots for Discord, Mastodon and Bluesky, and the rules of Inoreader. They read the feeds that everybody gets, and do something for every new item.',
  newsroom: [
    'Write the time of day into "date": of two articles with the same time, Power Automate skips the second one.',
    'Put Open Graph tags into the pages of the articles: Slack and Discord make their cards of them.',
  ],
  sources: {
    S: 'Microsoft Learn, RSS connector; the code of Sim, MonitoRSS, Mirror.bot and Notifier for Craft',
    T: 'pages that quote the help of IFTTT and Inoreader',
    M: 'memory, not checked: limits of Mastodon and Bluesky, cards of Slack',
  },
  rows,
}
