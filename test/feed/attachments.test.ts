import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { atom } from '../../src/feed/atom/write.ts'
import { documentOf } from '../../src/feed/document.ts'
import { formats } from '../../src/feed/formats.ts'
import { json } from '../../src/feed/json/write.ts'
import type { FeedDocument } from '../../src/feed/model.ts'
import { rss } from '../../src/feed/rss/write.ts'
import { proofOf, selfCheck } from '../../src/feed/self-check.ts'
import type { Feed } from '../../src/model.ts'
import { article, feed, section } from '../valid.ts'

const picture = {
  url: 'https://daily.internal/hall.png',
  alt: 'The hall',
  file: { type: 'image/png', length: 83, width: 4, height: 3 },
}
const second = { ...picture, url: 'https://daily.internal/roof.png', alt: 'The roof', caption: 'Built in 1900' }
const talk = {
  url: 'https://daily.internal/talk.mp3',
  type: 'audio/mpeg',
  title: 'The talk',
  length: 16_273,
  seconds: 61,
}
const film = { url: 'https://films.internal/film.mp4', type: 'video/mp4' }
const document: FeedDocument = {
  ...feed,
  articles: [article({ picture, pictures: [second], attachments: [talk, film] })],
}

const faultsOf = (fileName: string, text: string) =>
  selfCheck(proofOf(document, [{ writer: formats.find((one) => one.fileName === fileName) ?? rss, text }])).flat()

test('RSS has one enclosure, which is the sound; the picture and the film are in media:content', () => {
  const [item] = parseRssFeed(rss.write(document)).items ?? []
  expect(item?.enclosures).toEqual([{ url: talk.url, length: 16_273, type: 'audio/mpeg' }])
  expect(item?.media?.contents).toMatchObject([
    { url: picture.url, medium: 'image', fileSize: 83 },
    { url: second.url, medium: 'image', fileSize: 83 },
    { url: talk.url, medium: 'audio', fileSize: 16_273, duration: 61, type: 'audio/mpeg' },
    { url: film.url, medium: 'video', type: 'video/mp4' },
  ])
})

test('RSS says that a length is unknown by 0', () => {
  const unknown = rss.write({ ...feed, articles: [article({ attachments: [film] })] })
  expect(unknown).toContain(`<enclosure url="${film.url}" length="0" type="video/mp4"/>`)
})

test('Atom has a link to each of them', () => {
  const links = parseAtomFeed(atom.write(document)).entries?.[0]?.links?.filter(({ rel }) => rel === 'enclosure')
  expect(links).toEqual([
    { rel: 'enclosure', type: 'audio/mpeg', length: 16_273, href: talk.url },
    { rel: 'enclosure', type: 'video/mp4', href: film.url },
    { rel: 'enclosure', type: 'image/png', length: 83, href: picture.url },
  ])
})

test('JSON Feed has the sound and the film as attachments', () => {
  expect(parseJsonFeed(json.write(document)).items?.[0]?.attachments).toEqual([
    {
      ...{ url: talk.url, mime_type: 'audio/mpeg', title: 'The talk' },
      ...{ size_in_bytes: 16_273, duration_in_seconds: 61 },
    },
    { url: film.url, mime_type: 'video/mp4' },
  ])
})

test.each(formats)('$name says what the article says', ({ fileName, write }) => {
  expect(faultsOf(fileName, write(document))).toEqual([])
})

const spare = `<media:content url="${second.url}" medium="image"/>`
const [sound, length] = ['<media:content url="https://daily.internal/talk.mp3"', '16273']

test.each([
  ...formats.flatMap(({ fileName }) => [
    { fileName, because: 'an address is another', from: talk.url, to: 'https://daily.internal/walk.mp3' },
    { fileName, because: 'a type is another', from: 'audio/mpeg', to: 'audio/mp3' },
    { fileName, because: 'a length is another', from: length, to: '1627' },
    { fileName, because: 'a duration is another', from: /(duration(?:_in_seconds)?"?[:=] ?"?)61/, to: '$160' },
    { fileName, because: 'a title is another', from: 'The talk', to: 'The walk' },
  ]),
  { fileName: 'rss.xml', because: 'a sound is lost', from: new RegExp(`${sound}[^]*?</media:content>`), to: '' },
  ...['rss.xml', 'atom.xml'].flatMap((fileName) => [
    { fileName, because: 'the second picture is another', from: second.url, to: 'https://daily.internal/wall.png' },
    { fileName, because: 'the second picture says something else', from: 'Built in 1900', to: 'Built in 1800' },
    { fileName, because: 'the pictures are in another order', from: '<media:content', to: `${spare}<media:content` },
  ]),
  { fileName: 'rss.xml', because: 'there is no enclosure', from: /<enclosure .*>/, to: '' },
  { fileName: 'rss.xml', because: 'there are two enclosures', from: /<enclosure .*>/, to: '$&$&' },
  {
    fileName: 'rss.xml',
    because: 'the picture is the enclosure',
    from: /<enclosure .*>/,
    to: `<enclosure url="${picture.url}" length="83" type="image/png"/>`,
  },
  { fileName: 'atom.xml', because: 'a link is lost', from: /<link rel="enclosure" type="video.*>/, to: '' },
  { fileName: 'atom.xml', because: 'the link to the picture is lost', from: /<link .* type="image.*>/, to: '' },
  { fileName: 'atom.xml', because: 'there is one more link', from: /<link rel="enclosure".*>/, to: '$&$&' },
])('$fileName is found out when $because', ({ fileName, from, to }) => {
  const text = formats.find((one) => one.fileName === fileName)?.write(document) ?? ''
  const spoilt = text.replace(from, to)
  expect(spoilt).not.toBe(text)
  expect(faultsOf(fileName, spoilt)).not.toEqual([])
})

test('a feed of summaries has the lead picture and the sounds, and none of the other pictures', () => {
  const feed: Feed = { kind: 'section', section: section({ content: 'summary' }), prefix: 'news/', articles: [] }
  expect(documentOf(feed, document.articles).articles).toMatchObject([
    { picture, attachments: [talk, film], pictures: undefined },
  ])
})
