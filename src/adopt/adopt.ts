import { readSite } from '../content/articles.ts'
import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { severity } from '../diagnostic.ts'
import type { ArticleHead, Section } from '../model.ts'
import type { EarlierItem } from '../previous/item.ts'
import { selectAll } from '../select/select.ts'
import { type Adopted, changesOf } from './change.ts'
import { matched, type Unmatched } from './match.ts'
import { type OldFeed, readOld } from './old.ts'
import { openFrontMatter } from './old-address.ts'
import { proposalOf, type Setting } from './proposal.ts'
import { idsAfter, pairOf, type Surprise, surpriseOf } from './subscribers.ts'
import { writeLine } from './write.ts'

/** What the subscribers of old feeds need, so that they see nothing new. */
export type Adoption = {
  feeds: readonly OldFeed[]
  articles: readonly WrittenAdopted[]
  unmatched: readonly Unmatched[]
  settings: readonly Setting[]
  notes: readonly string[]
  /** Articles that subscribers would see as new: with the site as it is now, and with all lines and settings. */
  now: Surprise
  after: Surprise
  /** Files with errors, which are matched with nothing. */
  faulty: readonly string[]
  diagnostics: readonly Diagnostic[]
  /** Whether nothing is left to do. */
  isDone: boolean
  /** The settings file outside of the articles, if there is one. */
  config?: string | undefined
  /** How a path below the content folder is named in messages. */
  name: (path: string) => string
}

/** An article, and what was done: its line was written, or why it could not be, the end of a sentence. */
export type WrittenAdopted = Adopted & { written?: true; refused?: string }

type Options = { content: Content; write: boolean; now: Date; signal: AbortSignal | undefined }

/**
 * Matches the articles of old feeds with those of the site, and says what keeps their ids; with `write` it writes the lines.
 * @throws Error when the system refuses to read or write, or an address cannot be fetched; the signal's reason when it is aborted
 */
export async function adopt(
  names: readonly string[],
  { content, write, now, signal }: Options,
): Promise<Adoption | { refused: string }> {
  const site = await readSite(content, { known: { files: new Map() }, isSame: () => false, begin: () => {}, signal })
  const { url, feedsUrl } = rootOf(site.sections)
  const old = await readOld(names, feedsUrl, signal)
  if ('refused' in old) return old
  const raw = openFrontMatter(content)
  const { matches, unmatched } = matched(unique(old.feeds), site.heads, { site: url, raw })
  const { adopted, ids } = changesOf(matches, raw)
  const selection = selectAll(site, { now, drafts: false, partnersOf: () => [] })
  const pairs = old.feeds.map((feed) => pairOf(feed, selection.subscriptions))
  const proposal = proposalOf(pairs, selection)
  const settings = [...(ids === undefined ? [] : [idsSetting(ids, adopted, site.sections)]), ...proposal.settings]
  const articles = write ? adopted.map((one) => writtenIn(content.folder, one)) : adopted
  const surprise = (limitOf: (section: Section) => number, idOf: (head: ArticleHead) => string) =>
    together(
      pairs.map((pair) => surpriseOf(pair, { selection, limit: pair.feed ? limitOf(pair.feed.section) : 0, idOf })),
    )
  const isNow = surprise(({ limit }) => limit, idsAfter(articles.filter(isKept)))
  const faults = site.diagnostics.filter(
    (one) => severity(one) === 'error' && !site.faulty.some((path) => content.name(path) === one.file),
  )
  return {
    ...{ feeds: old.feeds, articles, unmatched, settings, notes: proposal.notes, name: content.name },
    config: content.config?.file,
    now: isNow,
    after: surprise((section) => proposal.limits.get(section) ?? section.limit, idsAfter(adopted)),
    faulty: site.faulty.map(content.name),
    diagnostics: [...old.diagnostics, ...faults.filter(({ file }) => /\.ya?ml$/.test(file))],
    isDone:
      unmatched.length === 0 && old.diagnostics.length === 0 && isNow.isNew.length === 0 && articles.every(isKept),
  }
}

const rootOf = (sections: ReadonlyMap<string, Section>): Section => {
  const root = sections.get('')
  if (!root) throw new Error('A site must have a root.') // readSections has made one
  return root
}

/** Every old article once: a site has the same ones in several feeds. */
const unique = (feeds: readonly OldFeed[]): EarlierItem[] =>
  [
    ...new Map(
      feeds
        .flatMap(({ items }) => items)
        .map((item) => [item.id, item] as const)
        .reverse(),
    ).values(),
  ].reverse()

/** The setting is for the only section that has all the articles, else for the site. */
function idsSetting(ids: string, adopted: readonly Adopted[], sections: ReadonlyMap<string, Section>): Setting {
  const needy = new Set(adopted.flatMap(({ head, change }) => (change.kind === 'setting' ? head.section : [])))
  const [only] = needy
  const count = adopted.filter(({ change }) => change.kind === 'setting').length
  return {
    section: needy.size === 1 && only ? only : rootOf(sections),
    line: `ids: ${ids}`,
    because: `So ${count} articles keep their ids without a line in each.`,
  }
}

function writtenIn(folder: string, one: Adopted): WrittenAdopted {
  if (one.change.kind !== 'line') return one
  const refused = writeLine(folder, one.head, one.change.key, one.change.value)
  return refused === undefined ? { ...one, written: true } : { ...one, refused }
}

/** Whether an article has its old id now. */
const isKept = ({ change, written }: WrittenAdopted) => change.kind === 'same' || written === true

/** Each article once: it may be in several feeds. */
const together = (all: readonly Surprise[]): Surprise => ({
  isNew: [...new Set(all.flatMap(({ isNew }) => isNew))],
  since: [...new Set(all.flatMap(({ since }) => since))],
})
