import { expect, test } from 'vitest'
import { extensionRows } from '../../src/partner/w3c/extensions.ts'
import { w3c } from '../../src/partner/w3c.ts'
import { inAtom, inJson, inRss, moreInChannel, moreInEntry, moreInFeed, moreInItem, replaced } from './edits.ts'
import type { Change } from './good.ts'
import { found, rowsOf } from './rows.ts'

const fh = 'xmlns:fh="http://purl.org/syndication/history/1.0"'
const complete = `<fh:complete ${fh}/>`
const archive = `<fh:archive ${fh}/>`
const link = (rel: string, href = `https://daily.internal/archive/2026-10.xml`) => `<link rel="${rel}" href="${href}"/>`
const atomLink = (rel: string, href?: string) => link(rel, href).replace('<', '<atom:')
const deleted = (attributes: string) =>
  moreInFeed(`<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ${attributes}/>`)
const now = 'when="2026-11-26T12:00:00Z"'
const first = 'ref="tag:daily.internal,2026-11-25:bridge-1"'
const url = 'url="https://daily.internal/a.jpg"'
const media = (xml: string) => moreInItem(xml)
const content = (attributes: string) => media(`<media:content ${attributes}/>`)
const credit = (attributes: string) => media(`<media:credit ${attributes}>A</media:credit>`)
const dcterms = (name: string, text: string) =>
  moreInItem(`<dcterms:${name} xmlns:dcterms="http://purl.org/dc/terms/">${text}</dcterms:${name}>`)
const dc = (name: string, text: string) => moreInItem(`<dc:${name}>${text}</dc:${name}>`)
const inEntryDc = (name: string, text: string) =>
  moreInEntry(`<dc:${name} xmlns:dc="http://purl.org/dc/elements/1.1/">${text}</dc:${name}>`)
const sy = (name: string, text: string) =>
  `<sy:${name} xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">${text}</sy:${name}>`
const georss = (name: string, text: string) =>
  `<georss:${name} xmlns:georss="http://www.georss.org/georss">${text}</georss:${name}>`
const noHub = replaced(/<atom:link .*rel="hub".*/, '')
const noSelf = replaced(/<atom:link .*rel="self".*/, '')
const without = (...changes: readonly ((document: string) => string)[]): Change => ({
  text: (document) => changes.reduce((changed, change) => change(changed), document),
})

rowsOf({ ...w3c, rows: extensionRows }, { count: 2 }, [
  ['P01', moreInFeed(complete + link('next')), moreInFeed(complete)],
  ['P01', moreInFeed(complete + link('first')), moreInFeed(link('first'))],
  ['P01', moreInFeed(complete + link('last')), moreInFeed(complete + link('related'))],
  ['P01', moreInFeed(complete + link('previous')), {}],
  ['P01', moreInFeed(complete + link('prev-archive')), moreInFeed(link('prev-archive'))],
  ['P01', moreInChannel(complete + atomLink('next-archive')), moreInChannel(complete)],
  [
    'P01',
    moreInFeed(complete + link('current')),
    moreInFeed(complete + link('current', 'https://daily.internal/news/atom.xml')),
  ],
  [
    'P01',
    moreInChannel(complete + atomLink('current')),
    without(noSelf, replaced('<channel>', `<channel>${complete}${atomLink('current')}`)),
  ],
  ['P02', moreInFeed(archive + link('prev-archive')), moreInFeed(archive + link('prev-archive') + link('current'))],
  [
    'P02',
    moreInChannel(archive + atomLink('current')),
    moreInChannel(archive + atomLink('current') + atomLink('next-archive')),
  ],
  ['P02', moreInFeed(archive), moreInFeed(archive + complete)],
  ['P02', moreInFeed(link('next-archive')), moreInFeed(link('prev-archive'))],
  ['P02', moreInFeed(link('prev-archive', '2026-10.xml')), {}],
  ['P02', moreInFeed(link('prev-archive', 'https://daily.internal/news/atom.xml')), {}],
  [
    'P02',
    moreInFeed(link('prev-archive', 'https://daily.internal/archive/12.xml')),
    moreInFeed(link('prev-archive', 'https://daily.internal/archive/2026.xml')),
  ],
  ...(['first', 'last', 'next', 'previous'] as const).map(
    (rel) => ['P03', moreInFeed(link(rel)), moreInFeed(link('related'))] as const,
  ),
  ['P03', moreInChannel(atomLink('next')), moreInChannel(atomLink('prev-archive'))],
  ['P04', deleted(`${first} ${now}`), {}],
  ['P05', without(noSelf), without(noSelf, noHub)],
  ['P05', moreInFeed(link('self')), { atom: replaced(/<link rel="hub".*/, link('self')) }],
  ['P05', inAtom('rel="self"', 'rel="related"'), inAtom('rel="alternate"', 'rel="related"')],
  [
    'P05',
    inRss('href="https://hub.internal/"', 'href="/hub"'),
    inRss('href="https://hub.internal/"', 'href="http://hub.internal"'),
  ],
  [
    'P05',
    inRss('news/rss.xml"', 'rss.xml"'),
    { text: (document) => noHub(replaced('news/rss.xml"', 'rss.xml"')(document)) },
  ],
  ['P05', inJson({ feed_url: undefined }), inJson({ feed_url: undefined, hubs: [] })],
  [
    'P06',
    inRss('search.yahoo.com/mrss/"', 'search.yahoo.com/mrss"'),
    inRss('xmlns:media', 'xmlns:m="https://m.internal/mrss" xmlns:media'),
  ],
  ['P06', inAtom('search.yahoo.com/mrss/"', 'search.yahoo.com/mrss"'), {}],
  ['P06', content('type="image/png"'), content(url)],
  [
    'P06',
    content('url="a.jpg"'),
    media('<media:content><media:player url="https://daily.internal/"/></media:content>'),
  ],
  ['P06', content(`${url} type="png"`), content(`${url} type="image/png"`)],
  ['P06', content(`${url} medium="picture"`), content(`${url} medium="executable"`)],
  ['P06', content(`${url} width="wide"`), content(`${url} width="1"`)],
  ['P06', content(`${url} height="0"`), content(`${url} height="1"`)],
  ['P06', content(`${url} fileSize="1.5"`), content(`${url} fileSize="15" bitrate="1.5"`)],
  ['P06', content(`${url} lang="english, please"`), content(`${url} lang="zh-Hans-CN"`)],
  ['P06', credit('role="Photographer"'), credit('role="illustrator"')],
  ['P06', credit('role="Desk" scheme="https://daily.internal/roles"'), credit('')],
  ['P06', media('<media:title type="text">A</media:title>'), media('<media:title>A</media:title>')],
  [
    'P06',
    media('<media:description type="text">A</media:description>'),
    media('<media:description type="html">A</media:description>'),
  ],
  ['P06', media(`<media:thumbnail ${url} width="0"/>`), media(`<media:thumbnail ${url} width="1"/>`)],
  ['P06', media(`<media:thumbnail ${url} height="1px"/>`), media(`<media:thumbnail ${url} height="1"/>`)],
  ['P06', media('<media:thumbnail/>'), media(`<media:thumbnail ${url}/>`)],
  [
    'P06',
    media(`<media:group><media:content ${url}/></media:group>`),
    media(`<media:group><media:content ${url}/><media:content ${url}/></media:group>`),
  ],
  ['P06', moreInEntry('<media:content url="a.jpg"/>'), moreInEntry(`<media:content ${url}/>`)],
  [
    'P06',
    moreInItem('<m:content xmlns:m="http://search.yahoo.com/mrss/"/>'),
    moreInItem('<m:content xmlns:m="https://m.internal/"/>'),
  ],
  ['P07', dc('author', 'A'), dc('contributor', 'A')],
  ['P07', dc('modified', '2026'), dcterms('modified', '2026')],
  ['P07', dcterms('updated', '2026'), dcterms('isReplacedBy', 'https://daily.internal/')],
  ['P07', dc('date', 'Thu, 26 Nov 2026 08:00:00 GMT'), dc('date', '2026-11-26')],
  ['P07', dcterms('modified', '2026-11-26T08:00:00'), dcterms('modified', '2026-11-26T08:00Z')],
  ['P07', dcterms('issued', '2026-13'), dcterms('issued', '2026-12')],
  ['P07', dcterms('created', '2026-02-30'), dcterms('created', '2026-02-28')],
  [
    'P07',
    dcterms('valid', 'end=tomorrow'),
    dcterms('valid', 'start=2026-11-26; end=2026-11-27T00:00:00Z; scheme=W3C-DTF'),
  ],
  ['P07', dcterms('valid', 'tomorrow'), dcterms('valid', '2026-11-27')],
  ['P07', dc('language', 'in English'), dc('language', 'en-GB')],
  ['P07', dc('dates.taken', '2026'), dc('date.taken', '2026')],
  ['P07', dc('creator', ' '), dc('creator', '0')],
  ['P07', dc('publisher', ''), dc('format', '')],
  ['P07', dc('rights', ''), dc('rights', '©')],
  ['P07', dcterms('alternative', ''), dcterms('alternative', 'A')],
  ['P07', inEntryDc('author', 'A'), inEntryDc('source', 'A')],
  ['P07', moreInChannel('<dc:language>english please</dc:language>'), moreInChannel('<dc:language>de</dc:language>')],
  ...['hourly', 'daily', 'weekly', 'monthly', 'yearly'].map(
    (period) =>
      ['P08', moreInChannel(sy('updatePeriod', `${period}ly`)), moreInChannel(sy('updatePeriod', period))] as const,
  ),
  ['P08', moreInChannel(sy('updateFrequency', '0')), moreInChannel(sy('updateFrequency', '1'))],
  ['P08', moreInFeed(sy('updateFrequency', 'often')), moreInFeed(sy('updateFrequency', '24'))],
  ['P09', moreInItem(georss('point', '31.23,121.47')), moreInItem(georss('point', '31.23 121.47'))],
  ['P09', moreInItem(georss('point', '121.47 31.23')), moreInItem(georss('point', '-90 180'))],
  ['P09', moreInItem(georss('point', '31.23 181')), moreInItem(georss('point', '90 -180.0'))],
  ['P09', moreInItem(georss('point', '31.23')), moreInItem(georss('line', '31.23'))],
  ['P09', moreInEntry(georss('featureName', '')), moreInEntry(georss('featureName', '上海'))],
])

test.each<{ because: string; change: Change; found: readonly string[] }>([
  { because: 'it has an id and a time', change: deleted(`${first} ${now}`), found: ['note'] },
  { because: 'it has no id', change: deleted(now), found: ['error', 'note'] },
  { because: 'it has no time', change: deleted(first), found: ['error', 'note'] },
  { because: 'it has a day', change: deleted(`${first} when="2026-11-27"`), found: ['error', 'note'] },
  { because: 'its entry changed then', change: deleted(`${first} when="2026-11-26T11:00:00Z"`), found: ['note'] },
  {
    because: 'its entry changed later',
    change: deleted(`${first} when="2026-11-26T10:59:59Z"`),
    found: ['warning', 'note'],
  },
])('P04: a deleted entry has the findings $found when $because', ({ change, found: severities }) => {
  const all = found(w3c, { count: 2, ...change }).map(({ row, finding }) => finding.severity ?? row.severity)
  expect(all).toEqual(severities)
})
