import { canonicalId } from '../content/canonical-id.ts'
import { id as idValue } from '../content/value.ts'
import type { ArticleHead } from '../model.ts'
import { decoded } from '../text/characters.ts'
import { type IdKey, lineOf } from './insert.ts'
import type { Match } from './match.ts'
import { ownIds, type RawFrontMatter } from './old-address.ts'

/** What an article needs to keep its old id. */
export type Change =
  /** It has the id already. */
  | { kind: 'same' }
  /** It gets the id by the setting `ids` that is proposed. */
  | { kind: 'setting' }
  /** It needs this line. */
  | { kind: 'line'; key: IdKey; value: string; line: string }
  /** It has another id of its own, which a person wrote. */
  | { kind: 'taken'; own: string }

/** A match, and what it needs. */
export type Adopted = Match & { change: Change }

/** What each match needs, and the setting `ids` that replaces the lines of nearly all. */
export function changesOf(
  matches: readonly Match[],
  raw: RawFrontMatter,
): { adopted: Adopted[]; ids?: string | undefined } {
  const needy = matches.filter(({ item, head }) => !hasId(head, item) && !hasOwn(head, ownOf(head, raw)))
  const [best] = patterns
    .map((pattern) => ({
      pattern,
      all: matches.filter((one) => fits(one, pattern)),
      needy: needy.filter((one) => fits(one, pattern)),
    }))
    .filter((one) => one.needy.length > 0 && one.all.length >= matches.length * nearlyAll)
    .sort((a, b) => b.all.length - a.all.length)
  const adopted = matches.map((one) => ({ ...one, change: changeOf(one, best?.pattern, raw) }))
  return { adopted, ids: best?.pattern.ids }
}

/** Whether an article has an old id, also one that only its Atom documents have. */
const hasId = ({ id, uri }: ArticleHead, item: { id: string }): boolean => item.id === id || item.id === uri

/** The part of all articles whose ids must follow a pattern before it is proposed: the others need lines. */
const nearlyAll = 0.9

/** How other tools make ids, as the setting `ids` names it. */
type Pattern = { ids: string; of: (head: ArticleHead) => string[] }

const patterns: readonly Pattern[] = [
  { ids: 'url', of: ({ url }) => [url] },
  { ids: '"{rawUrl}"', of: ({ url }) => [decoded(url)] },
  {
    ids: '"{folder}{name}"',
    of: ({ url, path, slug }) => [nameOf(path), slug].map((name) => folderOf(url) + segment(name)),
  },
]

/** The address without what follows its last slash; one at its end does not count. */
const folderOf = (url: string) =>
  url
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .replace(/[^/]*$/, '')

/** The name of a file, or of its folder, without date and extension, as it is written. */
const nameOf = (path: string) =>
  (/([^/]+?)(?:\/index)?\.\w+$/.exec(path)?.[1] ?? '').replace(/^\d{4}-\d{1,2}-\d{1,2}-(?=.)/, '')

/** A segment of a path (RFC 3986 §3.3). */
const segment = (name: string) =>
  encodeURIComponent(name.normalize('NFC')).replace(/%(?:2[46BC]|3[ABD]|40)/g, decodeURIComponent)

const fits = ({ item, head }: Pick<Match, 'item' | 'head'>, { of }: Pattern) => of(head).includes(item.id)

/** Whether the id of an article is written in its front matter: then no setting changes it. */
const hasOwn = ({ id }: ArticleHead, own: ReadonlyMap<string, string>): boolean => [...own.values()].includes(id)

const ownOf = (head: ArticleHead, raw: RawFrontMatter) => ownIds(raw(head)?.values ?? {})

function changeOf({ item, head }: Match, pattern: Pattern | undefined, raw: RawFrontMatter): Change {
  if (hasId(head, item) && !pattern) return { kind: 'same' }
  const own = ownOf(head, raw)
  if (hasOwn(head, own)) return hasId(head, item) ? { kind: 'same' } : { kind: 'taken', own: head.id }
  if (pattern && fits({ item, head }, pattern)) return { kind: 'setting' }
  const key = keysFor(item.id).find((one) => !own.has(one)) // a key that another program uses for something else is not ours
  if (!key) return { kind: 'taken', own: [...own.values()].join(', ') }
  return { kind: 'line', key, value: item.id, line: lineOf(raw(head)?.kind ?? 'yaml', key, item.id) }
}

/** The keys that keep an id as it is: `id` takes only what Atom and validators take. */
const keysFor = (written: string): IdKey[] =>
  idValue.safeParse(written).success && canonicalId(written) === written ? ['id', 'guid'] : ['guid']
