import { documentOf } from '../../src/feed/document.ts'
import { variantOf } from '../../src/partner/document/variant.ts'
import type { Partner } from '../../src/partner/model.ts'
import { examine } from '../../src/partner/stage/examine.ts'
import { withdrawalHtml } from '../../src/render/corrections.ts'
import { articleHead } from '../valid.ts'
import { daysAgo, goodArticle, goodSection, html, now } from './good.ts'

const note = 'The bridge is not open yet.'
const own = goodSection()

/** An article with everything that an article can have, corrected an hour ago. */
const full = goodArticle(
  5,
  {
    updated: daysAgo(1 / 24),
    authors: [{ name: 'Li Lei' }, { name: 'Han Meimei' }],
    tags: ['Traffic', 'Sponsored'],
    expires: daysAgo(-30),
    copyright: '© Li Lei',
    source: { name: 'River News', url: 'https://river.internal/' },
    location: { name: 'Guangzhou', lat: 23.1, lon: 113.3 },
    html: html(everything()),
    pictures: [
      {
        url: 'https://daily.internal/small.jpg',
        alt: 'A ship',
        caption: 'A ship.',
        credit: 'Li Lei',
        file: { type: 'image/jpeg', length: 9000, width: 800, height: 450 },
      },
    ],
    attachments: [
      { url: 'https://daily.internal/opening.mp3', type: 'audio/mpeg', title: 'The opening', length: 9000 },
    ],
  },
  own,
)

/** Nearly every kind of HTML that feeds carry. */
function everything(): string {
  const lead = goodArticle(1).picture?.url
  return `
<p><strong>Correction (<time datetime="2026-11-26">2026-11-26</time>):</strong> It opens on Monday.</p>
<figure><img src="${lead}" srcset="${lead} 1600w" sizes="100vw" alt="The bridge" width="1600" height="900"><figcaption>The bridge at night. <small>Li Lei</small></figcaption></figure>
<audio controls src="https://daily.internal/opening.mp3" title="The opening"></audio>
<h2>The <em>way</em> &amp; the <a href="https://daily.internal/river/?a=1&amp;b=2">river</a></h2>
<p>Two lines,<br>one <mark>mark</mark>, a <sup>note</sup> and <code>code</code>.</p>
<figure><img src="https://daily.internal/small.jpg" alt="A ship"><figcaption>A ship. <small>Li Lei</small></figcaption></figure>
<ul><li>One</li><li>Two</li></ul>
<table><caption>Length</caption><thead><tr><th scope="col">Part</th><th scope="col">m</th></tr></thead><tbody><tr><td>Bridge</td><td>1,200</td></tr></tbody></table>
<details><summary>More</summary><p>Long ago.</p></details>
<dl><dt>Pier</dt><dd>A pillar.</dd></dl>
${'<p>The bridge is long.</p>'.repeat(40)}`
}

/** An article that was withdrawn two hours ago. */
const withdrawn = goodArticle(
  6,
  {
    title: 'Withdrawn: A bridge opens',
    updated: daysAgo(1 / 12),
    summary: note,
    isWithdrawn: true,
    withdrawn: { date: daysAgo(1 / 12), note },
    html: withdrawalHtml({ date: daysAgo(1 / 12), note }),
    picture: undefined,
    authors: [],
  },
  own,
)

/** An article that expired three hours ago. */
const expired = {
  ...articleHead({ id: 'tag:daily.internal,2019-11-01:ferry', section: own, title: 'The ferry stops' }),
  url: 'https://daily.internal/news/ferry/',
  leaves: daysAgo(1 / 8),
}

/** The document of a partner with an article that has everything, one that was withdrawn, and one that has expired. */
export const wholeDocument = (partner: Partner, settings: Record<string, string> = {}): string =>
  made(partner, settings).text

/** What the partner's own rows find in that document. */
export function wholeFindings(partner: Partner, settings: Record<string, string> = {}): string[] {
  const { text, feed, items } = made(partner, settings)
  const examinable = { document: feed, items, text, now, own: settings }
  return examine(partner, { ...examinable, address: feed.address(`${partner.name}.rss.xml`) }).map(
    ({ row, finding, item }) =>
      `${finding.severity ?? row.severity} ${row.id} ${item?.article.slug ?? 'feed'}: ${finding.message}`,
  )
}

function made({ variant, name }: Partner, settings: Record<string, string>) {
  if (!variant) throw new Error(`${name} has no document of its own.`)
  const articles = [full, withdrawn]
  const feed = documentOf({ kind: 'section', section: own, prefix: 'news/', articles }, articles)
  const gone = variant.told.expired.stays ? [expired] : []
  return variantOf(variant, feed, { own: settings, expired: gone, guids: new Map() })
}

/** The document of a partner with an article that it has got already, after the article has moved to this address. */
export function movedDocument({ variant, name }: Partner, url: string): string {
  if (!variant) throw new Error(`${name} has no document of its own.`)
  const before = goodArticle(1)
  const articles = [{ ...before, url }]
  const feed = documentOf({ kind: 'section', section: own, prefix: 'news/', articles }, articles)
  return variantOf(variant, feed, { own: {}, expired: [], guids: new Map([[before.id, before.url]]) }).text
}
