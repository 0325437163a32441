import { permalink } from '../../src/content/permalink.ts'
import { rightsBelow } from '../../src/content/rights.ts'
import { feedFolder } from '../../src/content/section-of.ts'
import { documentsOf } from '../../src/feed/names.ts'
import { type Rights, usages } from '../../src/model/rights.ts'
import type { ArticleHead, Feed, Section } from '../../src/model.ts'
import { articleHead, section } from '../valid.ts'

/** A site with rights in many places, and the rights of each of its addresses. */
export type RandomSite = {
  sections: Map<string, Section>
  heads: ArticleHead[]
  feeds: Feed[]
  /** Address → rights. */
  truth: Map<string, Rights | undefined>
  foreign: string[]
}

/** The same numbers for the same seed, from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A site with up to seven sections on up to three origins, and up to 30 articles, some with odd addresses. */
export function randomSite(seed: number): RandomSite {
  const next = numbers(seed)
  const one = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(next() * values.length)]
    if (value === undefined) throw new Error('There is nothing to choose from.')
    return value
  }
  const maybe = <T>(chance: number, make: () => T) => (next() < chance ? make() : undefined)
  const words = () => usages.filter(() => next() < 0.25)
  const written = () => {
    const [permits, prohibits] = [words(), words()]
    return {
      license: maybe(0.3, () => `https://a.internal/licence-${one([1, 2])}`),
      uses: maybe(0.7, () => ({
        permits: permits.length > 0 ? permits.filter((use) => !prohibits.includes(use)) : undefined,
        prohibits: prohibits.length > 0 ? prohibits : undefined,
      })),
      tdm: maybe(0.4, () => one(['reserved', 'allowed'] as const)),
      tdmPolicy: maybe(0.3, () => 'https://a.internal/tdm'),
    }
  }
  const feedsUrl = one(['https://a.internal/', 'https://a.internal/feeds/', 'https://f.internal:8443/'])
  const sections = new Map<string, Section>()
  for (const path of ['', 'city', 'city/sport', '新闻', 'land', 'land/a', 'city2'].slice(
    0,
    2 + Math.floor(next() * 6),
  )) {
    const parent = sections.get(path.replace(/\/?[^/]*$/, ''))
    const url = maybe(path === '' ? 1 : 0.2, () =>
      one(['https://a.internal/', 'https://a.internal/sub/', 'https://b.internal/']),
    )
    const pattern = maybe(path === '' ? 1 : 0.3, () =>
      one([
        '/{section}/{slug}/',
        '/{section}/{slug}.html',
        '/{slug}',
        '/n/{section}/{yyyy}/{slug}/',
        '/{yyyy}/{slug}/',
      ]),
    )
    sections.set(
      path,
      section({
        ...{ path, feedsUrl, url: url ?? parent?.url ?? '', permalink: pattern ?? parent?.permalink ?? '' },
        rights: rightsBelow(maybe(0.6, written), parent?.rights),
      }),
    )
  }
  const odd = [
    '/city/x',
    '/city/x?a=1',
    '/city/x?a=1&b=2',
    '/city/xy',
    '/%E6%A1%A5/$a*b.html',
    '/%E6%A1%A5/$a-b.html',
    '/city/y$',
    '/city/y',
    '/city/',
    '/sub/',
    '/land/a/b?q=/city/',
  ]
  const foreign = ['https://other.internal/x', 'https://b.internal.example/city/']
  const truth = new Map<string, Rights | undefined>()
  const feeds = [...sections.values()].map(
    (own): Feed => ({ kind: 'section', section: own, prefix: feedFolder(own), articles: [] }),
  )
  for (const feed of feeds)
    for (const { path } of documentsOf(feed)) truth.set(new URL(path, feedsUrl).href, feed.section.rights)
  const heads = Array.from({ length: Math.floor(next() * 30) }, (_, index) => {
    const own = one([...sections.values()])
    const plain = permalink(own, one([`s${index}`, `s${index}`, '桥', `a~${index}`]), articleHead())
    const url = maybe(0.2, () => new URL(one(odd), own.url).href) ?? maybe(0.05, () => one(foreign)) ?? plain
    const rights = maybe(0.25, () => rightsBelow(written(), own.rights))
    return articleHead({ url, section: own, rights, path: `${own.path}/${index}.md` })
  }).filter(({ url, rights, section: own }) => {
    if (foreign.includes(url)) return true
    const isNew = !truth.has(url)
    if (isNew) truth.set(url, rights ?? own.rights)
    return isNew
  })
  return { sections, heads, feeds, truth, foreign }
}
