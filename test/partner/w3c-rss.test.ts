import { rssRows } from '../../src/partner/w3c/rss.ts'
import { w3c } from '../../src/partner/w3c.ts'
import { inRss, moreInChannel, moreInItem, replaced } from './edits.ts'
import type { Change } from './good.ts'
import { rowsOf } from './rows.ts'

const guid = (xml: string) => inRss(/<guid .*<\/guid>/, xml)
const pubDate = (text: string) => inRss(/(?<=<item>[\s\S]*)<pubDate>.*<\/pubDate>/, `<pubDate>${text}</pubDate>`)
const changed = (text: string) => inRss(/<lastBuildDate>.*<\/lastBuildDate>/, `<lastBuildDate>${text}</lastBuildDate>`)
const description = (text: string) =>
  inRss(/(?<=<item>[\s\S]*)<description>.*<\/description>/, `<description>${text}</description>`)
const purpose = (text: string) => inRss(/<description>.*<\/description>/, `<description>${text}</description>`)
const enclosure = (attributes: string) => inRss(/<enclosure .*\/>/, `<enclosure ${attributes}/>`)
const address = 'url="https://daily.internal/a.jpg"'
const image = (more: string) => inRss('</image>', `${more}</image>`)
const logo = (url: string) => inRss(/(?<=<image>\s*)<url>.*<\/url>/, `<url>${url}</url>`)
const dublin = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
const category = (xml: string) => moreInItem(xml)
/** With other `<docs>`, which do not allow attributes. */
const strict = (from: string | RegExp, to: string): Change => ({
  text: (document) => replaced(from, to)(replaced(/<docs>.*<\/docs>/, '')(document)),
})

rowsOf({ ...w3c, rows: rssRows }, { count: 2 }, [
  ['R01', inRss('version="2.0"', 'version="0.92"'), inRss('<rss version="2.0"', '<rss  version = "2.0"')],
  ['R01', inRss(/<rss([\s\S]*)rss>/, '<feed><channel><title>A</title></channel></feed>'), {}],
  ['R01', inRss('</channel>', '</channel><channel/>'), inRss('</channel>', '</channel><!-- <channel/> -->')],
  ['R01', inRss(/<channel>[\s\S]*<\/channel>/, ''), {}],
  ['R01', inRss(/<title>.*/, ''), inRss(/<language>.*/, '')],
  ['R01', inRss(/<link>.*/, ''), inRss(/<copyright>.*/, '')],
  ['R01', inRss(/<description>.*/, ''), purpose('A')],
  ['R01', purpose(' '), purpose('0')],
  ['R01', moreInChannel('<title>A</title>'), moreInItem('<title>A</title>')],
  [
    'R01',
    inRss(/<link>.*<\/link>/, '<link>/news/</link>'),
    inRss(/<link>.*<\/link>/, '<link>http://a.internal</link>'),
  ],
  ['R02', inRss(/<language>.*/, ''), inRss(/<ttl>.*/, '')],
  ['R02', inRss('rel="self"', 'rel="alternate"'), inRss('rel="hub"', 'rel="related"')],
  [
    'R02',
    inRss('news/rss.xml"', 'news/old.xml"'),
    inRss('https://daily.internal/news/rss', 'https://DAILY.internal/news/rss'),
  ],
  ['R02', inRss('type="application/rss+xml"', 'type="text/xml"'), {}],
  ['R02', inRss(' type="application/rss+xml"', ''), {}],
  ['R03', { text: (document) => noDescription(noTitle(document)) }, { text: (document) => noTitle(document) }],
  ['R03', { text: (document) => noDescription(emptyTitle(document)) }, { text: (document) => noDescription(document) }],
  ['R04', guid(''), guid('<guid>https://daily.internal/1</guid>')],
  [
    'R04',
    guid('<guid>tag:daily.internal,2026:a</guid>'),
    guid('<guid isPermaLink="false">tag:daily.internal,2026:a</guid>'),
  ],
  [
    'R04',
    guid('<guid isPermaLink="true">12345678901</guid>'),
    guid('<guid isPermaLink="true">http://a.internal/</guid>'),
  ],
  ['R04', guid('<guid isPermaLink="false">12345678</guid>'), guid('<guid isPermaLink="false">123456789</guid>')],
  ['R05', pubDate('Fri, 26 Nov 2026 08:00:00 +0800'), pubDate('Thu, 26 Nov 2026 08:00:00 +0800')],
  ['R05', pubDate('Thu, 26 Nov 26 08:00:00 +0800'), pubDate('26 Nov 2026 08:00:00 +0800')],
  ['R05', pubDate('Thu, 26 Nov 2026 08:00:00 CST'), pubDate('Thu, 26 Nov 2026 08:00:00 GMT')],
  ['R05', pubDate('Thu, 26 Nov 2026 08:00:00'), pubDate('Thu, 26 Nov 2026 08:00 GMT')],
  ['R05', pubDate('Thu, 26 Nov 2026 24:00:00 GMT'), pubDate('Thu, 26 Nov 2026 23:59:59 GMT')],
  ['R05', pubDate('2026-11-26T08:00:00Z'), pubDate('Sun, 1 Nov 2026 08:00:00 GMT')],
  ['R05', pubDate('31 Feb 2026 08:00:00 GMT'), pubDate('28 Feb 2026 08:00:00 GMT')],
  ['R05', pubDate('Thu, 26 Nox 2026 08:00:00 GMT'), {}],
  ['R05', changed('Fri, 26 Nov 2026 08:00:00 GMT'), changed('Thu, 26 Nov 2026 08:00:00 GMT')],
  ['R06', { text: (document) => noDescription(document) }, { text: (document) => noDescription(noText(document)) }],
  ['R06', { text: (document) => descriptionLast(document) }, {}],
  ['R06', description('R &amp; D'), description('R &amp;amp; D')],
  ['R06', description('1 &lt; 2'), description('1 &amp;lt; 2 &lt;b&gt;or&lt;/b&gt; &amp;#38;')],
  ['R06', purpose('R &amp; D'), purpose('R &amp;amp; D')],
  ['R07', inRss('<enclosure', `<enclosure ${address} length="0" type="image/png"/><enclosure`), {}],
  ['R07', enclosure('length="1" type="image/png"'), enclosure(`${address} length="0" type="image/png"`)],
  ['R07', enclosure('url="/a.jpg" length="1" type="image/png"'), {}],
  ['R07', enclosure(`${address} type="image/png"`), enclosure(`${address} length="12" type="audio/mpeg"`)],
  ['R07', enclosure(`${address} length="unknown" type="image/png"`), {}],
  ['R07', enclosure(`${address} length="1"`), {}],
  ['R07', enclosure(`${address} length="1" type="png"`), enclosure(`${address} length="1" type="image/svg+xml"`)],
  ['R08', moreInItem('<author>Li Lei</author>'), moreInItem('<author>desk@daily.internal (Li Lei)</author>')],
  [
    'R08',
    moreInItem('<author>desk@daily.internal</author>'),
    inRss('<dc:creator>', '<dc:creator>A</dc:creator><dc:creator>'),
  ],
  ['R08', moreInItem('<author>Li Lei &lt;desk@daily.internal&gt;</author>'), {}],
  ['R09', moreInItem(`<dc:date ${dublin}>2026-11-26</dc:date>`), { text: (document) => onlyDublinDate(document) }],
  ['R09', moreInItem('<dc:subject>A</dc:subject>'), moreInItem('<dc:title>A</dc:title>')],
  [
    'R09',
    moreInItem(`<source ${address}>A</source><dc:source>A</dc:source>`),
    moreInItem(`<source ${address}>A</source>`),
  ],
  [
    'R09',
    moreInItem('<atom:id>tag:a.internal,2026:a</atom:id>'),
    moreInItem('<atom:updated>2026-11-26T00:00:00Z</atom:updated>'),
  ],
  ['R09', moreInItem('<author>a@b.internal (A)</author>'), { text: (document) => onlyAuthor(document) }],
  ['R10', moreInItem('<source>A</source>'), moreInItem(`<source ${address}>A</source>`)],
  ['R10', moreInItem('<source url="rss.xml">A</source>'), moreInItem('<dc:source>A</dc:source>')],
  ['R11', category('<category/>'), category('<category>0</category>')],
  ['R11', moreInChannel('<category> </category>'), moreInChannel('<category>A</category>')],
  ['R12', logo('https://daily.internal/logo.svg'), logo('https://daily.internal/logo.PNG?v=1.webp')],
  ['R12', logo('https://daily.internal/logo.webp'), logo('https://daily.internal/logo.gif')],
  ['R12', logo('/logo.png'), logo('https://daily.internal/logo')],
  ['R12', inRss(/<url>.*<\/url>/, ''), logo('https://daily.internal/logo.jpeg')],
  ['R12', inRss(/(?<=<image>[\s\S]*)<title>.*<\/title>/, '<title>Other</title>'), {}],
  [
    'R12',
    inRss(/(?<=<image>[\s\S]*)<link>.*<\/link>/, '<link>https://daily.internal/</link>'),
    inRss(/<image>[\s\S]*<\/image>/, ''),
  ],
  ['R12', image('<width>145</width>'), image('<width>144</width>')],
  ['R12', image('<height>401</height>'), image('<height>400</height>')],
  ['R12', image('<height>512</height>'), image('<height>1</height>')],
  ['R12', image('<width>0</width>'), image('<width>1</width>')],
  ['R12', image('<width>wide</width>'), image('<description>wide</description>')],
  ['R13', moreInItem('<updated>2026-11-26</updated>'), moreInItem('<comments>https://daily.internal/c</comments>')],
  ['R13', moreInItem('<media:status state="deleted"/>'), moreInItem('<media:keywords>A</media:keywords>')],
  ['R13', moreInItem('<media:rights/>'), moreInItem('<a:rights xmlns:a="https://a.internal/"/>')],
  ['R13', moreInItem('<media:license/>'), moreInItem('<dcterms:license xmlns:dcterms="http://purl.org/dc/terms/"/>')],
  ['R14', strict('<item>', '<item dc:language="de">'), inRss('<item>', '<item dc:language="de">')],
  ['R14', strict('<item>\n      <title', '<item><title dc:a="b"'), strict('<item>', '<item xml:lang="de">')],
  ['R14', strict('<channel>', '<channel atom:a="b">'), strict('<channel>', '<channel a="b">')],
  ['R14', strict('<language', '<language atom:a="b"'), strict('<dc:creator', '<dc:creator atom:a="b"')],
  ['R14', strict('<rss ', '<rss atom:a="b" '), strict('<rss ', '<rss xmlns:a="https://a.internal/" ')],
  ['R15', category('<category>A</category>'), category('<category domain="https://daily.internal/">A</category>')],
  ['R15', moreInChannel('<category>A</category>'), moreInChannel('<category domain="a">A</category>')],
  [
    'R15',
    category('<category domain="a">News &gt; Local</category>'),
    category('<category domain="a">News/Local</category>'),
  ],
  ['R15', category('<category domain="a">/News/</category>'), category('<category domain="a">AC/DC</category>')],
  ['R15', category('<category domain="a">News//Local</category>'), category('<category domain="a">A>B</category>')],
  ['R15', moreInChannel('<textInput/>'), moreInChannel('<cloud/>')],
])

const noTitle = replaced(/(?<=<item>\s*)<title>.*/, '')
const emptyTitle = replaced(/(?<=<item>\s*)<title>.*/, '<title> </title>')
const noDescription = replaced(/(?<=<item>[\s\S]*)<description>.*/, '')
const noText = replaced(/<content:encoded>.*/, '')
const descriptionLast = (document: string) =>
  replaced('</item>', '<description>A</description></item>')(noDescription(document))
const onlyDublinDate = (document: string) =>
  replaced(/(?<=<item>[\s\S]*)<pubDate>.*/, `<dc:date>2026-11-26</dc:date>`)(document)
const onlyAuthor = replaced(/<dc:creator>.*/, '<author>a@b.internal (A)</author>')
