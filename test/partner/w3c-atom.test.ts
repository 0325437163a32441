import { atomRows } from '../../src/partner/w3c/atom.ts'
import { w3c } from '../../src/partner/w3c.ts'
import { inAtom, moreInEntry, moreInFeed, replaced } from './edits.ts'
import type { Change } from './good.ts'
import { rowsOf } from './rows.ts'

/** The first entry with this in the place of that. */
const inEntry = (from: RegExp, to: string): Change => inAtom(new RegExp(`(?<=<entry>[\\s\\S]*)${from.source}`), to)
const content = (xml: string) => inAtom(/<content [\s\S]*?<\/content>/, xml)
const id = (text: string) => inEntry(/<id>.*<\/id>/, `<id>${text}</id>`)
const updated = (text: string) => inEntry(/<updated>.*<\/updated>/, `<updated>${text}</updated>`)
const title = (xml: string) => inEntry(/<title>.*<\/title>/, xml)
const summary = (xml: string) => inEntry(/<summary>.*<\/summary>/, xml)
const page = '<link rel="alternate" type="text/html"'
const source = (xml: string) => moreInEntry(`<source>${xml}</source>`)
const div = '<div xmlns="http://www.w3.org/1999/xhtml">'
const edits =
  (...changes: readonly ((document: string) => string)[]) =>
  (document: string) =>
    changes.reduce((changed, change) => change(changed), document)
const noPage = replaced(/(?<=<entry>[\s\S]*)<link rel="alternate".*/, '')
const noSummary = replaced(/<summary>.*/, '')
const noContent = replaced(/<content [\s\S]*?<\/content>/, '')
const contentIs = (xml: string) => replaced(/<content [\s\S]*?<\/content>/, xml)
const noAuthor = replaced(/<author>[\s\S]*?<\/author>/, '')

rowsOf({ ...w3c, rows: atomRows }, { count: 2 }, [
  ['A01', { atom: () => '<feed>' }, {}],
  ['A01', { atom: () => '' }, {}],
  ['A01', inAtom('http://www.w3.org/2005/Atom', 'http://purl.org/atom/ns#'), {}],
  ['A01', inAtom(/<id>.*/, ''), inAtom(/<subtitle>.*/, '')],
  ['A01', inAtom(/<title>.*/, ''), inAtom(/<rights>.*/, '')],
  ['A01', inAtom(/<updated>.*/, ''), inAtom(/<logo>.*/, '')],
  ['A01', inEntry(/<id>.*/, ''), inEntry(/<rights>.*|<summary>.*/, '')],
  ['A01', inEntry(/<title>.*/, ''), title('<title type="html">A</title>')],
  ['A01', inEntry(/<updated>.*/, ''), inEntry(/<published>.*/, '')],
  ['A01', moreInEntry('<title>A</title>'), moreInEntry('<media:title>A</media:title>')],
  ['A01', title('<title> </title>'), title('<title>0</title>')],
  ['A01', updated('2026-11-26'), updated('2026-11-26T00:00:00Z')],
  ['A01', updated('2026-11-26T00:00:00'), updated('2026-11-26T00:00:00.123+08:00')],
  ['A01', updated('2026-02-30T00:00:00Z'), updated('2026-02-28T23:59:59Z')],
  ['A01', inEntry(/<published>.*/, '<published>today</published>'), {}],
  ['A01', id('bridge-1'), id('urn:uuid:3f2504e0-4f89-11d3-9a0c-0305e82c3301')],
  ['A01', { atom: edits(noAuthor, noAuthor) }, { atom: noAuthor }],
  [
    'A01',
    { atom: edits(noAuthor, noAuthor, noAuthor) },
    { atom: edits(replaced('<author>', '<author><name/></author><author>')) },
  ],
  ['A01', inAtom('</feed>', '<icon>a.png</icon></feed>'), inAtom('</feed>', '<media:title>A</media:title></feed>')],
  ['A02', inAtom('rel="self"', 'rel="related"'), inAtom('rel="hub"', 'rel="related"')],
  [
    'A02',
    inAtom('href="https://daily.internal/news/atom.xml"', 'href="atom.xml"'),
    inAtom('news/atom.xml', 'atom.xml'),
  ],
  ['A03', { atom: edits(noContent, noPage) }, { atom: noContent }],
  ['A03', { atom: edits(noSummary, contentIs('<content src="https://daily.internal/a.html"/>')) }, { atom: noPage }],
  ['A03', { atom: edits(noSummary, contentIs('<content type="image/png">iVBO</content>')) }, { atom: noSummary }],
  [
    'A03',
    { atom: edits(noSummary, contentIs('<content type="application/json">{}</content>')) },
    { atom: edits(noSummary, contentIs('<content type="image/svg+xml"><svg/></content>')) },
  ],
  [
    'A04',
    moreInEntry(`${page} href="https://a.internal/"/>`),
    moreInEntry(`${page} hreflang="de" href="https://a.internal/"/>`),
  ],
  [
    'A04',
    moreInFeed(`${page} href="https://a.internal/"/>`),
    moreInFeed('<link type="text/plain" href="https://a.internal/"/>'),
  ],
  ['A04', moreInEntry('<link href="a"/><link href="b"/>'), moreInEntry('<link href="a"/>')],
  ['A05', content('<content type="html"> </content>'), content('<content type="html">0</content>')],
  ['A05', content('<content/>'), content('<content src="https://daily.internal/a.html"/>')],
  [
    'A05',
    content(`<content type="xhtml">${div}</div></content>`),
    content(`<content type="xhtml">${div}<img src="a"/></div></content>`),
  ],
  ['A05', content('<content type="image/svg+xml"/>'), content('<content type="image/svg+xml"><svg/></content>')],
  ['A06', id('https://Daily.internal/a'), id('https://daily.internal/A')],
  ['A06', id('https://daily.internal/%e4%b8%ad'), id('https://daily.internal/%E4%B8%AD')],
  ['A06', id('https://daily.internal'), id('https://daily.internal/')],
  ['A06', id(' tag:daily.internal,2026:a'), id('tag:daily.internal,2026:a')],
  ['A06', id('x:a b'), id('x:A')],
  [
    'A06',
    inAtom(/<id>.*<\/id>/, '<id>tag:Daily.internal,2026:a</id>'),
    inAtom(/<id>.*<\/id>/, '<id>tag:daily.internal,2026:A</id>'),
  ],
  ['A07', updated('2026-11-26T10:00:00Z'), updated('2026-11-26T10:00:01Z')],
  [
    'A08',
    source('<id>a:b</id><title>A</title>'),
    source('<id>a:b</id><title>A</title><updated>2026-11-26T00:00:00Z</updated>'),
  ],
  ['A08', source('<id>a:b</id><updated>2026-11-26T00:00:00Z</updated>'), {}],
  ['A08', source('<title>A</title><updated>2026-11-26T00:00:00Z</updated>'), {}],
  ['A09', moreInEntry('<link rel="shortcut" href="a"/>'), moreInEntry('<link rel="https://a.internal/rel" href="a"/>')],
  ['A09', moreInFeed('<link rel="Self" href="a"/>'), moreInFeed('<link rel="license" href="a"/>')],
  [
    'A09',
    moreInFeed('<link rel="http://www.iana.org/assignments/relation/no no" href="a"/>'),
    moreInFeed('<link rel="http://www.iana.org/assignments/relation/via" href="a"/>'),
  ],
  ['A10', title('<title type="text/html">A</title>'), title('<title type="text">A</title>')],
  ['A10', summary('<summary type="html"><b>A</b></summary>'), summary('<summary type="html">&lt;b>A&lt;/b></summary>')],
  ['A10', summary('<summary><b>A</b></summary>'), title('<title>A &lt;b&gt; B &lt;/b&gt;</title>')],
  ['A10', summary('<summary>&lt;p>A&lt;/p></summary>'), summary('<summary>1 &lt; 2, a&lt;p> or b</summary>')],
  ['A10', content('<content>&lt;p>A&lt;/p></content>'), content('<content type="text/html">&lt;p>A&lt;/p></content>')],
  ['A10', content('<content type="xhtml">A</content>'), content(`<content type="xhtml">${div}A</div></content>`)],
  [
    'A10',
    content('<content type="xhtml"><p>A</p></content>'),
    content('<content type="image/svg+xml"><svg/></content>'),
  ],
  [
    'A10',
    content(`<content type="xhtml">${div}A</div>${div}B</div></content>`),
    content(`<content type="xhtml" xmlns:h="http://www.w3.org/1999/xhtml"><h:div>A</h:div></content>`),
  ],
  [
    'A10',
    inAtom(/<subtitle>.*/, '<subtitle type="markdown">A</subtitle>'),
    inAtom(/<subtitle>.*/, '<subtitle>A</subtitle>'),
  ],
])
