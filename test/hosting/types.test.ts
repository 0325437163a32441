import { expect, test } from 'vitest'
import { isRightByName, typesByName, wantedType } from '../type-table.ts'

const usual = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const
const byEnding = { rss: 'feed.rss', atom: 'feed.atom', json: 'feed.json' } as const

test.each([
  ...['feed.rss', 'feed.atom', 'feeds.opml', 'index.html', 'news-sitemap.xml', 'key.txt'],
  ...['a.jpg', 'a.png', 'a.gif', 'a.webp', 'a.avif', 'a.svg'].map((name) => name.replace('.', '.0123abcd.')),
  ...'mp3 m4a m4b mp4 ogg oga opus ogv wav webm pdf epub odt docx xlsx pptx zip ics vtt csv'
    .split(' ')
    .map((ending) => `a.0123abcd.${ending}`),
])('%s has its type by its name alone', (path) => {
  expect(isRightByName(path, byEnding)).toBe(true)
})

test.each([
  { path: 'rss.xml', wanted: 'application/rss+xml; charset=utf-8', alone: 'application/xml' },
  { path: 'atom.xml', wanted: 'application/atom+xml; charset=utf-8', alone: 'application/xml' },
  { path: 'feed.json', wanted: 'application/feed+json; charset=utf-8', alone: 'application/json' },
  { path: 'a.0123abcd.m4v', wanted: 'video/mp4', alone: 'video/x-m4v' },
])('$path is $alone by its name alone, so a host has to be told', ({ path, wanted, alone }) => {
  expect(wantedType(path, usual)).toBe(wanted)
  expect(typesByName(path)).toContain(alone)
  expect(isRightByName(path, usual)).toBe(false)
})
