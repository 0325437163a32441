import { shows } from '../../content/section-of.ts'
import { digest } from '../../disk/digest.ts'
import type { FeedDocument } from '../../feed/model.ts'
import { names } from '../../feed/names.ts'
import { rss } from '../../feed/rss/write.ts'
import type { ArticleHead, Feed, OutputFile, Section } from '../../model.ts'
import { partnerNamed, partners } from '../index.ts'
import type { Partner, RootFile } from '../model.ts'
import { examine } from './examine.ts'
import { type Found, foundIn } from './found.ts'
import { makeVariants } from './make.ts'
import { examinedArticles, type PartnerOutcome, type ShownArticles } from './outcome.ts'
import { ownOf } from './own.ts'

/** What partners add to a build. */
export type Stage = {
  /** The partners of a section: those in its settings, and those that were asked for. */
  partnersOf: (section: Section) => readonly Partner[]
  /** The documents of partners. */
  make: typeof makeVariants
  /** The files of partners in the root of the output folder, made of published articles. */
  rootFiles: (
    published: readonly ArticleHead[],
    means: { now: Date; sections: ReadonlyMap<string, Section> },
  ) => ReadonlyMap<Partner, readonly RootFile[]>
  /** The same files, to be published; without those of partners that only a check asks for. */
  outputs: (files: ReturnType<Stage['rootFiles']>, sections: Iterable<Section>) => OutputFile[]
  /** Minutes for which the document of a partner may be kept, where that is not as with the feeds. */
  ttlOf: (feed: Feed) => number | undefined
  /** Examines the documents that everybody gets for the partners that read these; texts by the names of their files. */
  examine: (feed: Feed, document: FeedDocument, examined: Examinable) => Found[]
  /** What was examined, for reports. */
  outcome: (found: readonly Found[], shown: Shown) => PartnerOutcome | undefined
}

type Examinable = {
  texts: ReadonlyMap<string, string>
  rootFiles: ReadonlyMap<Partner, readonly RootFile[]>
  now: Date
}

type Shown = ShownArticles & { sections: Iterable<Section> }

/** Opens the stage for the partners in the settings and these; `all` is all of them. */
export function openStage(written: readonly string[]): Stage {
  const asked = written.includes('all') ? partners.map(({ name }) => name) : written
  const partnersOf = ({ partners: own }: Section) =>
    partners.filter(({ name }) => own.includes(name) || asked.includes(name))
  return {
    partnersOf,
    make: makeVariants,
    ttlOf: (feed) => (feed.kind === 'partner' ? ttlFor(partnerNamed(feed.partner)) : undefined),
    outputs: (files, sections) => {
      const own = new Set([...sections].flatMap(({ partners: names }) => names))
      return [...files].flatMap(([{ name }, all]) => (own.has(name) ? all.map(outputOf) : []))
    },
    rootFiles: (published, { now, sections }) =>
      new Map(
        partners.flatMap((partner): [Partner, RootFile[]][] => {
          const site = sections.get('')
          const asking = new Set([...sections.values()].filter((one) => partnersOf(one).includes(partner)))
          if (!partner.root || !site || asking.size === 0) return []
          const own = (section: Section) => ownOf(partner, section)
          const heads = published.filter(({ section }) => asking.has(section) && shows(site, section))
          return [[partner, partner.root.files(heads, { now, site, own })]]
        }),
      ),
    examine: (feed, document, { texts, rootFiles, now }) =>
      (feed.kind === 'archive' ? [] : partnersOf(feed.section))
        .filter(({ variant, document: own }) => variant === undefined && own === undefined)
        .flatMap((partner) => {
          const examined = examine(
            partner,
            {
              ...{ document, now, text: texts.get(names.rss.fileName) ?? rss.write(document) },
              address: document.address(names.rss.fileName),
              own: ownOf(partner, feed.section),
              others: { atom: texts.get(names.atom.fileName), json: texts.get(names.json.fileName) },
              rootFiles: rootFiles.get(partner) ?? [],
            },
            feed.section.mute,
          )
          return examined.map((one) => foundIn(partner, feed.section, one))
        }),
    outcome: (found, { sections, ...shown }) => {
      const all = [...sections]
      const used = new Set([...asked, ...all.flatMap(({ partners: names }) => names)])
      return {
        muted: all[0]?.mute.filter((id) => all.every(({ mute }) => mute.includes(id))),
        names: partners.map(({ name }) => name).filter((name) => used.has(name)),
        articles: examinedArticles(found, shown),
      }
    },
  }
}

const ttlFor = (partner: Partner | undefined) => (partner?.document ?? partner?.variant)?.ttl

function outputOf({ path, text }: RootFile): OutputFile {
  const bytes = Buffer.from(text)
  return { path, digest: digest(bytes), size: bytes.length, read: () => bytes }
}
