import type { KnownFile } from '../content/article-head.ts'
import type { Site } from '../content/articles.ts'
import type { Sections } from '../content/site.ts'
import { severity } from '../diagnostic.ts'
import { digest } from '../disk/digest.ts'
import type { Formatted } from '../feed/format-all.ts'
import type { MadeLook } from '../look/open.ts'
import type { ArticleHead, Feed, OutputFile } from '../model.ts'
import type { Found } from '../partner/stage/found.ts'
import { targetOf } from '../render/own-addresses.ts'
import type { PublishedFile } from '../render/published-picture.ts'
import { articlesOf } from '../select/select.ts'
import type { Rendering } from '../worker/render-all.ts'

/** What a build knows from the one before: three maps, all made under the same settings. */
export type Known = {
  /** Undefined when nothing is known. */
  sections?: Sections | undefined
  /** Undefined when nothing is known. */
  look?: MadeLook | undefined
  /** The files of articles, by their paths below content/. */
  files: ReadonlyMap<string, KnownFile>
  /** Of the articles that feeds show, by the same paths; only those without errors. */
  renderings: ReadonlyMap<string, Rendering>
  /** By the prefixes of the feeds. */
  feeds: ReadonlyMap<string, KnownFeed>
}

/** The documents of a feed, what partners would find in them, and the key under which both would be the same again. */
export type KnownFeed = { key: string; documents: readonly OutputFile[]; found: readonly Found[] }

/** What decides whether something known is still true. */
export type Trust = {
  /** Whether the file of an article need not be read again. */
  article: (path: string, known: KnownFile) => boolean
  /** A file beside an article that is as it was, with the stat to remember; undefined when it has changed. */
  file: (file: PublishedFile) => PublishedFile | undefined
  /** Whether a document is published as it was written. */
  document: (file: OutputFile) => boolean
}

export const nothingKnown: Known = { files: new Map(), renderings: new Map(), feeds: new Map() }

/** The renderings that are still good, by the paths of their articles, and the feeds whose documents would be the same. */
export type Reusable = { renderings: ReadonlyMap<string, Rendering>; feeds: ReadonlyMap<Feed, KnownFeed> }

/** Looks for what need not be made again. */
export function reusable(
  feeds: readonly Feed[],
  known: Known,
  look: MadeLook,
  permalinks: ReadonlyMap<string, string>,
  trust: Trust,
  isStatic?: (path: string) => boolean,
): Reusable {
  const renderings = reusableAmong(articlesOf(feeds), known, permalinks, trust, isStatic)
  const same = new Map<Feed, KnownFeed>()
  for (const feed of feeds) {
    const before = known.feeds.get(feed.prefix)
    if (before && before.key === keyOf(feed, renderings, look) && before.documents.every(trust.document))
      same.set(feed, before)
  }
  return { renderings, feeds: same }
}

/** The renderings of these articles that are still good, by their paths. */
export function reusableAmong(
  heads: readonly ArticleHead[],
  known: Pick<Known, 'renderings'>,
  permalinks: ReadonlyMap<string, string>,
  trust: Trust,
  isStatic?: (path: string) => boolean,
): ReadonlyMap<string, Rendering> {
  const renderings = new Map<string, Rendering>()
  for (const head of heads) {
    const rendering = known.renderings.get(head.path)
    if (rendering?.digest !== head.digest) continue
    if (!rendering.links.every(([file, url]) => targetOf(file, permalinks, isStatic) === url)) continue
    const files = rendering.files.flatMap((file) => trust.file(file) ?? [])
    if (files.length < rendering.files.length) continue
    const isSame = files.every((file, index) => file === rendering.files[index])
    renderings.set(head.path, isSame ? rendering : { ...rendering, files })
  }
  return renderings
}

/** Whether the article of a rendering can be read back; what a damaged cache has lost is rendered again. */
export const isReadable = (rendering: Rendering | undefined): boolean => bytesOf(rendering) !== undefined

/** The article of a rendering as JSON; undefined when there is none, or when a damaged cache has lost it. */
export function bytesOf(rendering: Rendering | undefined): Uint8Array | undefined {
  try {
    return rendering?.article?.bytes()
  } catch {
    return undefined
  }
}

/** What the next build may know. What repairs an error may be a file that was not read, so faulty things are done again. */
export const remember = (
  { settings, files }: Pick<Site, 'settings' | 'files'>,
  feeds: readonly Feed[],
  renderings: ReadonlyMap<string, Rendering>,
  made: ReadonlyMap<Feed, Formatted<Found>>,
  look: MadeLook,
): Known => ({
  ...rememberArticles({ settings, files }, articlesOf(feeds), renderings),
  look,
  feeds: new Map(
    feeds.flatMap((feed): [string, KnownFeed][] => {
      const key = keyOf(feed, renderings, look)
      const { files: documents = [], found = [], faults = [] } = made.get(feed) ?? {}
      return key !== undefined && faults.length === 0 && isOfSettings(feed)
        ? [[feed.prefix, { key, documents, found: found.filter(({ partner }) => isFor(feed, partner)) }]]
        : []
    }),
  ),
})

/** The part of it that is about articles. */
export const rememberArticles = (
  { settings, files }: Pick<Site, 'settings' | 'files'>,
  heads: readonly ArticleHead[],
  renderings: ReadonlyMap<string, Rendering>,
): Omit<Known, 'feeds'> => ({
  ...(isOfHook(settings) ? { files: new Map() } : { sections: settings, files }),
  renderings: new Map(heads.flatMap(({ path }) => goodOnly(path, renderings.get(path)))),
})

/** A hook that has failed may do its work in the next build: sections without its elements are not remembered. */
const isOfHook = ({ diagnostics }: Sections) => diagnostics.some(({ rule }) => rule === 'hook')

/** Documents and findings for other partners than those in the settings belong to one check only. */
const isFor = ({ section }: Feed, partner: string) => section.partners.includes(partner)
const isOfSettings = (feed: Feed) => feed.kind !== 'partner' || isFor(feed, feed.partner)

const goodOnly = (path: string, one: Rendering | undefined): [string, Rendering][] =>
  one?.article && !one.diagnostics.some((found) => severity(found) === 'error') ? [[path, one]] : []

/** Changes with everything that a feed says, beside the settings; undefined when one of its articles was not rendered. */
function keyOf(feed: Feed, renderings: ReadonlyMap<string, Rendering>, look: MadeLook): string | undefined {
  const articles = feed.articles.map(({ path }) => renderings.get(path)?.article?.digest)
  if (articles.includes(undefined)) return undefined
  const { section, previous, neighbours } = feed
  const { current, next } = feed.kind === 'archive' ? feed : {}
  const gone =
    feed.kind === 'partner' ? [...feed.expired, feed.old].map((one) => [one?.path, one?.digest, one?.url]) : undefined
  const { feedTitle, namespaces, elements, words } = section
  const added = [namespaces, elements, words, neighbours && look.key]
  return digest(JSON.stringify([feedTitle, current, previous, next, neighbours, articles, gone, added]))
}
