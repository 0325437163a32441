import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { type DocumentFormat, documentsOf, pagePath } from '../feed/names.ts'
import type { Feed } from '../model.ts'
import { repeated } from '../text/repeated.ts'
import { settingsOf } from './settings-of.ts'

/** A file of a feed; a page has no format. */
type OwnFile = { feed: Feed; path: string; format?: DocumentFormat }

/**
 * Two feeds must not have files of one path, as when the settings name a document that lies in the folder of a section below.
 * @see RFC 4287 §4.2.7
 */
export const sameDocument = (feeds: readonly Feed[], content: Content): Diagnostic[] =>
  repeated(feeds.flatMap(filesOf), ({ path }) => path).flatMap(({ first, second }): Diagnostic | [] => {
    if (first.feed === second.feed) return [] // a fault of the settings
    const [named, other] = isNamed(first) ? [first, second] : [second, first]
    const [own, theirs] = [placeOf(named, content), placeOf(other, content)]
    return {
      ...own,
      rule: 'duplicate-url',
      message: `Two feeds have a file "${named.path}".`,
      hint: nameHint(named.format),
      ...(own.file === theirs.file ? {} : { related: theirs }),
    }
  })

const filesOf = (feed: Feed): OwnFile[] => [
  ...documentsOf(feed).map(({ path, format }) => ({ feed, path, format })),
  ...(feed.neighbours ? [{ feed, path: pagePath(feed) }] : []),
]

/** Whether the settings have given a document a name of its own. */
const isNamed = ({ feed, path, format }: OwnFile) => format !== undefined && path !== feed.prefix + format.fileName

const placeOf = ({ feed }: OwnFile, content: Content) =>
  settingsOf(feed.kind === 'topic' ? feed.parent : feed.section, content)

/** How a document gets another name. */
export const nameHint = (format: Pick<DocumentFormat, 'key' | 'fileName'> | undefined): string =>
  format
    ? `Write another name into "feeds", like "${format.key}: ${format.fileName}".`
    : 'Write other names into "feeds".'
