import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { article, folder, site } from '../folder.ts'
import { build, check } from '../here.ts'

const now = new Date('2020-01-01')
const by = 'https://creativecommons.org/licenses/by/4.0/'

async function found(more: string) {
  const content = folder({ 'site.yaml': site, 'a.md': article({ more: `${more}\n` }) })
  const { diagnostics } = await check({ content, out: folder(), now })
  return diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column)
}

/** `mended` are the lines after their author did what every hint says. */
const cases: { because: string; written: string; hints: string[]; mended: string }[] = [
  {
    because: 'a notice is no map',
    written: 'rights: © Example',
    hints: ['Write "copyright: © Example".'],
    mended: 'copyright: © Example',
  },
  {
    because: 'a colon ends a key',
    written: 'rights: "© Example: all"',
    hints: [`Write "copyright: '© Example: all'".`],
    mended: `copyright: '© Example: all'`,
  },
  {
    because: 'there is a notice already',
    written: 'rights: © A\ncopyright: © B',
    hints: ['Remove the line: "copyright" is there already.'],
    mended: 'copyright: © B',
  },
  {
    because: 'a licence is no map',
    written: 'rights: CC BY 4.0',
    hints: [`Write "rights: {license: ${by}}".`],
    mended: `rights: {license: ${by}}`,
  },
  {
    because: 'an address is no map',
    written: 'rights: https://daily.internal/terms',
    hints: ['Write "rights: {license: https://daily.internal/terms}".'],
    mended: 'rights: {license: https://daily.internal/terms}',
  },
  {
    because: 'a licence belongs into rights',
    written: 'license: CC BY 4.0',
    hints: [`Write "rights: {license: ${by}}".`],
    mended: `rights: {license: ${by}}`,
  },
  {
    because: 'commas and brackets would end an address in a map',
    written: 'rights: https://daily.internal/a,b?c=[d]',
    hints: [`Write "rights: {license: 'https://daily.internal/a,b?c=[d]'}".`],
    mended: `rights: {license: 'https://daily.internal/a,b?c=[d]'}`,
  },
  {
    because: 'the same of a key beside rights',
    written: 'license: https://daily.internal/a,b',
    hints: [`Write "rights: {license: 'https://daily.internal/a,b'}".`],
    mended: `rights: {license: 'https://daily.internal/a,b'}`,
  },
  {
    because: 'a word of JavaScript is no reservation',
    written: 'rights: {reservation: constructor}',
    hints: ['Remove it, and write "tdm: reserved" or "tdm: allowed".'],
    mended: 'rights: {tdm: reserved}',
  },
  {
    because: 'there are rights already',
    written: `licence: CC BY 4.0\nrights: {tdm: reserved}`,
    hints: [`Write "license: ${by}" in the map of "rights", and remove this line.`],
    mended: `rights: {tdm: reserved, license: ${by}}`,
  },
  {
    because: 'a word is no map',
    written: 'rights: Reserved',
    hints: ['Write "rights: {tdm: reserved}".'],
    mended: 'rights: {tdm: reserved}',
  },
  {
    because: 'a licence without an address has no place in feeds',
    written: 'rights: {license: MIT}',
    hints: ['Write its whole address, like "license: https://www.example.org/licence.html".'],
    mended: 'rights: {license: https://www.example.org/licence.html}',
  },
  {
    because: 'the address is not whole',
    written: 'rights: {license: /licence.html}',
    hints: ['Write its whole address, like "license: https://www.example.org/licence.html".'],
    mended: 'rights: {license: https://www.example.org/licence.html}',
  },
  {
    because: 'the address is a program',
    written: "rights: {license: 'javascript:alert(1)'}",
    hints: ['Write its whole address, like "license: https://www.example.org/licence.html".'],
    mended: 'rights: {license: https://www.example.org/licence.html}',
  },
  {
    because: 'drafts had other words',
    written: 'rights: {uses: {permits: [train-ai, Search], prohibits: [AI_USE]}}',
    hints: ['Write "ai-train" in place of "train-ai".', 'Write "ai-input" in place of "AI_USE".'],
    mended: 'rights: {uses: {permits: [ai-train, Search], prohibits: [ai-input]}}',
  },
  {
    because: 'one of several words in a text is another one',
    written: 'rights: {uses: {prohibits: "search, ai-summarize, inference"}}',
    hints: ['Write "ai-input" in place of "ai-summarize".', 'Write "ai-input" in place of "inference".'],
    mended: 'rights: {uses: {prohibits: "search, ai-input, ai-input"}}',
  },
  {
    because: 'a word may mean two uses, none, or another key',
    written: 'rights: {uses: {prohibits: [index, copying, tdm]}}',
    hints: [
      'Write "ai-index" or "search" in place of "index".',
      'Write one of all, ai-all, ai-train, ai-input, ai-index, search in place of it, or remove it.',
      'Remove it, and write "tdm: reserved" or "tdm: allowed" beside "uses": mining has a key of its own.',
    ],
    mended: 'rights: {uses: {prohibits: [search]}, tdm: reserved}',
  },
  {
    because: 'keys have other names',
    written: 'rights: {licence: https://a.internal/, uses: {allow: [search], deny: [ai-train]}, tdm-reservation: 1}',
    hints: [
      'Write "license" in place of "licence".',
      'Write "permits" in place of "allow".',
      'Write "prohibits" in place of "deny".',
      'Write "tdm: reserved".',
    ],
    mended: 'rights: {license: https://a.internal/, uses: {permits: [search], prohibits: [ai-train]}, tdm: reserved}',
  },
  {
    because: 'keys are in the wrong map',
    written: 'rights: {prohibits: [ai-train], copyright: © A}',
    hints: [
      'Remove it, and write it in the map of "uses", like "uses: {prohibits: [ai-train]}".',
      'Remove it here, and write it like "copyright: © Li Lei" beside "rights".',
    ],
    mended: 'rights: {uses: {prohibits: [ai-train]}}\ncopyright: © Li Lei',
  },
  {
    because: 'a key says it twice',
    written:
      'rights: {tdm: reserved, tdm-reservation: 1, allow: [search], uses: {permits: [search], permit: [search]}}',
    hints: [
      'Add to "tdm" what is missing there, and remove "tdm-reservation".',
      'Write its words into "permits" of "uses", and remove "allow".',
      'Add to "permits" what is missing there, and remove "permit".',
    ],
    mended: 'rights: {tdm: reserved, uses: {permits: [search]}}',
  },
  {
    because: 'a use is no key',
    written: 'rights: {uses: {ai-train: no}}',
    hints: ['Remove it, and write "prohibits: [ai-train]".'],
    mended: 'rights: {uses: {prohibits: [ai-train]}}',
  },
  {
    because: 'uses are a map of lists',
    written: 'rights: {uses: [ai-train]}',
    hints: ['Write it like "uses: {permits: [search], prohibits: [ai-train]}".'],
    mended: 'rights: {uses: {permits: [search], prohibits: [ai-train]}}',
  },
  {
    because: 'yes may mean either',
    written: 'rights: {tdm: yes, tdmPolicy: mining.html}',
    hints: [
      'Write "tdm: reserved" or "tdm: allowed".',
      'Write it like "tdmPolicy: https://www.example.org/mining.html".',
    ],
    mended: 'rights: {tdm: reserved, tdmPolicy: https://www.example.org/mining.html}',
  },
  {
    because: 'a use is in both lists',
    written: 'rights: {uses: {permits: [ai-train], prohibits: [search, ai-train]}}',
    hints: ['Write "prohibits: [search]", or remove "ai-train" from "permits".'],
    mended: 'rights: {uses: {permits: [ai-train], prohibits: [search]}}',
  },
  {
    because: 'all of two lists is the same',
    written: 'rights: {uses: {permits: [search], prohibits: [search]}}',
    hints: ['Remove "search" from "permits", or "search" from "prohibits".'],
    mended: 'rights: {uses: {prohibits: [search]}}',
  },
  {
    because: 'a prohibited use includes permitted ones',
    written: 'rights: {uses: {permits: [search, search, ai-input], prohibits: [all]}}',
    hints: [
      'Write "prohibits: [ai-train, ai-index]", or remove "search" from "permits".',
      'Write "prohibits: [ai-train, ai-index]", or remove "ai-input" from "permits".',
    ],
    mended: 'rights: {uses: {permits: [search, search, ai-input], prohibits: [ai-train, ai-index]}}',
  },
  {
    because: 'all that is about AI has one word',
    written: 'rights: {uses: {permits: [search], prohibits: [all]}}',
    hints: ['Write "prohibits: [ai-all]", or remove "search" from "permits".'],
    mended: 'rights: {uses: {permits: [search], prohibits: [ai-all]}}',
  },
  {
    because: 'to train is to mine, and a policy needs a reservation',
    written: 'rights: {tdm: allowed, uses: {prohibits: [ai-all]}, tdmPolicy: https://a.internal/}',
    hints: [
      'Write "tdm: reserved", or remove "ai-all" from "prohibits".',
      'Write "tdm: reserved", or remove "tdmPolicy".',
    ],
    mended: 'rights: {tdm: reserved, uses: {prohibits: [ai-all]}, tdmPolicy: https://a.internal/}',
  },
  {
    because: 'one fault does not hide the others',
    written:
      'limit: 3\nrights: {license: MIT, uses: {permits: [search], prohibits: [all]}, tdmPolicy: https://a.internal/}',
    hints: [
      'If the line holds the article back, write "draft: true" in its place; else remove it',
      'Write its whole address, like "license: https://www.example.org/licence.html".',
      'Write "prohibits: [ai-all]", or remove "search" from "permits".',
      'Write "tdm: reserved", or remove "tdmPolicy".',
    ],
    mended:
      'rights: {license: https://www.example.org/licence.html, uses: {permits: [search], prohibits: [ai-all]}, tdm: reserved, tdmPolicy: https://a.internal/}',
  },
]

test.each(cases)('rights: what the hints say is right when $because', async ({ written, hints, mended }) => {
  const hinted = (await found(written)).map(({ hint }) => hint)
  expect(hinted.map((hint, index) => hint.slice(0, hints[index]?.length))).toEqual(hints)
  expect(await found(mended)).toEqual([])
})

test.each([
  { because: 'an exception is narrower', written: 'rights: {uses: {permits: [all], prohibits: [ai-train]}}' },
  { because: 'a policy is about a reserved right', written: 'rights: {tdm: reserved, tdmPolicy: https://a.internal/}' },
  { because: 'case does not matter', written: 'rights: {uses: {Permits: [Search]}, TDM: Allowed}' },
  { because: 'forms leave fields empty', written: 'rights: {license: , uses: {permits: [], prohibits: }}' },
  { because: 'forms leave maps empty', written: 'rights: {uses: {}}' },
])('rights: no finding when $because', async ({ written }) => {
  expect(await found(written)).toEqual([])
})

test.each([
  { name: 'CC BY', address: by },
  { name: 'CC-BY-SA-4.0', address: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  { name: 'cc by nc 2.5', address: 'https://creativecommons.org/licenses/by-nc/2.5/' },
  { name: 'CC BY-ND 3.0', address: 'https://creativecommons.org/licenses/by-nd/3.0/' },
  { name: 'CC BY-SA-NC 1.0', address: 'https://creativecommons.org/licenses/by-nc-sa/1.0/' },
  {
    name: 'Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International License',
    address: 'https://creativecommons.org/licenses/by-nc-nd/4.0/',
  },
  { name: 'CC0 1.0 Universal', address: 'https://creativecommons.org/publicdomain/zero/1.0/' },
])('a licence is known by its name $name', async ({ name, address }) => {
  const [{ fix } = {}] = await found(`rights: {license: ${name}}`)
  expect(fix?.replacement).toBe(`rights: {license: ${address}}`)
})

test.each(['CC BY-ND-SA', 'CC BY 7.0', 'CC NC', 'BY 4.0', 'CC0 4.0'])('no licence has the name %s', async (name) => {
  const all = await found(`rights: {license: ${name}}`)
  expect(all.map(({ rule, fix }) => [rule, fix])).toEqual([['bad-url', undefined]])
})

test.each([
  { because: 'it has no rights', rights: '', feed: by, item: by },
  { because: 'it has others', rights: 'rights: {license: https://a.internal/}', feed: by, item: 'https://a.internal/' },
  { because: 'it prohibits more', rights: 'rights: {uses: {prohibits: [search]}}', feed: by, item: by },
])('every document has the licence of an article when $because', async ({ rights, feed, item }) => {
  const settings = 'taxonomies: [tags]\nminItems: 1\narchive: year\npartners: [flipboard]\n'
  const content = folder({
    'site.yaml': `${site}rights: {license: ${by}}\n${settings}`,
    'a.md': article({ more: `tags: [Bridges]\n${rights}\n` }),
  })
  const out = folder()
  await build({ content, out, now: new Date('2019-11-02') }) // partners take no old ones
  const links = (path: string) => [
    ...readFileSync(`${out}/${path}`, 'utf8').matchAll(/<(?:atom:)?link rel="license" href="(.*?)"/g),
  ]
  for (const path of ['', 'tags/bridges/', 'archive/2019.']) {
    expect(links(`${path}rss.xml`).map(([, href]) => href)).toEqual([feed, item])
    expect(links(`${path}atom.xml`).map(([, href]) => href)).toEqual([feed, item])
    const { _news, items } = JSON.parse(readFileSync(`${out}/${path}feed.json`, 'utf8'))
    expect([_news.license, items[0]._news.license]).toEqual([feed, item])
  }
  expect(links('flipboard.rss.xml').map(([, href]) => href)).toEqual([feed]) // partners know no links in items
})

test.each([
  { because: 'a text is a notice there', more: 'rights: © Li Lei', news: { rights: '© Li Lei' }, rules: [] },
  { because: 'the rights are ours', more: `rights: {license: ${by}}`, news: { license: by }, rules: [] },
  { because: 'a list is neither', more: 'rights: [a]', news: undefined, rules: ['unread-key'] },
  { because: 'a map is neither', more: 'rights: {status: cleared}', news: undefined, rules: ['unread-key'] },
])('rights in an article of Hugo are understood when $because', async ({ more, news, rules }) => {
  const root = folder({
    'feedwright.yaml': `${site}generator: hugo\n`,
    'content/a.md': article({ more: `${more}\n` }),
  })
  const out = folder()
  const { diagnostics } = await build({ content: `${root}/content`, config: `${root}/feedwright.yaml`, out, now })
  expect(diagnostics.map(({ rule }) => rule)).toEqual(rules)
  expect(JSON.parse(readFileSync(`${out}/feed.json`, 'utf8')).items[0]._news).toEqual(news)
})

test('in an article of Hugo, rights in our words that have an error are not left out', async () => {
  const root = folder({
    'feedwright.yaml': `${site}generator: hugo\n`,
    'content/a.md': article({ more: 'rights: {uses: {prohibits: [train-ai]}}\n' }),
  })
  const { ok, diagnostics } = await check({ content: `${root}/content`, config: `${root}/feedwright.yaml`, now })
  expect([ok, diagnostics.map(({ hint }) => hint)]).toEqual([false, ['Write "ai-train" in place of "train-ai".']])
})
