import { documentOf } from '../../src/feed/document.ts'
import type { Section } from '../../src/model.ts'
import { variantOf } from '../../src/partner/document/variant.ts'
import type { Own, Partner } from '../../src/partner/model.ts'
import { examine } from '../../src/partner/stage/examine.ts'
import { daysAgo, goodArticle, goodSection, html, now } from './good.ts'

const first = 'https://daily.internal/news/bridge/'

/** A text with every kind of element that partners take in different ways. */
const everything = `<figure><img src="${first}bridge.1a2b3c4d.jpg" alt="The bridge" width="1600" height="900"><figcaption>The bridge at night. <small>Photo: Li Lei</small></figcaption></figure>
<p>The bridge opens on <em>Monday</em> &amp; closes at night. See <a href="https://daily.internal/map/">the map</a>.</p>
<p><a href="https://daily.internal/more/">More about it</a></p>
<h2>The costs</h2><h3>In detail</h3>
<ol start="3"><li>Steel</li><li><p>Stone</p><ul><li>grey</li><li>red &lt; blue</li></ul></li></ol>
<table><caption>Costs</caption><tbody><tr><th>Steel</th><td>3</td></tr><tr><th>Stone</th><td>4</td></tr></tbody></table>
<blockquote>It is <b>strong</b>, and <a href="https://other.internal/">others</a> say so.</blockquote>
<p>One<br><br>two ]]&gt; three</p>
<video src="${first}opening.mp4" controls></video>`

/**
 * A partner's document of three articles: one with everything, one that was withdrawn, and one that has expired if it is told so.
 * With what the partner's own rows find in it.
 */
export function threeArticles(
  partner: Partner,
  settings: Partial<Section>,
  own: Own,
): { text: string; found: string[] } {
  const { name, variant } = partner
  if (!variant) throw new Error(`${name} has no variant.`)
  const section = goodSection(settings)
  const full = goodArticle(
    1,
    {
      title: 'A bridge & a road: <new> in the city',
      html: html(everything),
      updated: daysAgo(0),
      authors: [{ name: 'Li Lei' }, { name: 'Han Mei' }],
      tags: ['Traffic', 'Rivers'],
      source: { name: 'City Office', url: 'https://city.internal/' },
      copyright: '© City Office',
      location: { name: 'North Bridge', lat: 31.23, lon: 121.47 },
      expires: daysAgo(-30),
      attachments: [{ url: `${first}talk.mp3`, type: 'audio/mpeg', length: 9000, seconds: 60 }],
    },
    section,
  )
  const withdrawn = goodArticle(
    2,
    {
      html: html('<p>The article had a wrong number.</p>'),
      summary: 'The article had a wrong number.',
      updated: daysAgo(1),
      date: daysAgo(3),
      withdrawn: { date: daysAgo(1), note: 'The article had a wrong number.' },
      isWithdrawn: true,
      picture: undefined,
    },
    section,
  )
  const { html: _, summary, picture, ...expired } = goodArticle(3, { date: daysAgo(5), leaves: daysAgo(2) }, section)
  const articles = [full, withdrawn]
  const feed = documentOf({ kind: 'section', section, prefix: 'news/', articles }, articles)
  const { text, ...made } = variantOf(variant, feed, {
    own,
    expired: variant.told.expired.stays ? [expired] : [],
    guids: new Map(),
  })
  const address = feed.address(`${name}.rss.xml`)
  const found = examine(partner, { document: made.feed, items: made.items, text, address, now, own })
  return { text, found: found.map(({ row, finding }) => `${row.id} ${finding.message}`) }
}
