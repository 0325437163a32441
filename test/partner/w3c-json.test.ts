import { jsonRows } from '../../src/partner/w3c/json.ts'
import { w3c } from '../../src/partner/w3c.ts'
import { inJson, inJsonItem, replaced } from './edits.ts'
import { rowsOf } from './rows.ts'

const html = (length: number) => inJsonItem({ content_html: 'A'.repeat(length) })
const attachment = { url: 'https://daily.internal/a.mp3', mime_type: 'audio/mpeg' }
const hub = { type: 'WebSub', url: 'https://hub.internal/' }

rowsOf({ ...w3c, rows: jsonRows }, { count: 2 }, [
  ['J01', { json: () => '{' }, {}],
  ['J01', { json: () => '[]' }, {}],
  ['J01', { json: () => 'null' }, {}],
  ['J01', inJson({ version: 'https://jsonfeed.org/version/1' }), inJson({ user_comment: 'A' })],
  ['J01', inJson({ version: undefined }), inJson({ language: undefined })],
  ['J01', inJson({ title: undefined }), inJson({ title: '0' })],
  ['J01', inJson({ title: ' ' }), inJson({ description: undefined })],
  ['J01', inJson({ items: undefined }), inJson({ items: [] })],
  ['J01', inJson({ items: {} }), {}],
  ['J01', inJson({ items: ['A'] }), {}],
  ['J02', inJsonItem({ id: undefined }), inJsonItem({ id: '1' })],
  ['J02', inJsonItem({ id: 1 }), inJsonItem({ url: undefined })],
  ['J02', inJsonItem({ id: '' }), {}],
  [
    'J02',
    inJsonItem({ id: 'tag:daily.internal,2026-11-25:bridge-2' }),
    inJsonItem({ id: 'tag:daily.internal,2026-11-25:bridge-3' }),
  ],
  ['J03', inJsonItem({ content_html: undefined }), inJsonItem({ content_html: undefined, content_text: 'A' })],
  ['J03', inJsonItem({ content_html: '' }), inJsonItem({ content_html: 'A' })],
  ['J03', inJsonItem({ content_text: '<p>A</p>' }), inJsonItem({ content_text: '1 < 2 <p> 3' })],
  ['J03', inJsonItem({ summary: 'A<br>B' }), inJsonItem({ summary: 'A > B' })],
  ['J04', inJson({ home_page_url: undefined }), inJson({ icon: undefined })],
  ['J04', inJson({ home_page_url: '/news/' }), inJson({ home_page_url: 'http://daily.internal' })],
  ['J04', inJson({ feed_url: undefined }), inJson({ hubs: undefined })],
  ['J04', inJson({ feed_url: 'feed.json' }), inJson({ feed_url: 'https://daily.internal/feed.json' })],
  ['J05', inJsonItem({ date_published: '2026-11-26' }), inJsonItem({ date_published: undefined })],
  [
    'J05',
    inJsonItem({ date_modified: '2026-11-26T00:00:00' }),
    inJsonItem({ date_modified: '2026-11-26T00:00:00.5Z' }),
  ],
  ['J05', inJsonItem({ date_modified: 1_764_115_200 }), inJsonItem({ date_modified: '2026-11-26T23:59:59-05:00' })],
  ['J05', inJsonItem({ date_modified: '2026-11-26T24:00:00Z' }), inJsonItem({ date_modified: '2026-11-26T00:00:00Z' })],
  ['J06', inJson({ authors: [{}] }), inJson({ authors: [{ avatar: 'https://daily.internal/a.png' }] })],
  ['J06', inJsonItem({ authors: [{ name: ' ' }] }), inJsonItem({ authors: [{ url: 'https://daily.internal/' }] })],
  ['J06', inJsonItem({ authors: { name: 'A' } }), inJsonItem({ authors: [] })],
  ['J06', inJsonItem({ authors: undefined, author: { name: 'A' } }), inJsonItem({ author: { name: 'A' } })],
  ['J06', inJson({ author: {} }), inJsonItem({ authors: undefined })],
  ['J07', inJsonItem({ attachments: [{ mime_type: 'audio/mpeg' }] }), inJsonItem({ attachments: [attachment] })],
  ['J07', inJsonItem({ attachments: [{ url: attachment.url }] }), inJsonItem({ attachments: [] })],
  ['J07', inJsonItem({ attachments: [attachment, { ...attachment, url: 'a.mp3' }] }), {}],
  ['J07', inJsonItem({ attachments: [{ ...attachment, mime_type: 'mp3' }] }), {}],
  [
    'J08',
    inJson({ next_url: 'https://daily.internal/news/feed.json' }),
    inJson({ next_url: 'https://daily.internal/news/2026-10.feed.json' }),
  ],
  ['J09', inJson({ rights: 'A' }), inJson({ _rights: 'A' })],
  ['J09', inJson({ _1: 'A' }), inJson({ _a1: 'A' })],
  ['J09', inJson({ '_a.b': 'A' }), inJson({ _a: { b: 'c.d' } })],
  ['J09', inJson({ _a: { 'b.c': 'A' } }), inJson({ _a: ['b.c'] })],
  ['J09', inJsonItem({ version: 'A' }), inJsonItem({ banner_image: 'https://daily.internal/a.png' })],
  ['J09', inJsonItem({ _: 'A' }), inJsonItem({ external_url: 'https://daily.internal/' })],
  ['J10', inJson({ expired: 'true' }), inJson({ expired: true })],
  ['J10', inJsonItem({ expired: false }), inJson({ expired: false })],
  ['J12', html(250_001), html(240_000)],
  ['J14', inJson({ hubs: [{ url: hub.url }] }), inJson({ hubs: [hub] })],
  ['J14', inJson({ hubs: [hub, { type: 'WebSub' }] }), inJson({ hubs: [] })],
  ['J14', inJson({ hubs: [{ ...hub, url: '/hub' }] }), { json: replaced('WebSub', 'rssCloud') }],
  ['J14', inJson({ hubs: hub }), inJson({ hubs: undefined })],
])
