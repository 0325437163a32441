import { sectionUrl } from '../content/identity.ts'
import { feedFolder } from '../content/section-of.ts'
import { allNames, documentsOf, type FormatName, mainFormat, nameIn, names, pageName, pathOf } from '../feed/names.ts'
import type { ArticleHead, Section } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'
import { strictAddress, strictPath } from '../text/url.ts'
import type { Redirect } from './model.ts'

/** Who has an old address: an article or the feed of a section; `index` is its place in the list. */
export type Owner = ({ head: ArticleHead } | { section: Section }) & { index: number }

/** An old address that cannot lead anywhere: why, the end of a sentence that begins with it, and what to do. */
export type BadAddress = { owner: Owner; written: string; fault: string; hint: string; other?: Owner }

/** Everything that has an address or had one. */
export type Addressed = {
  published: readonly ArticleHead[]
  sections: ReadonlyMap<string, Section>
  /** The paths of all files that are published. */
  paths: readonly string[]
}

/** An old address and the new one, both absolute. */
type Old = { from: string; to: string; owner: Owner; written: string }

/**
 * The redirects from old addresses on the host of the output folder; how many are on another host, where the files for hosts say
 * nothing; and those that cannot be redirected.
 */
export function oldAddresses(addressed: Addressed): {
  redirects: Redirect[]
  elsewhere: string[]
  bad: BadAddress[]
} {
  const site = addressed.sections.get('')
  const { host } = new URL(site?.feedsUrl ?? 'https://site.invalid/')
  const isHere = ({ from }: Old) => new URL(from).host === host
  const pages = new Set([...addressed.sections.values()].map((section) => placeOf(sectionUrl(section))))
  const all = [
    ...addressed.published.flatMap(ofArticle),
    ...[...addressed.sections.values()].flatMap((section) => ofFeed(section, pages)),
  ]
  if (all.length === 0) return { redirects: [], elsewhere: [], bad: [] } // most sites have none, and many articles
  const taken = takenBy(addressed)
  const first = new Map<string, Old>()
  const bad: BadAddress[] = []
  for (const one of all) {
    const place = withoutScheme(one.from)
    const fault = faultOf(one, taken, first.get(place))
    if (fault) bad.push({ owner: one.owner, written: one.written, ...fault })
    else first.set(place, one)
  }
  const good = [...first.values()].sort((a, b) => byCodeUnit(a.from, b.from))
  return {
    redirects: good.filter(isHere).map(({ from, to, owner }) => ({
      from: from.slice(new URL(from).origin.length),
      to: strictAddress(to),
      ...(isOfTool(owner) && { hasPage: true }),
    })),
    elsewhere: good.filter((one) => !isHere(one) && !isOfTool(one.owner)).map(({ from }) => from),
    bad: oneEach(bad),
  }
}

/** Whether it is an article of another tool, which redirects its old addresses by pages of its own. */
export const isOfTool = (owner: Owner): boolean =>
  'head' in owner && owner.head.section.reading?.generator !== undefined

/** An old folder has several addresses: one finding is enough. */
const oneEach = (bad: readonly BadAddress[]): BadAddress[] =>
  [...new Map(bad.map((one) => [keyOf(one.owner), one] as const).reverse()).values()].reverse()

const keyOf = (owner: Owner) => `${'head' in owner ? owner.head.path : `${owner.section.path}/`}\n${owner.index}`

const ofArticle = (head: ArticleHead): Old[] =>
  (head.aliases ?? []).map((written, index) => ({
    from: absolute(written, head.section.url),
    to: head.url,
    owner: { head, index },
    written,
  }))

const absolute = (written: string, base: string) => (written.startsWith('/') ? new URL(base).origin + written : written)

/** The old addresses of a feed, each with the document that has its format. A folder that is the page of a section leads nowhere else. */
const ofFeed = (section: Section, pages: ReadonlySet<string>): Old[] =>
  (section.movedFrom ?? []).flatMap((written, index) => {
    const from = absolute(written, section.feedsUrl)
    const old = (address: string, path: string): Old => ({
      from: address,
      to: new URL(path, section.feedsUrl).href,
      owner: { section, index },
      written,
    })
    if (!from.endsWith('/')) return old(from, documentFor(section, from))
    const usual = allNames.flatMap((format) => [format.fileName, nameIn(section, format)])
    const folder = isDocument.test(from) || !section.pages ? documentFor(section, from) : feedFolder(section)
    return [
      ...(pages.has(placeOf(from)) ? [] : [old(from, folder)]),
      ...[...new Set(usual)].map((name) => old(from + strictPath(name), documentFor(section, name))),
    ]
  })

/** A folder that some programs have as the address of a feed: /feed/, /feed/atom/. */
const isDocument = /\/(?:feed|rss\d?|rdf|atom|json)\/$/i

/** The path of the document in the format that an old name is of: by its end, else RSS. */
function documentFor(section: Section, old: string): string {
  const own = allNames.find((format) => old === nameIn(section, format))
  const wanted: FormatName = own ?? (isNamed(old, 'json') ? names.json : isNamed(old, 'atom') ? names.atom : names.rss)
  const feed = { kind: 'section', section, prefix: feedFolder(section) } as const
  const document = documentsOf(feed).find(({ format }) => format.key === wanted.key)
  return document?.path ?? pathOf(feed, mainFormat(section).fileName)
}

/** Whether the last part of an address has a word. */
const isNamed = (address: string, word: string): boolean =>
  new RegExp(`(?:^|[^a-z])${word}(?:[^a-z]|$)`, 'i').test(/[^/]*\/?$/.exec(address)?.[0] ?? '')

/** What has an address now, in words, by the address without a slash at its end: web servers take both for the same. */
function takenBy({ published, sections, paths }: Addressed): ReadonlyMap<string, string> {
  const { feedsUrl = '' } = sections.get('') ?? {}
  return new Map([
    ...[...sections.values()].map(
      (section) => [placeOf(sectionUrl(section)), `the page of the section "${section.title}"`] as const,
    ),
    ...published.map(({ url, title }) => [placeOf(url), `the article "${title}"`] as const),
    ...paths.map((path) => [placeOf(feedsUrl + strictPath(path)), `the file "${path}" of this build`] as const),
  ])
}

/** An address, whether with http or https: the files for hosts say the same for both. */
const withoutScheme = (address: string) => address.replace(/^https?:/, '')

const placeOf = (address: string) => {
  const { origin, pathname } = new URL(address)
  return withoutScheme(origin) + strictPath(pathname).replace(new RegExp(`/(?:${pageName})?$`), '')
}

function faultOf(
  { from, owner }: Old,
  taken: ReadonlyMap<string, string>,
  first: Old | undefined,
): Omit<BadAddress, 'owner' | 'written'> | undefined {
  const [own, base] = 'head' in owner ? [owner.head, owner.head.section.url] : [undefined, owner.section.feedsUrl]
  const { host } = new URL(base)
  if (new URL(from).host !== host)
    return { fault: 'is on another host', hint: `Write a path on ${host}, or redirect it on that host.` }
  if (own && placeOf(own.url) === placeOf(from))
    return { fault: 'is the address that the article has now', hint: 'Leave it out.' }
  const owned = taken.get(placeOf(from))
  if (owned !== undefined) return { fault: `is the address of ${owned}`, hint: 'Leave it out.' }
  if (first === undefined) return undefined
  return { fault: 'is named twice', hint: 'Leave one of the two out.', other: first.owner }
}
