import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { type DocumentPath, documentsOf } from '../feed/names.ts'
import type { ArticleHead, Feed, Locate, OutputFile } from '../model.ts'
import { folded } from '../text/characters.ts'
import type { Rendering } from '../worker/render-all.ts'
import { nameHint } from './same-document.ts'
import { settingsOf } from './settings-of.ts'

/** What would be published, and the feeds and articles that it is made of. */
export type Outputs = {
  files: readonly OutputFile[]
  feeds: readonly Feed[]
  renderings: ReadonlyMap<string, Rendering>
}

/** Two paths of which one is in the way of the other, on every disk or on one that ignores case. */
export type Clash = { first: string; second: string }

/** The clashes between paths: one is a folder of another, or a file or folder is spelled in two ways. Each folder is looked at once. */
export function clashesOf(paths: readonly string[]): Clash[] {
  const owners = new Map<string, { spelling: string; path: string }>()
  const seen = new Set<string>()
  const clashes: Clash[] = []
  for (const path of paths) {
    for (let spelling = path; spelling !== '' && !seen.has(spelling); spelling = folderOf(spelling)) {
      seen.add(spelling)
      const key = folded(spelling.replace(/\/$/, ''))
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, { spelling, path })
      else clashes.push({ first: owner.path, second: path })
    }
  }
  return clashes
}

/** The folder of a file or folder, with a slash at its end; '' for the output folder. */
const folderOf = (path: string) => path.slice(0, path.replace(/\/$/, '').lastIndexOf('/') + 1)

/**
 * No file that would be published may be in the way of another one. The finding is at the article or section that can be
 * renamed, unless something else was found in its name. Feeds of two topics are the business of the rule topic-spelling.
 * @see RFC 4287 §4.2.7
 */
export function outputClash(
  { outputs, heads }: { outputs: Outputs; heads: readonly ArticleHead[] },
  earlier: readonly Diagnostic[],
  at: Locate,
  content: Content,
): Diagnostic[] {
  const names = earlier.filter(({ rule }) => rule === 'duplicate-url' || rule === 'bad-name')
  const known = new Set(names.flatMap(({ file, related }) => [file, related?.file]))
  const digests = new Map(outputs.files.map(({ path, digest }) => [path, digest]))
  return clashesOf([...digests.keys()])
    .filter(({ first, second }) => folderOf(first) !== folderOf(second) || digests.get(first) !== digests.get(second)) // one picture under two names
    .flatMap(({ first, second }): Diagnostic | [] => {
      const [one, other] = [ownerOf(first, outputs, heads), ownerOf(second, outputs, heads)]
      if (isTopic(one) && isTopic(other)) return []
      const [renamed, kept, path, taken] =
        rank(one) > rank(other) ? [one, other, first, second] : [other, one, second, first]
      const [own, theirs] = [placeOf(renamed, at, content), placeOf(kept, at, content)]
      return {
        ...own,
        rule: 'duplicate-url',
        message: `"${path}" and "${taken}" cannot both be published: on some disks one is in the way of the other.`,
        hint: hintFor(renamed, path, taken),
        ...(JSON.stringify(own) === JSON.stringify(theirs) ? {} : { related: theirs }),
      }
    })
    .filter(({ file }) => !known.has(file))
}

/** Whose file a path is: a picture or another file of an article, a document of a feed, or the list of all feeds. */
type Owner = { head: ArticleHead } | { feed: Feed | undefined; document?: DocumentPath | undefined }

const isTopic = (owner: Owner) => 'feed' in owner && owner.feed?.kind === 'topic'

/** How easily the name of its path is changed. */
function rank(owner: Owner): number {
  if ('head' in owner) return 2
  return isNamed(owner) || (owner.feed?.kind === 'section' && owner.feed.section.path !== '') ? 1 : 0
}

/** Whether a path is the name of a document in the settings. */
const isNamed = (owner: Owner) =>
  'feed' in owner &&
  owner.document !== undefined &&
  owner.document.path !== owner.document.prefix + owner.document.format.fileName

function ownerOf(path: string, { feeds, renderings }: Outputs, heads: readonly ArticleHead[]): Owner {
  const [source] = [...renderings].find(([, { files }]) => files.some((file) => file.path === path)) ?? []
  const head = heads.find((one) => one.path === source)
  if (head) return { head }
  for (const feed of feeds) {
    const document = documentsOf(feed).find((one) => one.path === path)
    if (document) return { feed, document }
  }
  return { feed: feeds.find(({ prefix }) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/')) }
}

/** What makes the paths differ: a folder that all articles of a section have in their addresses is in no slug. */
function hintFor(renamed: Owner, path: string, taken: string): string {
  if (!('head' in renamed))
    return isNamed(renamed) ? nameHint(renamed.document?.format) : 'Rename the folder of this section.'
  const [own, theirs] = [path.split('/'), taken.split('/')]
  const differing = own.find((name, index) => name !== theirs[index] || index === theirs.length - 1) ?? ''
  const isOfSlug = folded(differing).includes(folded(renamed.head.slug))
  return isOfSlug ? 'Write another "slug".' : `Write another "permalink" into the settings, without "${differing}".`
}

/** The slug of the article, or the settings of the section. */
function placeOf(owner: Owner, at: Locate, content: Content) {
  if ('head' in owner) return at(owner.head, 'slug')
  const { feed } = owner
  const section = feed?.kind === 'topic' ? feed.parent : feed?.section
  return settingsOf(section, content)
}
