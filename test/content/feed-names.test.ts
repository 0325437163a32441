import { expect, test } from 'vitest'
import { article, folder, site } from '../folder.ts'
import { check } from '../here.ts'

const index = 'Write it like'

test.each([
  { feeds: '{rss: feed.xml}', found: [] },
  { feeds: '{rss: feed/feed.xml, atom: feed/atom.xml, json: feed/feed.json}', found: [] },
  { feeds: '{rss: rss2.xml, atom: index.rdf, json: false}', found: [] },
  { feeds: '{rss: false, atom: false, json: News-Ärger.json}', found: [] },
  { feeds: '{}', found: [] },
  { feeds: '{rss: /feed.xml}', found: ['bad-name Write "rss: feed.xml".'] },
  { feeds: '{rss: ../feed.xml}', found: ['bad-name Write "rss: feed.xml".'] },
  { feeds: '{rss: a/../feed.xml}', found: ['bad-name Write the path'] },
  { feeds: '{rss: feed}', found: ['bad-name Write "rss: feed/index.xml" or "rss: feed.xml".'] },
  { feeds: '{rss: feed/}', found: ['bad-name Write "rss: feed/index.xml" or "rss: feed.xml".'] },
  { feeds: '{json: "no"}', found: ['bad-name Write "json: false".'] },
  { feeds: '{atom: true}', found: ['bad-name Write "atom: atom.xml".'] },
  { feeds: '{rss: "https://daily.internal/feed.xml"}', found: ['bad-name Write the path'] },
  { feeds: '{rss: index.html}', found: ['bad-name Write the path'] },
  { feeds: '{rss: feeds.opml}', found: ['bad-name Write the path'] },
  { feeds: '{rss: news-sitemap-2.xml}', found: ['bad-name Write the path'] },
  { feeds: '{rss: google.rss.xml}', found: ['bad-name Write the path'] },
  { feeds: '{rss: .hidden.xml}', found: ['bad-name Write the path'] },
  { feeds: '{rss: "a b.xml"}', found: ['bad-name Write the path'] },
  { feeds: '{rss: feed.json}', found: ['bad-name Write the path'] },
  { feeds: '{json: feed.xml}', found: ['bad-name Write the path'] },
  { feeds: '{rss: false, atom: false, json: false}', found: ['bad-value Write "rss: rss.xml", or another name.'] },
  { feeds: '{rss: Atom.xml}', found: ['bad-name Write another name, like "rss: rss.xml".'] },
  { feeds: '{rss: a.xml, atom: a.xml}', found: ['bad-name Write another name, like "atom: atom.xml".'] },
  { feeds: '{rss: a.xml, atom: a.xml/b.xml}', found: ['bad-name Write another name, like "atom: atom.xml".'] },
  { feeds: '{rss: atom.xml, atom: ATOM.xml}', found: ['bad-name Write another name, like "atom: atom-2.xml".'] },
  { feeds: '{rdf: feed.xml}', found: ['unknown-key Remove the line. The keys that can be added here are: rss, atom'] },
  { feeds: 'feed.xml', found: [`bad-value ${index} "feeds: {rss: index.xml, json: false}".`] },
])('feeds: $feeds', async ({ feeds, found }) => {
  const content = folder({ 'site.yaml': `${site}feeds: ${feeds}\n`, 'a.md': article() })
  const { diagnostics } = await check({ content, out: folder(), now: new Date('2020-01-01') })
  expect(diagnostics.map(({ rule, hint }) => `${rule} ${hint}`)).toEqual(
    found.map((start) => expect.stringMatching(new RegExp(`^${start.replace(/[{}.()]/g, '\\$&')}`))),
  )
  expect(diagnostics.map(({ line }) => line)).toEqual(found.map(() => 6))
})

test.each([
  {
    because: 'no format is left with those of the site',
    site: '{rss: false}',
    section: '{atom: false, json: false}',
    found: ['section.yaml:2 bad-value'],
  },
  {
    because: 'a name is taken above',
    site: '{rss: feed.xml}',
    section: '{atom: feed.xml}',
    found: ['section.yaml:2 bad-name'],
  },
  {
    because: 'the same name is free again',
    site: '{rss: feed.xml}',
    section: '{rss: false, atom: feed.xml}',
    found: [],
  },
  { because: 'a format comes back', site: '{json: false}', section: '{json: feed.json}', found: [] },
  {
    because: 'the fault is in the site alone',
    site: '{rss: feed.xml, atom: feed.xml}',
    section: undefined,
    found: ['site.yaml:6 bad-name'],
  },
])('a section says only what differs: $because', async ({ site: above, section, found }) => {
  const content = folder({
    'site.yaml': `${site}feeds: ${above}\n`,
    'news/section.yaml': `title: News\n${section === undefined ? '' : `feeds: ${section}\n`}`,
    'news/a.md': article(),
  })
  const { diagnostics } = await check({ content, out: folder(), now: new Date('2020-01-01') })
  expect(diagnostics.map(({ file, line, rule }) => `${file.split('/').at(-1)}:${line} ${rule}`)).toEqual(found)
})
